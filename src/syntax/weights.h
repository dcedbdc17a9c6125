#pragma once
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <span>
#include <type_traits>

namespace crosscheck {

/// Hashed features of one decision; bounded, on the stack.
class Features {
 public:
  static constexpr std::size_t most = 128;

  void add(std::uint64_t feature) {
    assert(size_ < most);
    hashes_[size_++] = feature;
  }
  std::span<const std::uint64_t> all() const { return {hashes_.data(), size_}; }

 private:
  std::array<std::uint64_t, most> hashes_;  // filled up to size_
  std::size_t size_ = 0;
};

/// The weight that a cell stands for. Bytes are companded: small weights, of which there
/// are most, keep more digits than large ones.
constexpr std::int32_t weight_of(std::int32_t cell) { return cell; }
constexpr std::int16_t weight_of(std::int8_t cell) {
  return static_cast<std::int16_t>((cell * (cell < 0 ? -cell : cell)) >> 4);
}

/// The weights of a linear model over hashed features: cells of which a feature owns a run
/// of neighbours, one a class, that overlaps the runs of others. A collision is two
/// features sharing cells; there are no keys. Borrowed.
template <typename Cell>
class Weights {
 public:
  static constexpr std::size_t longest_run = 128;

  Weights() = default;
  /// Requires: more than `longest_run` cells, less than 2^32.
  explicit Weights(std::span<const Cell> cells)
      : cells_(cells.data()), starts_(cells.size() - longest_run) {}

  /// The first cell of a feature's run. The high half of the hash decides.
  std::size_t index(std::uint64_t feature) const {
    return static_cast<std::size_t>(((feature >> 32U) * starts_) >> 32U);
  }

  /// Adds the weights of the features to the scores of the classes [0, classes). Sums wrap
  /// around, which weights as the trainer makes them never do.
  template <typename Sum, std::size_t classes>
  void add_to(std::array<Sum, classes>& scores, const Features& features) const {
    static_assert(classes <= longest_run);
    using Bits = std::make_unsigned_t<Sum>;
    for (const std::uint64_t feature : features.all()) {
      const Cell* row = cells_ + index(feature);
      for (std::size_t at = 0; at < classes; ++at) {
        const auto weight = static_cast<Bits>(static_cast<Sum>(weight_of(row[at])));
        scores[at] =
            static_cast<Sum>(static_cast<Bits>(static_cast<Bits>(scores[at]) + weight));
      }
    }
  }

 private:
  const Cell* cells_ = nullptr;
  std::uint64_t starts_ = 1;
};

}  // namespace crosscheck
