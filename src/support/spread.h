#pragma once
#include <cstdint>

namespace crosscheck {

/// Spreads a small number over 64 bits; different numbers stay different.
constexpr std::uint64_t spread(std::uint64_t value) {
  value = (value + 1) * 0x9E3779B97F4A7C15ULL;
  value ^= value >> 29U;
  value *= 0xBF58476D1CE4E5B9ULL;
  return value ^ (value >> 32U);
}

}  // namespace crosscheck
