#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/sentence_words.h"
#include "support/problem.h"
#include "support/rows.h"
#include "syntax/network.h"
#include "syntax/word_vectors.h"

namespace crosscheck {

/// Raised when the network's shape changes or `sentence_rows_of` tells otherwise: lists of
/// before are refused.
constexpr int sentence_network_version = 1;

/// Sizes of a network that reads text in both directions and says where sentences begin.
struct SentenceNetworkShape {
  static constexpr std::size_t own = 32;  ///< of what its own table says of a token
  static constexpr std::size_t input = NetworkShape::word + own;
  static constexpr std::size_t around = 2 * NetworkShape::both;  ///< a token and the last
  static constexpr std::size_t hidden = 64;
};

/// Binary places of its numbers; states, sums and words have those of `Places`.
struct SentencePlaces {
  static constexpr int hidden = 11;
  static constexpr int hidden_weight = Places::sum - Places::state;
  static constexpr int last_weight = Places::sum - hidden;
};

/// The numbers of a network, matrices row by row.
struct SentenceWeights {
  std::vector<std::int8_t> rows;  ///< `weight_of`: `own` for each of `sentence_rows`
  std::array<std::vector<std::int16_t>, 2> input;  ///< forward and backward
  std::array<std::vector<std::int16_t>, 2> state;
  std::array<std::vector<std::int32_t>, 2> gate_bias;
  std::vector<std::int16_t> hidden;
  std::vector<std::int32_t> hidden_bias;
  std::vector<std::int16_t> last;
  std::vector<std::int32_t> last_bias;

  /// All zero, of the right sizes.
  static SentenceWeights zero();
  friend bool operator==(const SentenceWeights&, const SentenceWeights&) = default;
};

/// What tokens are to the networks: what stands for their words in the model's network, and
/// rows of their own tables.
struct SentenceWords {
  std::vector<std::int16_t> vectors;  ///< `NetworkShape::word` a token
  std::vector<SentenceWordRows> rows;
};
SentenceWords sentence_words(std::string_view text, std::span<const Token> tokens,
                             const WordVectors& words, const LexiconTable& lexicon);

/// The same numbers, matrices in the order of `multiply`.
struct PackedSentenceNetwork {
  std::vector<std::int8_t> rows;
  std::array<std::vector<std::int16_t>, 2> input;
  std::array<std::vector<std::int16_t>, 2> state;
  std::array<std::vector<std::int32_t>, 2> gate_bias;
  std::vector<std::int16_t> hidden;
  std::vector<std::int32_t> hidden_bias;
  std::vector<std::int16_t> last;
  std::int32_t last_bias = 0;
};

/// Says of every token of a text how likely a sentence begins with it: small networks that
/// were learned from other beginnings, of which the mean counts. Integers only.
class SentenceNetwork {
 public:
  static constexpr std::int32_t odds_per_nat = 256;

  /// Knows nothing.
  SentenceNetwork() = default;
  explicit SentenceNetwork(std::vector<SentenceWeights> weights);
  /// From the word list `sentence_network`, which `crosscheck-train --sentence-network`
  /// makes. A list that is damaged or of another version is a problem, and what is made of
  /// it is empty.
  SentenceNetwork(const Rows& rows, Problems& problems);

  bool is_empty() const { return networks_.empty(); }
  /// The logarithm of the odds of each token to begin a sentence. `words`, `lexicon`: of
  /// the model. Cost: linear; memory that of some hundred tokens.
  std::vector<std::int32_t> odds(std::string_view text, std::span<const Token> tokens,
                                 const WordVectors& words,
                                 const LexiconTable& lexicon) const;

 private:
  static PackedSentenceNetwork packed(SentenceWeights weights);

  std::vector<PackedSentenceNetwork> networks_;
};

/// The word list of networks.
std::string sentence_network_list(std::span<const SentenceWeights> networks);

}  // namespace crosscheck
