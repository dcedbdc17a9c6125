#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/network_shape.h"
#include "syntax/packed_table.h"
#include "syntax/words.h"

namespace crosscheck {

/// What of a word the network knows it by: hashes of its forms, pieces, shape, and of what
/// the lexicon says. Those that say nothing are 0.
constexpr std::size_t word_feature_count = 15;
using WordFeatures = std::array<std::uint64_t, word_feature_count>;
WordFeatures features_of(const WordView& view);
/// Which of them are whole words: what unseen words lack.
constexpr std::size_t whole_word_features = 2;

/// The weight that a byte stands for, with eight binary places. Bytes are companded: small
/// weights, of which there are most, keep more digits than large ones.
constexpr std::int16_t weight_of(std::int8_t cell) {
  return static_cast<std::int16_t>((cell * (cell < 0 ? -cell : cell)) >> 4);
}
constexpr int weight_places = 8;

/// A row of weights for each feature that was learned. Borrowed.
class WordVectors {
 public:
  WordVectors() = default;
  /// `rows`: the number of a feature's row; `cells`: `NetworkShape::word` a row.
  WordVectors(PackedTable rows, std::span<const std::int8_t> cells)
      : rows_(rows), cells_(cells) {}

  bool is_empty() const { return cells_.empty(); }
  /// What stands for a word: the sum of the rows of its features.
  void add_up(const WordView& view, std::span<std::int16_t, NetworkShape::word> out) const;

 private:
  PackedTable rows_;
  std::span<const std::int8_t> cells_;
};

}  // namespace crosscheck
