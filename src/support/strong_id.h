#pragma once
#include <compare>
#include <cstdint>

namespace crosscheck {

/// An index that cannot be mixed up with an index of something else.
template <typename Tag>
struct StrongId {
  std::uint32_t value = 0;

  friend auto operator<=>(const StrongId&, const StrongId&) = default;
};

}  // namespace crosscheck
