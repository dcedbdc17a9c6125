#include "graph/slots.h"

#include <algorithm>

#include "analyze/skeleton.h"
#include "graph/quotes.h"
#include "graph/set_pairs.h"
#include "graph/state_pairs.h"
#include "graph/text_pairs.h"
#include "graph/topics.h"

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

/// Slots that do not apply on either side are equal; on one side only, unknown.
SlotRelation compare_places(const Node& a, const Node& b) {
  if (!a.is_known() && !b.is_known()) return same;
  const SlotRelation relation = compare_nodes(a, b);
  if (relation == disjoint && (!is_on_the_map(a) || !is_on_the_map(b))) return unknown;
  return relation;
}

/// Whether the words of a claim name its place.
bool is_placed(const Claim& claim) {
  return claim.place.is_known() && claim.state(Slot::place) == SlotState::stated;
}

/// Whether no words of the claims set their places apart: one has none, or both only have
/// what their articles are about.
bool is_place_open(const Claim& a, const Claim& b) {
  return !a.place.is_known() || !b.place.is_known() || (!is_placed(a) && !is_placed(b));
}

/// Casualties of one day in a place and in a place around it: one event, told from nearer
/// or from further away.
bool is_one_scene(const Claim& a, const Claim& b, const SlotVector& slots) {
  const bool nested = slots.place == narrower || slots.place == wider;
  return nested && slots.start == same && a.period.start.is_single_day() &&
         a.period.start == a.period.end && b.period.start == b.period.end;
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

SlotRelation compare_modifiers(const Population& a, const Population& b) {
  if (a.modifiers == b.modifiers) return same;
  const bool a_in_b = std::ranges::includes(b.modifiers, a.modifiers);
  const bool b_in_a = std::ranges::includes(a.modifiers, b.modifiers);
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

bool is_of_event(const Claim& claim);

/// Whether it is one side of an event: what they are is also what narrows them.
bool is_side(const Population& who) {
  return !who.occupation.empty() &&
         std::ranges::find(who.modifiers, who.occupation) != who.modifiers.end();
}

SlotRelation compare_populations(const Claim& a, const Claim& b) {
  const Population& x = a.population;
  const Population& y = b.population;
  SlotRelation relation = compare_heads(a, b);
  if (relation == disjoint) return disjoint;
  relation = combined(relation, compare_words(x.citizenship, y.citizenship));
  // Sex tells more of the same people as often as it picks some out: it divides only where
  // both sides name it.
  if (!x.sex.empty() && !y.sex.empty()) {
    relation = combined(relation, compare_words(x.sex, y.sex));
  } else if (x.sex != y.sex) {
    relation = combined(relation, unknown);
  }
  // The dead of a mine are its miners, whether a text says so or not; firefighters are
  // never just its people.
  const bool one_side =
      x.occupation.empty() != y.occupation.empty() && !is_side(x) && !is_side(y);
  const SlotRelation occupations = compare_words(x.occupation, y.occupation);
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

bool is_person_count(const Claim& claim) {
  return claim.form == Form::quantity && claim.unit.dimension == "person";
}

/// Casualties and crowds are counted of an event, not of a start: which event it is, topic,
/// place and day tell.
bool is_of_event(const Claim& claim) {
  return lies_within(claim.measure.node, "casualty") ||
         lies_within(claim.measure.node, "attendance") ||
         claim.measure.node.id == "missing";
}

/// Whether the claim tells of something long past on the day it speaks of: "in 2009 an
/// explosion killed nine".
bool is_looking_back(const Claim& claim) {
  constexpr int long_past = 60;  // days
  return claim.period.end.last && claim.as_of.first &&
         *claim.as_of.first - *claim.period.end.last > long_past;
}

/// Whether two counts of which nobody says since when are so far apart that they are of two
/// events: two storms of one name, years apart.
bool is_of_other_years(const Claim& a, const Claim& b) {
  constexpr int one_season = 200;  // days
  if (a.period.start.first || b.period.start.first) return false;
  if (!a.as_of.first || !b.as_of.first) return false;
  const int apart = *a.as_of.first - *b.as_of.first;
  return apart > one_season || -apart > one_season;
}

/// One figure, told in sentences about the same things, where some slot is open on a side
/// and none differs: that the figures are equal is itself a sign that they answer one
/// question. Small counts are equal too often to show anything.
bool is_told_alike(const Claim& a, const Claim& b, const SlotVector& slots) {
  constexpr int smallest = 10;
  if (!a.value || !b.value || a.value->core != b.value->core) return false;
  if (a.value->low < Decimal{smallest} || a.unit.unit != b.unit.unit) return false;
  const auto open = [](SlotRelation relation) {
    return relation == same || relation == unknown;
  };
  return slots.measure == same && slots.topic == same && open(slots.kind) &&
         open(slots.population) && open(slots.place) && open(slots.goal) &&
         open(slots.origin) && slots.start != disjoint && a.implied == b.implied;
}

/// Whether the figure counts only those not counted before, or some of a larger group.
bool is_remainder(const Claim& claim) {
  const std::vector<std::string>& modifiers = claim.population.modifiers;
  return std::ranges::find(modifiers, "rest") != modifiers.end() ||
         std::ranges::find(modifiers, "part") != modifiers.end();
}

/// Whether two counts, of which one only follows from whom the text tells of, are the same:
/// "a man was killed" and "one person was killed", or the same number of people told of.
bool is_one_toll(const Claim& a, const Claim& b) {
  if (!a.value || !b.value || a.value->low != b.value->low) return false;
  return a.implied == b.implied || a.value->low == Decimal{1};
}

bool is_opposite_flow(const SlotVector& slots) {
  return slots.origin == disjoint || slots.goal == disjoint;
}

/// The surname of who is quoted; "" where nobody is named.
std::string_view quoted_surname(const Claim& claim) {
  if (claim.attribution.empty()) return {};
  const std::string_view agent = claim.attribution.front().agent;
  const std::size_t space = agent.rfind(' ');
  return space == std::string_view::npos ? agent : agent.substr(space + 1);
}

/// Two reports of one quotation repeat most of its words. Words of two people are near
/// each other at the most, as when a paper credits the wrong one.
Alignment align_quotes(const Claim& a, const Claim& b) {
  if (compare_quotes(a.quote, b.quote) == QuoteEdit::other) return Alignment::different;
  const std::string_view of_a = quoted_surname(a);
  const std::string_view of_b = quoted_surname(b);
  const bool differ = !of_a.empty() && !of_b.empty() &&
                      name_skeleton(std::string(of_a)) != name_skeleton(std::string(of_b));
  return differ ? Alignment::near : Alignment::same;
}

}  // namespace

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

Alignment align(const Claim& a, const Claim& b, const SlotVector& slots) {
  using enum SlotRelation;
  if (a.form != b.form) return Alignment::different;
  if (a.form == Form::quote) return align_quotes(a, b);
  if (a.form == Form::status) return align_states(a, b, slots);
  if (a.form == Form::set) return align_sets(a, b, slots);
  if (a.form == Form::text) return align_texts(a, b, slots);
  // Vetoes: what is disjoint is another question.
  if (slots.measure == disjoint || slots.unit == disjoint || slots.kind == disjoint ||
      slots.place == disjoint || slots.population == disjoint || is_opposite_flow(slots)) {
    return Alignment::different;
  }
  if (a.form == Form::date) {
    if (!a.skeleton.empty() && !b.skeleton.empty() && a.skeleton != b.skeleton)
      return Alignment::different;
    const bool named = !a.skeleton.empty() && a.skeleton == b.skeleton;
    const bool about = slots.population == same && !a.population.head.empty();
    if (named && about) return Alignment::same;
    // Nobody is said to have acted: the thing itself makes it one event.
    const bool unnamed = a.skeleton.empty() && b.skeleton.empty();
    const bool placed = slots.place == same && a.place.is_known();
    if (unnamed && about && slots.measure == same &&
        (placed || slots.topic == same || slots.topic == overlap)) {
      return Alignment::same;
    }
    return named || (about && slots.topic == same) ? Alignment::near : Alignment::different;
  }
  if (a.form == Form::rank)
    return slots.measure == same ? Alignment::same : Alignment::different;
  if (a.form == Form::name) {
    if (slots.measure != same) return Alignment::different;
    return slots.place == same && a.place.is_known() ? Alignment::same : Alignment::near;
  }
  // A share of the vote, a profit: of whom it is belongs to the question.
  if (!a.skeleton.empty() && !b.skeleton.empty() && a.skeleton != b.skeleton) {
    return Alignment::different;
  }
  if (a.skeleton != b.skeleton) return Alignment::near;
  if (is_told_alike(a, b, slots)) return Alignment::same;
  if (slots.measure != same || slots.kind == unknown) return Alignment::near;
  const bool place = slots.place == same ||
                     (slots.place == unknown && is_place_open(a, b)) ||
                     (is_of_event(a) && is_one_scene(a, b, slots));
  const bool places = place && slots.goal == same && slots.origin == same;
  const bool populations =
      slots.population == same ||
      (slots.population == unknown && is_person_count(a) && is_of_event(a));
  if (a.measure.open) {
    // Open measures are as loose as their words: only the same sentence topic makes them
    // one.
    if (slots.topic != same || !places || slots.population != same) {
      return slots.topic == unknown ? Alignment::different : Alignment::near;
    }
    if (slots.start == same || slots.start == overlap) return Alignment::same;
    return slots.start == disjoint ? Alignment::different : Alignment::near;
  }
  if (slots.start == disjoint) return Alignment::different;
  if (!places || !populations) return Alignment::near;
  // Who is somewhere is a question of that place: one that the article is about will not
  // do.
  if (lies_within(a.measure.node, "presence") && !(is_placed(a) && is_placed(b)))
    return Alignment::near;
  if (is_of_event(a) && is_of_other_years(a, b)) return Alignment::near;
  // "A man was killed" does not say that nobody else was, unless the other does.
  if ((a.implied || b.implied) && !is_one_toll(a, b)) return Alignment::near;
  // "three others", "two of them": of how many, another text may tell otherwise.
  if (is_remainder(a) || is_remainder(b)) return Alignment::near;
  // One side does not say since when: the same sentence topic makes it the same count; its
  // unknown period keeps any conflict possible.
  const bool may_carry = a.kind == Kind::cumulative && slots.topic == same;
  if (slots.start == unknown && !is_of_event(a) && !may_carry) return Alignment::near;
  if (slots.start == unknown && is_looking_back(a) != is_looking_back(b))
    return Alignment::near;
  return Alignment::same;
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
