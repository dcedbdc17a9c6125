#pragma once
#include <cstddef>
#include <string_view>

namespace crosscheck {

/// The name of an enumerator from a table in the order of the enumerators. Requires: as
/// many names as there are enumerators, which count from 0.
template <typename Enum, std::size_t N>
std::string_view pick(const std::string_view (&names)[N], Enum value) {
  return names[static_cast<std::size_t>(value)];
}

}  // namespace crosscheck
