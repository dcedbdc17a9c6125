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

/// Words that are read together: a sentence, or a part of one.
struct Passage {
  std::uint32_t first = 0;  ///< index of its first word among those of all passages
  std::uint32_t count = 0;
};

/// Memory that is reused from reading to reading. Lists have a row for each word.
struct NetworkMemory {
  std::vector<std::int16_t> words;   ///< what stands for the words: the input
  std::vector<std::int32_t> sums;    ///< of the direction or matrix at hand
  std::vector<std::int32_t> gates;   ///< of the words that are read in one step
  std::vector<std::int16_t> states;  ///< what the step before gave
  std::vector<std::int16_t> cells;   ///< what is remembered
  std::vector<std::int16_t> first;   ///< what the first layer gives
  std::vector<std::int16_t> second;  ///< what the last layer gives
  std::vector<std::int16_t> dependents;
  std::vector<std::int16_t> heads;
  std::vector<std::int16_t> head_columns;  ///< the heads of a passage as a matrix
  std::vector<std::int16_t> pairs;
  std::vector<std::int32_t> distances;
  std::vector<std::int16_t> relation_dependents;
  std::vector<std::int16_t> relation_heads;
};

/// A layer that reads in one direction. Borrowed. The sums of a word are its input times
/// one matrix, the state of the word before times the other, and the bias.
struct LayerDirection {
  PackedMatrix input;
  PackedMatrix state;
  std::span<const std::int32_t> bias;
  bool is_backward = false;
};
/// Reads the words of passages, a row of `in` each, into one half of the rows of `out`,
/// which have `NetworkShape::both` numbers. Requires: longer passages come first.
void read_direction(const LayerDirection& layer, std::span<const Passage> passages,
                    const std::vector<std::int16_t>& in, NetworkMemory& memory,
                    std::int16_t* out);

/// Reads passages, whose words stand in `memory.words`, with both layers, all passages step
/// by step together: weights are fetched once for all. Requires: longer passages come
/// first, and every word is in one.
void read_words(const SyntaxNetwork& network, std::span<const Passage> passages,
                NetworkMemory& memory);

/// Reads them with the first layer alone.
void read_first_layer(const SyntaxNetwork& network, std::span<const Passage> passages,
                      NetworkMemory& memory);

/// Scores of the tags: `most_tags` a word. After `read_words`.
void score_tags(const SyntaxNetwork& network, NetworkMemory& memory,
                std::vector<std::int32_t>& scores);

/// What words are as heads and dependents, for `score_heads`. After `read_words`.
void read_arcs(const SyntaxNetwork& network, NetworkMemory& memory);

/// Scores of the words of a passage as heads of each other. After `read_arcs`.
void score_heads(const SyntaxNetwork& network, const Passage& passage,
                 NetworkMemory& memory, HeadScores& scores);

/// Scores of the relations of arcs: `NetworkShape::relations` a word. `heads`: a word's
/// head among the words of all passages, their number for a root. After `read_words`.
void score_relations(const SyntaxNetwork& network, std::span<const std::uint32_t> heads,
                     NetworkMemory& memory, std::vector<std::int32_t>& scores);

}  // namespace crosscheck
