#include "analyze/sentence_network.h"

#include <algorithm>

#include "syntax/layer_rows.h"
#include "syntax/multiply.h"

namespace crosscheck {
namespace {

using N = SentenceNetworkShape;

/// Tokens that are read at a time, and those on each side of them that are read with them:
/// what is further off says little.
constexpr std::size_t piece = 384;
constexpr std::size_t beside = 64;

/// Numbers of a piece.
struct Reading {
  std::vector<std::int16_t> input;
  std::vector<std::int16_t> states;
  std::vector<std::int16_t> around;
  std::vector<std::int32_t> sums;  ///< of the hidden layer
  NetworkMemory memory;
};

void fill_input(const SentenceWords& words, const std::vector<std::int8_t>& rows,
                std::vector<std::int16_t>& out) {
  constexpr std::int32_t more = 1 << (Places::word - weight_places);
  out.resize(words.rows.size() * N::input);
  std::int16_t* to = out.data();
  for (std::size_t token = 0; token < words.rows.size(); ++token) {
    to = std::copy_n(words.vectors.data() + token * NetworkShape::word, NetworkShape::word,
                     to);
    std::array<std::int32_t, N::own> sums{};
    for (const std::uint16_t row : words.rows[token]) {
      const std::int8_t* cells = rows.data() + row * N::own;
      for (std::size_t at = 0; at < N::own; ++at) sums[at] += weight_of(cells[at]);
    }
    for (const std::int32_t sum : sums) *to++ = within_16(sum * more);
  }
}

/// The states of each token, then those of the one before it.
void fill_around(const std::vector<std::int16_t>& states, std::vector<std::int16_t>& out) {
  constexpr std::size_t both = NetworkShape::both;
  const std::size_t count = states.size() / both;
  out.assign(count * N::around, 0);
  for (std::size_t at = 0; at < count; ++at) {
    std::copy_n(states.data() + at * both, both, out.data() + at * N::around);
    if (at == 0) continue;
    std::copy_n(states.data() + (at - 1) * both, both, out.data() + at * N::around + both);
  }
}

/// Less of what is below zero, as in the network of syntax.
std::int16_t narrowed(std::int32_t sum) {
  return within_16(leaky(sum >> (Places::sum - SentencePlaces::hidden)));
}

/// Reads tokens up to the sums of the hidden layer.
void read(const PackedSentenceNetwork& network, const SentenceWords& words,
          Reading& reading) {
  const std::size_t count = words.rows.size();
  fill_input(words, network.rows, reading.input);
  reading.states.resize(count * NetworkShape::both);
  const Passage all{0, static_cast<std::uint32_t>(count)};
  for (const bool is_backward : {false, true}) {
    const std::size_t direction = is_backward ? 1 : 0;
    const LayerDirection layer{
        {network.input[direction].data(), N::input, NetworkShape::gates},
        {network.state[direction].data(), NetworkShape::state, NetworkShape::gates},
        network.gate_bias[direction],
        is_backward};
    read_direction(layer, {&all, 1}, reading.input, reading.memory, reading.states.data());
  }
  fill_around(reading.states, reading.around);
  fill_rows(network.hidden_bias, count, reading.sums);
  multiply(reading.around.data(), count, N::around,
           {network.hidden.data(), N::around, N::hidden}, reading.sums.data());
}

/// What the last layer makes of a token, in the places of sums.
std::int64_t odds_of(const PackedSentenceNetwork& network, const Reading& reading,
                     std::size_t token) {
  const std::int32_t* sums = reading.sums.data() + token * N::hidden;
  std::int64_t sum = network.last_bias;
  for (std::size_t at = 0; at < N::hidden; ++at) {
    sum += std::int64_t{narrowed(sums[at])} * network.last[at];
  }
  return sum;
}

}  // namespace

SentenceWeights SentenceWeights::zero() {
  SentenceWeights out;
  out.rows.resize(sentence_rows * N::own);
  for (const std::size_t direction : {0U, 1U}) {
    out.input[direction].resize(N::input * NetworkShape::gates);
    out.state[direction].resize(NetworkShape::state * NetworkShape::gates);
    out.gate_bias[direction].resize(NetworkShape::gates);
  }
  out.hidden.resize(N::around * N::hidden);
  out.hidden_bias.resize(N::hidden);
  out.last.resize(N::hidden);
  out.last_bias.resize(1);
  return out;
}

SentenceWords sentence_words(std::string_view text, std::span<const Token> tokens,
                             const WordVectors& words, const LexiconTable& lexicon) {
  SentenceWords out;
  out.vectors.resize(tokens.size() * NetworkShape::word);
  out.rows.reserve(tokens.size());
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    const WordView view = view_of(slice(text, tokens[at].span), lexicon);
    words.add_up(view,
                 std::span<std::int16_t, NetworkShape::word>(
                     out.vectors.data() + at * NetworkShape::word, NetworkShape::word));
    out.rows.push_back(sentence_rows_of(tokens[at], view));
  }
  return out;
}

SentenceNetwork::SentenceNetwork(std::vector<SentenceWeights> weights) {
  for (SentenceWeights& one : weights) networks_.push_back(packed(std::move(one)));
}

PackedSentenceNetwork SentenceNetwork::packed(SentenceWeights weights) {
  PackedSentenceNetwork out;
  for (const std::size_t direction : {0U, 1U}) {
    out.input[direction] =
        packed_cells(weights.input[direction], N::input, NetworkShape::gates);
    out.state[direction] =
        packed_cells(weights.state[direction], NetworkShape::state, NetworkShape::gates);
    out.gate_bias[direction] = std::move(weights.gate_bias[direction]);
  }
  out.rows = std::move(weights.rows);
  out.hidden = packed_cells(weights.hidden, N::around, N::hidden);
  out.hidden_bias = std::move(weights.hidden_bias);
  out.last = std::move(weights.last);
  out.last_bias = weights.last_bias.front();
  return out;
}

std::vector<std::int32_t> SentenceNetwork::odds(std::string_view text,
                                                std::span<const Token> tokens,
                                                const WordVectors& words,
                                                const LexiconTable& lexicon) const {
  std::vector<std::int32_t> odds(tokens.size());
  if (networks_.empty()) return odds;
  constexpr std::int64_t unit = (std::int64_t{1} << Places::sum) / odds_per_nat;
  const auto mean_unit = unit * static_cast<std::int64_t>(networks_.size());
  Reading reading;
  for (std::size_t begin = 0; begin < tokens.size(); begin += piece) {
    const std::size_t end = std::min(begin + piece, tokens.size());
    const std::size_t first = begin - std::min(begin, beside);
    const std::size_t last = std::min(end + beside, tokens.size());
    const SentenceWords seen =
        sentence_words(text, tokens.subspan(first, last - first), words, lexicon);
    std::vector<std::int64_t> sums(end - begin);
    for (const PackedSentenceNetwork& network : networks_) {
      read(network, seen, reading);
      for (std::size_t at = begin; at < end; ++at) {
        sums[at - begin] += odds_of(network, reading, at - first);
      }
    }
    for (std::size_t at = begin; at < end; ++at) {
      odds[at] = static_cast<std::int32_t>(sums[at - begin] / mean_unit);
    }
  }
  return odds;
}

}  // namespace crosscheck
