#include "syntax/network.h"

#include <array>

#include "syntax/wide.h"

namespace crosscheck {
namespace {

using N = NetworkShape;

constexpr std::int32_t most16 = INT16_MAX;

// Conditions without branches: the compiler makes vector instructions of loops over these.

/// A number within what 16 bits hold, and its opposite with it.
constexpr std::int16_t within_16(std::int32_t x) {
  const std::int32_t above = x < -most16 ? -most16 : x;
  return static_cast<std::int16_t>(above > most16 ? most16 : above);
}

/// A sum with fewer binary places.
constexpr std::int16_t narrowed(std::int32_t sum, int shift) {
  return within_16(sum >> shift);
}

/// The product of a number of 15 binary places with another, rounded.
constexpr std::int16_t times(std::int16_t a, std::int16_t b) {
  return static_cast<std::int16_t>((std::int32_t{a} * b + 0x4000) >> 15);
}

/// x - x |x| / 4, which is to tanh what parabolas can be: +-1 from +-2 on. 14 places.
constexpr std::int16_t bent(std::int16_t x) {
  const auto size = static_cast<std::int16_t>(x < 0 ? -x : x);
  return static_cast<std::int16_t>(
      x - static_cast<std::int16_t>((std::int32_t{x} * size) >> 16));
}

/// One step of a layer in one direction: the sums of the four gates and what it remembers
/// give what it says, and what it remembers then.
CROSSCHECK_WIDE void step(const std::int32_t* __restrict sums,
                          std::int16_t* __restrict cell, std::int16_t* __restrict out) {
  constexpr int shift = Places::sum - Places::state;
  std::array<std::int16_t, N::gates> gate;  // NOLINT: all are set next
  for (std::size_t at = 0; at < N::gates; ++at) gate[at] = bent(narrowed(sums[at], shift));
  for (std::size_t at = 0; at < 3 * N::state; ++at) {  // between 0 and 1: 15 places
    gate[at] = within_16(gate[at] + 0x4000);
  }
  for (std::size_t at = 0; at < N::state; ++at) {
    const auto fresh =
        static_cast<std::int16_t>((times(gate[at], gate[3 * N::state + at]) + 2) >> 2);
    const std::int16_t kept = times(gate[N::state + at], cell[at]);
    const std::int16_t sum = within_16(fresh + kept);
    const std::int16_t said = bent(within_16(sum * 4));
    cell[at] = sum;
    out[at] = times(gate[2 * N::state + at], said);
  }
}

/// Fills rows with a bias.
template <typename Cell>
void fill_rows(std::span<const std::int32_t> bias, std::size_t count,
               std::vector<Cell>& out) {
  out.resize(count * bias.size());
  for (std::size_t row = 0; row < count; ++row) {
    std::copy(bias.begin(), bias.end(),
              out.begin() + static_cast<std::ptrdiff_t>(row * bias.size()));
  }
}

/// One layer in one direction, into its half of the rows of `out`.
void read_direction(const SyntaxNetwork& network, std::size_t layer, bool is_backward,
                    std::span<const std::int16_t> in, std::size_t count,
                    std::vector<std::int32_t>& sums, std::int16_t* out) {
  const std::size_t number = 2 * layer + (is_backward ? 1 : 0);
  const PackedMatrix input = network.matrix(static_cast<MatrixId>(2 * number));
  const PackedMatrix state = network.matrix(static_cast<MatrixId>(2 * number + 1));
  fill_rows(network.bias(static_cast<BiasId>(number)), count, sums);
  multiply(in.data(), count, input.rows, input, sums.data());
  std::array<std::int16_t, N::state> cell{};
  const std::int16_t* before = nullptr;
  for (std::size_t steps = 0; steps < count; ++steps) {
    const std::size_t at = is_backward ? count - 1 - steps : steps;
    std::int32_t* gates = sums.data() + at * N::gates;
    std::int16_t* said = out + at * N::both + (is_backward ? N::state : 0);
    if (before != nullptr) multiply(before, 1, N::state, state, gates);
    step(gates, cell.data(), said);
    before = said;
  }
}

CROSSCHECK_WIDE void narrow_all(const std::int32_t* sums, std::size_t count, int shift,
                                std::int16_t* out) {
  for (std::size_t at = 0; at < count; ++at) out[at] = narrowed(sums[at], shift);
}

/// Less of what is below zero.
constexpr std::int16_t leaky(std::int16_t x) {
  return static_cast<std::int16_t>(x < 0 ? x / 8 : x);
}

CROSSCHECK_WIDE void leak_all(std::int16_t* cells, std::size_t count) {
  for (std::size_t at = 0; at < count; ++at) cells[at] = leaky(cells[at]);
}

/// in times matrix plus bias, in the places of arcs.
void project(const PackedMatrix& matrix, std::span<const std::int32_t> bias,
             std::span<const std::int16_t> in, std::size_t count,
             std::vector<std::int32_t>& sums, std::vector<std::int16_t>& out) {
  fill_rows(bias, count, sums);
  multiply(in.data(), count, matrix.rows, matrix, sums.data());
  out.resize(sums.size());
  narrow_all(sums.data(), sums.size(), Places::sum - Places::arc, out.data());
}

/// The heads, the root last, as the columns of a matrix.
PackedMatrix pack_heads(const NetworkMemory& memory, std::span<const std::int32_t> root,
                        std::size_t count, std::vector<std::int16_t>& cells) {
  const std::size_t columns = (count + 1 + 31) / 32 * 32;
  cells.assign(N::arc * columns, 0);
  for (std::size_t head = 0; head <= count; ++head) {
    const std::int16_t* row = memory.heads.data() + head * N::arc;
    for (std::size_t at = 0; at < N::arc; ++at) {
      const std::int16_t value = head < count ? row[at] : narrowed(root[at], 0);
      cells[(at / 2 * columns + head) * 2 + at % 2] = value;
    }
  }
  return {cells.data(), N::arc, columns};
}

/// Adds what the distance from word to head says.
void add_distances(std::size_t word, const std::int32_t* distances, std::size_t count,
                   std::int32_t* scores) {
  constexpr int shift = Places::sum - Places::score;
  std::array<std::int32_t, 2 * root_distance> of_class{};
  for (std::size_t at = 0; at < of_class.size(); ++at)
    of_class[at] = distances[at] >> shift;
  const auto add = [&](std::size_t head, std::size_t at) {
    scores[head] = static_cast<std::int32_t>(static_cast<std::uint32_t>(scores[head]) +
                                             static_cast<std::uint32_t>(of_class[at]));
  };
  for (std::size_t head = 0; head < count; ++head) add(head, distance_class(word, head));
  add(count, root_distance);
}

}  // namespace

void read_words(const SyntaxNetwork& network, std::size_t count, NetworkMemory& memory) {
  memory.first.resize(count * N::both);
  memory.second.resize(count * N::both);
  for (const bool is_backward : {false, true}) {
    read_direction(network, 0, is_backward, memory.words, count, memory.sums,
                   memory.first.data());
  }
  for (const bool is_backward : {false, true}) {
    read_direction(network, 1, is_backward, memory.first, count, memory.sums,
                   memory.second.data());
  }
}

void score_tags(const SyntaxNetwork& network, std::size_t count, NetworkMemory& memory,
                std::vector<std::int32_t>& scores) {
  fill_rows(network.bias(tag_bias), count, scores);
  multiply(memory.first.data(), count, N::both, network.matrix(tag_matrix), scores.data());
}

void score_heads(const SyntaxNetwork& network, std::size_t count, NetworkMemory& memory) {
  project(network.matrix(dependent_matrix), network.bias(dependent_bias), memory.second,
          count, memory.sums, memory.dependents);
  project(network.matrix(head_matrix), network.bias(head_bias), memory.second, count,
          memory.sums, memory.heads);
  leak_all(memory.dependents.data(), memory.dependents.size());
  leak_all(memory.heads.data(), memory.heads.size());
  project(network.matrix(pair_matrix), network.bias(pair_bias), memory.dependents, count,
          memory.sums, memory.pairs);
  memory.distances.assign(count * N::distances, 0);
  multiply(memory.dependents.data(), count, N::arc, network.matrix(distance_matrix),
           memory.distances.data());
  const PackedMatrix heads =
      pack_heads(memory, network.bias(root_vector), count, memory.head_cells);
  HeadScores& scores = memory.scores;
  scores.count = count;
  scores.columns = heads.columns;
  scores.cells.assign(count * heads.columns, 0);
  multiply(memory.pairs.data(), count, N::arc, heads, scores.cells.data());
  for (std::size_t word = 0; word < count; ++word) {
    add_distances(word, memory.distances.data() + word * N::distances, count,
                  scores.cells.data() + word * scores.columns);
  }
}

void score_relations(const SyntaxNetwork& network, std::span<const std::uint32_t> heads,
                     NetworkMemory& memory, std::vector<std::int32_t>& scores) {
  const std::size_t count = heads.size();
  constexpr std::array<std::int32_t, N::relation> nothing{};
  project(network.matrix(relation_dependent_matrix), network.bias(arc_bias), memory.second,
          count, memory.sums, memory.relation_dependents);
  project(network.matrix(relation_head_matrix), nothing, memory.second, count, memory.sums,
          memory.relation_heads);
  for (std::size_t word = 0; word < count; ++word) {
    std::int16_t* arc = memory.relation_dependents.data() + word * N::relation;
    const std::int16_t* head = memory.relation_heads.data() + heads[word] * N::relation;
    for (std::size_t at = 0; at < N::relation; ++at) {
      const std::int32_t sum = heads[word] < count ? arc[at] + head[at] : arc[at];
      arc[at] = leaky(narrowed(sum, 0));
    }
  }
  fill_rows(network.bias(relation_bias), count, scores);
  multiply(memory.relation_dependents.data(), count, N::relation,
           network.matrix(relation_matrix), scores.data());
}

}  // namespace crosscheck
