#include "graph/set_pairs.h"

#include "support/sorted.h"

namespace crosscheck {
Alignment align_sets(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (a.members == b.members) return Alignment::same;
  if (slots.measure != SlotRelation::same) return Alignment::different;
  // "the three ports" may be three others: most of the members tell that it is one list.
  const std::size_t shared = shared_count(a.members, b.members);
  const bool is_named = a.population.head.empty() && b.population.head.empty();
  const bool is_alike = 2 * shared >= a.members.size() && 2 * shared >= b.members.size();
  if (is_alike) return Alignment::same;
  return is_named && shared > 0 ? Alignment::near : Alignment::different;
}

}  // namespace crosscheck
