#include "graph/text_pairs.h"

#include <algorithm>
#include <string_view>

#include "support/sorted.h"

namespace crosscheck {
namespace {

/// "kruz" and "penelopa kruz": a name, and its last part alone.
bool is_one_name(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b) return true;
  return !a.empty() && b.ends_with(a) && b[b.size() - a.size() - 1] == ' ';
}

bool is_one_bearer(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (!a.skeleton.empty() || !b.skeleton.empty())
    return is_one_name(a.skeleton, b.skeleton);
  const bool is_told_alike =
      slots.topic == SlotRelation::same || slots.topic == SlotRelation::overlap;
  return !a.population.head.empty() && a.population == b.population && is_told_alike;
}

}  // namespace

Alignment align_texts(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (slots.measure != SlotRelation::same || !is_one_bearer(a, b, slots))
    return Alignment::different;
  const std::size_t shared = shared_count(a.members, b.members);
  const std::size_t fewer = std::min(a.members.size(), b.members.size());
  if (shared == fewer) return Alignment::same;
  return shared >= 2 && 2 * shared >= fewer ? Alignment::near : Alignment::different;
}

}  // namespace crosscheck
