#pragma once
#include <cstddef>
#include <cstdint>

namespace crosscheck {

/// A deterministic generator (splitmix64): the same numbers on every machine.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}
  std::uint64_t roll() {
    std::uint64_t value = (state_ += 0x9E3779B97F4A7C15ULL);
    value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    value = (value ^ (value >> 27U)) * 0x94D049BB133111EBULL;
    return value ^ (value >> 31U);
  }
  /// Below `end`. Requires: `end > 0`.
  std::size_t below(std::size_t end) { return roll() % end; }

 private:
  std::uint64_t state_;
};

}  // namespace crosscheck
