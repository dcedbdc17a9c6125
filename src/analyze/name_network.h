#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "analyze/name_weights.h"
#include "support/rows.h"

namespace crosscheck {

/// Sizes of the network that tells what words name: one hidden layer over what
/// `NameContext` says of a word and its neighbours.
struct NameNetworkShape {
  static constexpr std::size_t input = 1024;
  static constexpr std::size_t hidden = 64;
  static constexpr std::size_t classes = 4;   ///< as in `NamePoints`
  static constexpr std::size_t columns = 32;  ///< room for the classes
};

/// Binary places of its numbers; sums have 24 (`Places::sum`).
struct NamePlaces {
  static constexpr int input = 14;
  static constexpr int input_weight = 10;
  static constexpr int hidden = 11;
  static constexpr int hidden_weight = 13;
};

/// Points of a word for each class of names: the list `name_network`, made by
/// crosscheck-train. Integers only.
class NameNetwork {
 public:
  NameNetwork() = default;
  /// A list that is not whole gives an empty network.
  explicit NameNetwork(const Rows& rows);

  bool is_empty() const { return hidden_.empty(); }
  /// For each class, by how much it is less likely than the likeliest one: 0 to
  /// -`most_points`. `input`: of `count` words, `NameNetworkShape::input` each.
  std::vector<NamePoints> points(std::span<const std::int16_t> input,
                                 std::size_t count) const;

  static constexpr std::int32_t points_per_nat = 50;
  static constexpr std::int32_t most_points = 10 * points_per_nat;

 private:
  std::vector<std::int16_t> hidden_;  ///< as cells of a `PackedMatrix`
  std::vector<std::int16_t> classes_;
  std::vector<std::int32_t> hidden_bias_;
  std::vector<std::int32_t> class_bias_;
};

}  // namespace crosscheck
