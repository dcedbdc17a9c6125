#pragma once
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

namespace crosscheck {

/// Index of a fine tag (a pair of universal and Penn tag) in the model's list.
using TagId = std::uint8_t;
/// At most so many fine tags.
constexpr std::size_t most_tags = 96;

/// Sizes of the network. Part of the model's format: a change needs a new model version.
struct NetworkShape {
  static constexpr std::size_t word = 64;   ///< of what stands for a word
  static constexpr std::size_t state = 64;  ///< of one direction of a layer
  static constexpr std::size_t both = 2 * state;
  static constexpr std::size_t gates = 4 * state;  ///< input, forget, output, new value
  static constexpr std::size_t layers = 2;
  static constexpr std::size_t arc = 64;        ///< of a word as head or dependent
  static constexpr std::size_t relation = 64;   ///< of an arc that is to be named
  static constexpr std::size_t relations = 64;  ///< room for the relations
  static constexpr std::size_t distances = 64;  ///< room for the classes of distance
};

/// The matrices of the network, in the order of the model file. Those of layers come first,
/// four a layer: input and state of the reading from left to right, then of the other.
enum MatrixId : std::size_t {
  layer_matrices = 0,
  tag_matrix = layer_matrices + 4 * NetworkShape::layers,
  dependent_matrix,
  head_matrix,
  pair_matrix,
  distance_matrix,
  relation_dependent_matrix,
  relation_head_matrix,
  relation_matrix,
  matrix_count
};

/// What is added to sums, likewise; two a layer come first.
enum BiasId : std::size_t {
  layer_biases = 0,
  tag_bias = layer_biases + 2 * NetworkShape::layers,
  dependent_bias,
  head_bias,
  pair_bias,
  root_vector,  ///< the root as a head
  arc_bias,
  relation_bias,
  bias_count
};

/// Binary places of fixed-point numbers. Sums have 24, whatever they are of.
struct Places {
  static constexpr int word = 12;   ///< of what stands for a word
  static constexpr int state = 14;  ///< of what a layer gives, between -1 and 1
  static constexpr int cell = 12;   ///< of what a layer remembers
  static constexpr int arc = 11;    ///< of heads, dependents, arcs
  static constexpr int sum = 24;
  static constexpr int score = 2 * arc;  ///< of the scores of heads
};

struct MatrixShape {
  std::size_t rows = 0;
  std::size_t columns = 0;
  int places = 0;  ///< binary places of the weights
};

constexpr MatrixShape shape_of(MatrixId id) {
  using N = NetworkShape;
  if (id < tag_matrix) {
    const bool is_state = id % 2 == 1;
    if (is_state) return {N::state, N::gates, Places::sum - Places::state};
    if (id < 4) return {N::word, N::gates, Places::sum - Places::word};
    return {N::both, N::gates, Places::sum - Places::state};
  }
  switch (id) {
    case tag_matrix: return {N::both, most_tags, Places::sum - Places::state};
    case dependent_matrix:
    case head_matrix: return {N::both, N::arc, Places::sum - Places::state};
    case pair_matrix: return {N::arc, N::arc, Places::sum - Places::arc};
    case distance_matrix: return {N::arc, N::distances, Places::sum - Places::arc};
    case relation_dependent_matrix:
    case relation_head_matrix: return {N::both, N::relation, Places::sum - Places::state};
    default: return {N::relation, N::relations, Places::sum - Places::arc};
  }
}

constexpr std::size_t size_of(BiasId id) {
  using N = NetworkShape;
  if (id < tag_bias) return N::gates;
  if (id == tag_bias) return most_tags;
  if (id == arc_bias) return N::relation;
  return id == relation_bias ? N::relations : N::arc;
}

/// Where a matrix begins among the weights of all; of `matrix_count`, their number.
constexpr std::size_t offset_of(MatrixId id) {
  std::size_t offset = 0;
  for (std::size_t at = 0; at < id; ++at) {
    const MatrixShape shape = shape_of(static_cast<MatrixId>(at));
    offset += shape.rows * shape.columns;
  }
  return offset;
}
constexpr std::size_t offset_of(BiasId id) {
  std::size_t offset = 0;
  for (std::size_t at = 0; at < id; ++at) offset += size_of(static_cast<BiasId>(at));
  return offset;
}

/// The class of the distance from a word to its head; the root has a class of its own.
constexpr std::size_t root_distance = 20;
constexpr std::size_t distance_class(std::size_t word, std::size_t head) {
  const std::size_t gap = word < head ? head - word : word - head;
  const std::size_t size = gap <= 12   ? gap
                           : gap <= 15 ? 13
                           : gap <= 19 ? 14
                           : gap <= 25 ? 15
                           : gap <= 32 ? 16
                                       : 17;
  return head < word ? root_distance - size : root_distance + size;
}

}  // namespace crosscheck
