#include "graph/text_pairs.h"

#include <algorithm>
#include <string_view>

#include "analyze/skeleton.h"
#include "graph/name_pairs.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

/// "Dreamer is a film", "the film Dreamer": a name that one sentence does not show as one.
bool is_noun_of_name(const Claim& named, const Claim& other) {
  const Population& who = other.population;
  return who.modifiers.empty() && who.citizenship.empty() &&
         name_skeleton(who.head) == named.skeleton;
}

bool is_one_bearer(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (a.skeleton.empty() != b.skeleton.empty())
    return a.skeleton.empty() ? is_noun_of_name(b, a) : is_noun_of_name(a, b);
  if (!a.skeleton.empty()) return is_name_in_short(a.skeleton, b.skeleton);
  const bool is_told_alike =
      slots.topic == SlotRelation::same || slots.topic == SlotRelation::overlap;
  return !a.population.head.empty() && a.population == b.population && is_told_alike;
}

/// "a Peruvian painter", "a Chilean painter"
bool are_two_nationalities(const Claim& a, const Claim& b) {
  const std::string& x = a.population.citizenship;
  const std::string& y = b.population.citizenship;
  return !a.skeleton.empty() && !x.empty() && !y.empty() && x != y;
}

}  // namespace

Alignment align_texts(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (!a.retelling.empty() && a.retelling == b.retelling)
    return a.altered == Altered::none ? Alignment::same : Alignment::near;
  if (slots.measure != SlotRelation::same || !is_one_bearer(a, b, slots))
    return Alignment::different;
  const std::size_t shared = shared_count(a.members, b.members);
  const std::size_t fewer = std::min(a.members.size(), b.members.size());
  if (shared == fewer) return Alignment::same;
  if (are_two_nationalities(a, b) && (shared > 0 || fewer == 1)) return Alignment::near;
  return shared >= 2 && 2 * shared >= fewer ? Alignment::near : Alignment::different;
}

}  // namespace crosscheck
