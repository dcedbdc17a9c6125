#pragma once
#include <algorithm>
#include <cstdint>
#include <string_view>

namespace crosscheck {

/// Kleene's strong three-valued logic: no < unknown < yes; "and" is the minimum, "or" the
/// maximum.
enum class Truth : std::uint8_t { no, unknown, yes };

constexpr Truth truth_of(bool value) { return value ? Truth::yes : Truth::no; }
constexpr Truth operator&&(Truth a, Truth b) { return std::min(a, b); }
constexpr Truth operator||(Truth a, Truth b) { return std::max(a, b); }
constexpr Truth operator!(Truth a) {
  return static_cast<Truth>(2 - static_cast<std::uint8_t>(a));
}
/// "false", "unknown" or "true", as in the JSON of a proof.
constexpr std::string_view name(Truth truth) {
  return truth == Truth::yes ? "true" : truth == Truth::no ? "false" : "unknown";
}

}  // namespace crosscheck
