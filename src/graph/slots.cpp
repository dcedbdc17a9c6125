#include "graph/slots.h"

#include <algorithm>

#include "graph/topics.h"
#include "support/text.h"

namespace crosscheck {

std::string_view name(SlotRelation relation) {
  constexpr std::string_view names[] = {"same",    "narrower", "wider",
                                        "overlap", "disjoint", "unknown"};
  return names[static_cast<std::size_t>(relation)];
}

std::string_view name(Alignment alignment) {
  constexpr std::string_view names[] = {"different", "near", "same"};
  return names[static_cast<std::size_t>(alignment)];
}

namespace {

using enum SlotRelation;

SlotRelation compare_nodes(const Node& a, const Node& b) {
  if (!a.is_known() || !b.is_known()) return unknown;
  if (a.id == b.id) return same;
  if (lies_within(a, b.id)) return narrower;
  if (lies_within(b, a.id)) return wider;
  return disjoint;
}

/// Whether something is known of where a place lies. Two places of which nothing is known
/// may lie one within the other.
bool is_on_the_map(const Node& place) {
  return place.within.size() > 1 || place.id.size() == 2;
}

/// A place without its state: of "area:orange-county@US-CA" "area:orange-county".
std::string_view base_of(const Node& place) {
  return std::string_view(place.id).substr(0, place.id.find('@'));
}

/// "Orange County" beside "Orange County, California": one of which nothing else is known.
bool is_bare_form(const Node& bare, const Node& place) {
  return bare.is_known() && !is_on_the_map(bare) && bare.id != place.id &&
         base_of(place) == bare.id;
}

/// A county or quarter, and something of the same state: a map would tell whether one lies
/// in the other.
bool may_be_nested(const Node& a, const Node& b) {
  if (!a.id.starts_with("area:") && !b.id.starts_with("area:")) return false;
  if (a.within.size() < 2 || b.within.size() < 2) return true;
  return lies_within(b, a.within[1]) || lies_within(a, b.within[1]);
}

/// Slots that do not apply on either side are equal; on one side only, unknown.
SlotRelation compare_places(const Node& a, const Node& b) {
  if (!a.is_known() && !b.is_known()) return same;
  const SlotRelation relation = compare_nodes(a, b);
  if (relation == disjoint && (is_bare_form(a, b) || is_bare_form(b, a))) return same;
  if (relation == disjoint && may_be_nested(a, b)) return unknown;
  if (relation == disjoint && (!is_on_the_map(a) || !is_on_the_map(b))) return unknown;
  return relation;
}

SlotRelation combined(SlotRelation a, SlotRelation b) {
  if (a == disjoint || b == disjoint) return disjoint;
  if (a == same) return b;
  if (b == same || a == b) return a;
  if (a == unknown || b == unknown) return unknown;
  return overlap;
}

SlotRelation compare_words(const std::string& a, const std::string& b) {
  if (a == b) return same;
  if (a.empty()) return wider;
  if (b.empty()) return narrower;
  return disjoint;
}

/// Whether a word for the people also narrows them, so that they are one group of an event
/// and never just its people: officers, or the women of "12 men and eight women".
bool is_group(const Population& who, const std::string& word) {
  return !word.empty() && std::ranges::find(who.modifiers, word) != who.modifiers.end();
}

SlotRelation compare_modifiers(const Population& a, const Population& b) {
  if (a.modifiers == b.modifiers) return same;
  std::vector<std::string> x = a.modifiers;
  std::vector<std::string> y = b.modifiers;
  // A word that both say of the people narrows neither of them further.
  for (const auto& [of_a, of_b] :
       {std::pair(&a.sex, &b.sex), std::pair(&a.occupation, &b.occupation)}) {
    if (*of_a != *of_b) continue;
    std::erase(x, *of_a);
    std::erase(y, *of_b);
  }
  if (x == y) return same;
  const bool a_in_b = std::ranges::includes(y, x);
  const bool b_in_a = std::ranges::includes(x, y);
  if (b_in_a) return narrower;
  if (a_in_b) return wider;
  return overlap;
}

/// A country's people counted as citizens or just as people: texts say either.
SlotRelation compare_heads(const Claim& a, const Claim& b) {
  const std::string& x = a.population.head;
  const std::string& y = b.population.head;
  if (x == y) return same;
  if (x.empty() || y.empty()) return unknown;
  if (a.unit.dimension == "person" && b.unit.dimension == "person") return same;
  return a.unit.dimension == b.unit.dimension ? overlap : disjoint;
}

/// "officer" and "police officer": one says more of them.
bool is_said_shorter(std::string_view a, std::string_view b) {
  return a != b && (ends_with_words(a, b) || ends_with_words(b, a));
}

SlotRelation compare_populations(const Claim& a, const Claim& b) {
  const Population& x = a.population;
  const Population& y = b.population;
  SlotRelation relation = compare_heads(a, b);
  if (relation == disjoint) return disjoint;
  relation = combined(relation, compare_words(x.citizenship, y.citizenship));
  // Sex tells more of the same people as often as it picks some out: it divides only where
  // both sides name it, or where others are told beside.
  const bool both = !x.sex.empty() && !y.sex.empty();
  if (both || is_group(x, x.sex) || is_group(y, y.sex)) {
    relation = combined(relation, compare_words(x.sex, y.sex));
  } else if (x.sex != y.sex) {
    relation = combined(relation, unknown);
  }
  // The dead of a mine are its miners, whether a text says so or not; firefighters are
  // never just its people.
  const bool one_side = x.occupation.empty() != y.occupation.empty() &&
                        !is_group(x, x.occupation) && !is_group(y, y.occupation);
  const SlotRelation occupations = is_said_shorter(x.occupation, y.occupation)
                                       ? unknown
                                       : compare_words(x.occupation, y.occupation);
  relation = combined(relation, one_side && is_of_event(a) ? unknown : occupations);
  return combined(relation, compare_modifiers(x, y));
}

SlotRelation compare_starts(const Claim& a, const Claim& b) {
  const bool a_event = !a.period.anchor.empty();
  const bool b_event = !b.period.anchor.empty();
  const DayRange& x = a.period.start;
  const DayRange& y = b.period.start;
  if (x.is_known() && y.is_known()) {
    if (x == y) return same;
    if (share_day(x, y) == Truth::no) return disjoint;
    return overlap;
  }
  if (a_event && b_event && a.period.anchor == b.period.anchor) return same;
  const bool a_none = !x.first && !a_event;
  const bool b_none = !y.first && !b_event;
  return a_none && b_none ? same : unknown;
}

}  // namespace

bool is_of_event(const Claim& claim) {
  return lies_within(claim.measure.node, "casualty") ||
         lies_within(claim.measure.node, "attendance") ||
         claim.measure.node.id == "missing";
}

SlotRelation reversed(SlotRelation relation) {
  if (relation == narrower) return wider;
  if (relation == wider) return narrower;
  return relation;
}

SlotVector reversed(const SlotVector& s) {
  return {reversed(s.measure),    reversed(s.kind),   reversed(s.unit),
          reversed(s.population), reversed(s.origin), reversed(s.goal),
          reversed(s.place),      reversed(s.start),  reversed(s.topic)};
}

SlotVector compare_slots(const Claim& a, const Claim& b) {
  using enum SlotRelation;
  SlotVector slots;
  slots.measure = compare_nodes(a.measure.node, b.measure.node);
  slots.kind = a.kind == b.kind                               ? same
               : a.kind == Kind::none || b.kind == Kind::none ? unknown
                                                              : disjoint;
  const bool counts = a.kind == Kind::count_event || b.kind == Kind::count_event;
  const bool totals = a.kind == Kind::cumulative || b.kind == Kind::cumulative;
  if (counts && totals && slots.kind == disjoint) slots.kind = unknown;
  slots.unit = a.unit.dimension == b.unit.dimension ? same : disjoint;
  slots.population = compare_populations(a, b);
  slots.origin = compare_places(a.origin, b.origin);
  slots.goal = compare_places(a.goal, b.goal);
  slots.place = compare_places(a.place, b.place);
  slots.start = compare_starts(a, b);
  const double alike = overlap_share(a.topic, b.topic);
  slots.topic = alike >= 0.25 ? same : alike >= 0.1 ? overlap : unknown;
  return slots;
}

Truth share_day(const DayRange& a, const DayRange& b) {
  if (a.last && b.first && *a.last < *b.first) return Truth::no;
  if (b.last && a.first && *b.last < *a.first) return Truth::no;
  return a.is_known() && b.is_known() ? Truth::yes : Truth::unknown;
}

Truth same_days(const DayRange& a, const DayRange& b) {
  if (share_day(a, b) == Truth::no) return Truth::no;
  return a.is_known() && a == b ? Truth::yes : Truth::unknown;
}

Truth before(const DayRange& a, const DayRange& b) {
  if (a.last && b.first && *a.last < *b.first) return Truth::yes;
  if (a.first && b.last && !(*a.first < *b.last)) return Truth::no;
  if (a.is_known() && a == b) return Truth::no;
  return Truth::unknown;
}

}  // namespace crosscheck
