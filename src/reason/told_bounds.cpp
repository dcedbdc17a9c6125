#include "reason/told_bounds.h"

namespace crosscheck {

void StrictestBounds::add(const Difference& bound, ClaimIndex claim) {
  const auto [at, added] =
      kept_.emplace(std::pair(bound.from, bound.to), std::pair(bound, claim));
  const Difference& known = at->second.first;
  const bool stricter = known.least < bound.least ||
                        (known.least == bound.least && !known.strict && bound.strict);
  if (!added && stricter) at->second = {bound, claim};
}

ToldBounds StrictestBounds::of(std::uint32_t nodes) const {
  ToldBounds made{nodes, {}, {}};
  for (const auto& [ends, told] : kept_) {
    made.bounds.push_back(told.first);
    made.claims.push_back(told.second);
  }
  return made;
}

}  // namespace crosscheck
