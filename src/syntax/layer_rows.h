#pragma once
#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

namespace crosscheck {

/// Fills `out` with `count` rows that are the bias of a layer: `multiply` adds to them.
template <typename Cell>
void fill_rows(std::span<const std::int32_t> bias, std::size_t count,
               std::vector<Cell>& out) {
  out.resize(count * bias.size());
  for (std::size_t row = 0; row < count; ++row) {
    std::copy(bias.begin(), bias.end(),
              out.begin() + static_cast<std::ptrdiff_t>(row * bias.size()));
  }
}

/// A number within what 16 bits hold, and its opposite with it. Conditions without
/// branches: the compiler makes vector instructions of loops over it.
constexpr std::int16_t within_16(std::int32_t x) {
  constexpr std::int32_t most = INT16_MAX;
  const std::int32_t above = x < -most ? -most : x;
  return static_cast<std::int16_t>(above > most ? most : above);
}

/// An eighth of what is below zero.
template <typename Cell>
constexpr Cell leaky(Cell x) {
  return static_cast<Cell>(x < 0 ? x / 8 : x);
}

}  // namespace crosscheck
