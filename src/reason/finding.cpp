#include "reason/finding.h"

namespace crosscheck {

std::string_view name(Severity severity) {
  constexpr std::string_view names[] = {"off", "note", "warning", "error"};
  return names[static_cast<std::size_t>(severity)];
}

std::string_view name(BaselineState state) {
  constexpr std::string_view names[] = {"", "new", "unchanged", "updated"};
  return names[static_cast<std::size_t>(state)];
}

std::string_view name(Strength strength) {
  return strength == Strength::hard ? "hard" : "possible";
}

}  // namespace crosscheck
