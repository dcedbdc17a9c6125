#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/multiply.h"
#include "syntax/network_shape.h"
#include "syntax/tree.h"

namespace crosscheck {

/// The weights of a network, as they lie in a model file (`network_shape.h`). Borrowed.
class SyntaxNetwork {
 public:
  SyntaxNetwork() = default;
  /// Requires: as many as `offset_of(matrix_count)` and `offset_of(bias_count)` say.
  SyntaxNetwork(std::span<const std::int16_t> weights, std::span<const std::int32_t> biases)
      : weights_(weights.data()), biases_(biases.data()) {}

  PackedMatrix matrix(MatrixId id) const {
    const MatrixShape shape = shape_of(id);
    return {weights_ + offset_of(id), shape.rows, shape.columns};
  }
  std::span<const std::int32_t> bias(BiasId id) const {
    return {biases_ + offset_of(id), size_of(id)};
  }

 private:
  const std::int16_t* weights_ = nullptr;
  const std::int32_t* biases_ = nullptr;
};

/// Memory that is reused from sentence to sentence.
struct NetworkMemory {
  std::vector<std::int16_t> words;   ///< what stands for the words: the input
  std::vector<std::int32_t> sums;    ///< of the direction at hand
  std::vector<std::int16_t> first;   ///< what the first layer gives
  std::vector<std::int16_t> second;  ///< what the last layer gives
  std::vector<std::int16_t> dependents;
  std::vector<std::int16_t> heads;
  std::vector<std::int16_t> head_cells;  ///< the same, packed
  std::vector<std::int16_t> pairs;
  std::vector<std::int32_t> distances;
  HeadScores scores;
  std::vector<std::int16_t> relation_dependents;
  std::vector<std::int16_t> relation_heads;
};

/// Reads a sentence of `count` words, which stand in `memory.words`, with both layers.
void read_words(const SyntaxNetwork& network, std::size_t count, NetworkMemory& memory);

/// Scores of the tags: `most_tags` a word. After `read_words`.
void score_tags(const SyntaxNetwork& network, std::size_t count, NetworkMemory& memory,
                std::vector<std::int32_t>& scores);

/// Scores of every word as the head of every other, into `memory.scores`.
void score_heads(const SyntaxNetwork& network, std::size_t count, NetworkMemory& memory);

/// Scores of the relations of arcs: `NetworkShape::relations` a word. `heads`: `count` for
/// the root. After `read_words`.
void score_relations(const SyntaxNetwork& network, std::span<const std::uint32_t> heads,
                     NetworkMemory& memory, std::vector<std::int32_t>& scores);

}  // namespace crosscheck
