#include "graph/state_pairs.h"

#include <algorithm>

#include "support/sorted.h"

namespace crosscheck {
namespace {

/// "a man", "three guards": which ones, the words do not say.
bool is_any_of_them(const Claim& claim) { return claim.population.quantifier == "some"; }

SlotRelation compare_things(const Population& a, const Population& b) {
  using enum SlotRelation;
  if (a.head.empty() || b.head.empty()) return unknown;
  if (a.head != b.head) return disjoint;
  if (!a.citizenship.empty() && a.citizenship == b.citizenship && a.head == "citizen")
    return same;
  if (!a.citizenship.empty() && !b.citizenship.empty()) return disjoint;
  return a.modifiers == b.modifiers ? same : unknown;
}

/// "tickets" and "flight tickets"
bool is_nested(const Claim& a, const Claim& b) {
  const std::vector<std::string>& x = a.population.modifiers;
  const std::vector<std::string>& y = b.population.modifiers;
  return !a.population.head.empty() && a.population.head == b.population.head &&
         (std::ranges::includes(x, y) || std::ranges::includes(y, x));
}

bool has_bearer(const Claim& claim) {
  return !claim.skeleton.empty() || !claim.population.head.empty();
}

/// Whose state it is.
SlotRelation compare_bearers(const Claim& a, const Claim& b) {
  using enum SlotRelation;
  if (!a.skeleton.empty() && !b.skeleton.empty())
    return a.skeleton == b.skeleton ? same : disjoint;
  const SlotRelation things = compare_things(a.population, b.population);
  const bool loose = is_any_of_them(a) || is_any_of_them(b);
  return things == same && loose ? unknown : things;
}

/// In what matter: "allowed *to work*".
SlotRelation compare_matters(const Claim& a, const Claim& b) {
  using enum SlotRelation;
  if (a.members.empty() && b.members.empty()) return same;
  if (a.members.empty() || b.members.empty()) return unknown;
  return shared_count(a.members, b.members) > 0 ? same : disjoint;
}

/// Whether most of a matter of several words is one.
bool is_told_at_length(const Claim& a, const Claim& b) {
  constexpr std::size_t fewest = 3;
  const std::size_t shared = shared_count(a.members, b.members);
  return shared >= fewest && 3 * shared >= 2 * std::min(a.members.size(), b.members.size());
}

/// Whether one country is in talks with another in both: "his government will discuss it
/// with Oslo", "he plans talks with the Norwegian government".
bool are_talks_of_countries(const Claim& a, const Claim& b, const SlotVector& slots) {
  using enum SlotRelation;
  const bool of_one_country =
      slots.place == same || slots.place == narrower || slots.place == wider;
  if (a.status != "contact" || !of_one_country || !a.place.is_known()) return false;
  return std::ranges::any_of(a.members, [&](const std::string& member) {
    return is_country(member) && std::ranges::binary_search(b.members, member);
  });
}

}  // namespace

bool is_country(const std::string& member) {
  return member.size() == 2 && member[0] >= 'A' && member[0] <= 'Z';
}

Alignment align_states(const Claim& a, const Claim& b, const SlotVector& slots) {
  using enum SlotRelation;
  if (slots.measure != same || slots.place == disjoint) return Alignment::different;
  const SlotRelation bearers = compare_bearers(a, b);
  const SlotRelation matters = compare_matters(a, b);
  if (bearers == disjoint || matters == disjoint) return Alignment::different;
  // One kind of thing since one event: "all flight tickets", "tickets to the coast".
  const bool is_since = slots.start == same && a.period.start.is_known();
  if (bearers == unknown && matters == same && is_since && is_nested(a, b))
    return Alignment::same;
  // "makes it possible to work and open accounts": a matter told at length tells enough.
  if (bearers == unknown && is_told_at_length(a, b)) return Alignment::same;
  if (bearers == unknown && are_talks_of_countries(a, b, slots)) return Alignment::same;
  if (!has_bearer(a) || !has_bearer(b)) return Alignment::different;
  if (bearers == unknown || matters == unknown) {
    return slots.topic == same ? Alignment::near : Alignment::different;
  }
  // A thing without a name is the same one where the texts speak of the same things.
  const bool is_told = !a.skeleton.empty() || !a.population.citizenship.empty() ||
                       slots.topic == same || slots.topic == overlap ||
                       (slots.place == same && a.place.is_known());
  return is_told ? Alignment::same : Alignment::near;
}

}  // namespace crosscheck
