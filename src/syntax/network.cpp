#include "syntax/network.h"

#include <array>

#include "syntax/layer_rows.h"
#include "syntax/wide.h"

namespace crosscheck {
namespace {

using N = NetworkShape;

// Conditions without branches: the compiler makes vector instructions of loops over these.

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

std::ptrdiff_t signed_of(std::size_t offset) { return static_cast<std::ptrdiff_t>(offset); }

/// A layer of the network in one direction.
LayerDirection direction_of(const SyntaxNetwork& network, std::size_t layer,
                            bool is_backward) {
  const std::size_t number = 2 * layer + (is_backward ? 1 : 0);
  return {network.matrix(static_cast<MatrixId>(2 * number)),
          network.matrix(static_cast<MatrixId>(2 * number + 1)),
          network.bias(static_cast<BiasId>(number)), is_backward};
}

CROSSCHECK_WIDE void narrow_all(const std::int32_t* sums, std::size_t count, int shift,
                                std::int16_t* out) {
  for (std::size_t at = 0; at < count; ++at) out[at] = narrowed(sums[at], shift);
}

CROSSCHECK_WIDE void leak_all(std::int16_t* cells, std::size_t count) {
  for (std::size_t at = 0; at < count; ++at) cells[at] = leaky(cells[at]);
}

/// What says the relation of a word to its head.
CROSSCHECK_WIDE void name_arc(std::int16_t* __restrict word,
                              const std::int16_t* __restrict head) {
  for (std::size_t at = 0; at < N::relation; ++at) {
    word[at] = leaky(within_16(word[at] + head[at]));
  }
}

/// in times matrix plus bias, in the places of arcs.
void project(const PackedMatrix& matrix, std::span<const std::int32_t> bias,
             const std::vector<std::int16_t>& in, std::vector<std::int32_t>& sums,
             std::vector<std::int16_t>& out) {
  const std::size_t count = in.size() / matrix.rows;
  fill_rows(bias, count, sums);
  multiply(in.data(), count, matrix.rows, matrix, sums.data());
  out.resize(sums.size());
  narrow_all(sums.data(), sums.size(), Places::sum - Places::arc, out.data());
}

/// The heads of a passage, the root last, as the columns of a matrix.
PackedMatrix columns_of(const NetworkMemory& memory, const Passage& passage,
                        std::span<const std::int32_t> root,
                        std::vector<std::int16_t>& cells) {
  const std::size_t columns = (std::size_t{passage.count} + 1 + 31) / 32 * 32;
  cells.assign(N::arc * columns, 0);
  for (std::size_t head = 0; head < passage.count; ++head) {
    const std::int16_t* row = memory.heads.data() + (passage.first + head) * N::arc;
    for (std::size_t at = 0; at < N::arc; ++at) {
      cells[packed_index(at, head, N::arc)] = row[at];
    }
  }
  for (std::size_t at = 0; at < N::arc; ++at) {
    cells[packed_index(at, passage.count, N::arc)] = within_16(root[at]);
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

void read_direction(const LayerDirection& layer, std::span<const Passage> passages,
                    const std::vector<std::int16_t>& in, NetworkMemory& memory,
                    std::int16_t* out) {
  const std::size_t count = in.size() / layer.input.rows;
  const bool is_backward = layer.is_backward;
  fill_rows(layer.bias, count, memory.sums);
  multiply(in.data(), count, layer.input.rows, layer.input, memory.sums.data());
  memory.states.assign(passages.size() * N::state, 0);
  memory.cells.assign(passages.size() * N::state, 0);
  memory.gates.resize(passages.size() * N::gates);
  std::size_t reading = passages.size();  // the others are at their end
  for (std::size_t steps = 0; steps < passages.front().count; ++steps) {
    while (passages[reading - 1].count <= steps) --reading;
    const auto word_of = [&](const Passage& passage) {
      return passage.first + (is_backward ? passage.count - 1 - steps : steps);
    };
    for (std::size_t at = 0; at < reading; ++at) {
      std::copy_n(memory.sums.begin() + signed_of(word_of(passages[at]) * N::gates),
                  N::gates, memory.gates.begin() + signed_of(at * N::gates));
    }
    if (steps > 0) {
      multiply(memory.states.data(), reading, N::state, layer.state, memory.gates.data());
    }
    for (std::size_t at = 0; at < reading; ++at) {
      std::int16_t* said = memory.states.data() + at * N::state;
      step(memory.gates.data() + at * N::gates, memory.cells.data() + at * N::state, said);
      std::copy_n(said, N::state,
                  out + word_of(passages[at]) * N::both + (is_backward ? N::state : 0));
    }
  }
}

void read_first_layer(const SyntaxNetwork& network, std::span<const Passage> passages,
                      NetworkMemory& memory) {
  memory.first.resize(memory.words.size() / N::word * N::both);
  for (const bool is_backward : {false, true}) {
    read_direction(direction_of(network, 0, is_backward), passages, memory.words, memory,
                   memory.first.data());
  }
}

void read_words(const SyntaxNetwork& network, std::span<const Passage> passages,
                NetworkMemory& memory) {
  read_first_layer(network, passages, memory);
  memory.second.resize(memory.first.size());
  for (const bool is_backward : {false, true}) {
    read_direction(direction_of(network, 1, is_backward), passages, memory.first, memory,
                   memory.second.data());
  }
}

void score_tags(const SyntaxNetwork& network, NetworkMemory& memory,
                std::vector<std::int32_t>& scores) {
  const std::size_t count = memory.first.size() / N::both;
  fill_rows(network.bias(tag_bias), count, scores);
  multiply(memory.first.data(), count, N::both, network.matrix(tag_matrix), scores.data());
}

void read_arcs(const SyntaxNetwork& network, NetworkMemory& memory) {
  project(network.matrix(dependent_matrix), network.bias(dependent_bias), memory.second,
          memory.sums, memory.dependents);
  project(network.matrix(head_matrix), network.bias(head_bias), memory.second, memory.sums,
          memory.heads);
  leak_all(memory.dependents.data(), memory.dependents.size());
  leak_all(memory.heads.data(), memory.heads.size());
  project(network.matrix(pair_matrix), network.bias(pair_bias), memory.dependents,
          memory.sums, memory.pairs);
  const std::size_t count = memory.dependents.size() / N::arc;
  memory.distances.assign(count * N::distances, 0);
  multiply(memory.dependents.data(), count, N::arc, network.matrix(distance_matrix),
           memory.distances.data());
}

void score_heads(const SyntaxNetwork& network, const Passage& passage,
                 NetworkMemory& memory, HeadScores& scores) {
  const PackedMatrix heads =
      columns_of(memory, passage, network.bias(root_vector), memory.head_columns);
  scores.count = passage.count;
  scores.columns = heads.columns;
  scores.cells.assign(passage.count * heads.columns, 0);
  multiply(memory.pairs.data() + passage.first * N::arc, passage.count, N::arc, heads,
           scores.cells.data());
  for (std::size_t word = 0; word < passage.count; ++word) {
    add_distances(word, memory.distances.data() + (passage.first + word) * N::distances,
                  passage.count, scores.cells.data() + word * scores.columns);
  }
}

void score_relations(const SyntaxNetwork& network, std::span<const std::uint32_t> heads,
                     NetworkMemory& memory, std::vector<std::int32_t>& scores) {
  const std::size_t count = heads.size();
  constexpr std::array<std::int32_t, N::relation> nothing{};
  project(network.matrix(relation_dependent_matrix), network.bias(arc_bias), memory.second,
          memory.sums, memory.relation_dependents);
  project(network.matrix(relation_head_matrix), nothing, memory.second, memory.sums,
          memory.relation_heads);
  memory.relation_heads.resize((count + 1) * N::relation);  // a root's head says nothing
  std::fill_n(memory.relation_heads.end() - N::relation, N::relation, std::int16_t{0});
  for (std::size_t word = 0; word < count; ++word) {
    name_arc(memory.relation_dependents.data() + word * N::relation,
             memory.relation_heads.data() + heads[word] * N::relation);
  }
  fill_rows(network.bias(relation_bias), count, scores);
  multiply(memory.relation_dependents.data(), count, N::relation,
           network.matrix(relation_matrix), scores.data());
}

}  // namespace crosscheck
