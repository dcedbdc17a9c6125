#include "graph/decision.h"

#include <algorithm>

#include "analyze/skeleton.h"
#include "graph/name_pairs.h"
#include "graph/part_counts.h"
#include "graph/quotes.h"
#include "graph/set_pairs.h"
#include "graph/state_pairs.h"
#include "graph/text_pairs.h"

namespace crosscheck {
namespace {

using enum SlotRelation;

/// Whether the words of a claim name its place.
bool is_placed(const Claim& claim) {
  return claim.place.is_known() && claim.state(Slot::place) == SlotState::stated;
}

/// Whether the measure is of a thing, which nothing but its place and its words tell from
/// others: what something cost, how high it is.
bool is_of_thing(const Claim& claim) {
  return claim.measure.open && claim.measure.node.id.find(':') == std::string::npos;
}

/// Whether people are counted who came together: on one day many towns see a march.
bool is_of_gathering(const Claim& claim) {
  return lies_within(claim.measure.node, "attendance") ||
         lies_within(claim.measure.node, "on_strike");
}

/// Whether no words of the claims set their places apart: one has none, or both only have
/// what their articles are about. What something cost in the town of one article is not
/// what it cost in that of another; where one has no town, all their words have to be the
/// same.
bool is_place_open(const Claim& a, const Claim& b) {
  const bool of_thing = is_of_thing(a);
  if (!a.place.is_known() || !b.place.is_known()) return !of_thing || a.topic == b.topic;
  return !of_thing && !is_placed(a) && !is_placed(b);
}

/// Whether two places are told of as towns, of which neither lies in the other.
bool are_two_towns(const Claim& a, const Claim& b) {
  return a.place.id.starts_with("city:") && b.place.id.starts_with("city:");
}

/// Whether two figures of things or gatherings are told of two places of which nothing is
/// known: no third figure without a place brings them together.
bool are_things_apart(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (slots.place != unknown || !a.place.is_known() || !b.place.is_known()) return false;
  // A square may lie in the town.
  return is_of_thing(a) || (is_of_gathering(a) && are_two_towns(a, b));
}

/// Whether two things without a name are told of by the names of two places of which
/// nothing is known: the airport of one town is not that of another.
bool are_named_apart(const Claim& a, const Claim& b, const SlotVector& slots) {
  return a.skeleton.empty() && b.skeleton.empty() && slots.place == unknown &&
         is_placed(a) && is_placed(b);
}

/// Casualties of one day in a place and in a place around it: one event, told from nearer
/// or from further away.
bool is_one_scene(const Claim& a, const Claim& b, const SlotVector& slots) {
  const bool nested = slots.place == narrower || slots.place == wider;
  return nested && slots.start == same && a.period.start.is_single_day() &&
         a.period.start == a.period.end && b.period.start == b.period.end;
}

bool is_person_count(const Claim& claim) {
  return claim.form == Form::quantity && claim.unit.dimension == "person";
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

/// One number of victims of one event, told of places of which one may lie in the other:
/// of a street and its town, of a town and its state. Another number there may be a part.
bool is_of_one_scene(const Claim& a, const Claim& b, const SlotVector& slots) {
  const bool of_victims = lies_within(a.measure.node, "casualty");
  if (!of_victims || slots.measure != same || slots.kind != same) return false;
  if (slots.place == unknown && are_two_towns(a, b)) return false;
  if (!a.value || !b.value || a.value->core != b.value->core) return false;
  const bool in_time = slots.start == same || slots.start == unknown;
  return in_time && slots.population == same && a.unit.unit == b.unit.unit &&
         !is_of_other_years(a, b) && is_looking_back(a) == is_looking_back(b) &&
         part_told(a, b).empty();
}

/// The surname of who is quoted; "" where nobody is named.
std::string_view quoted_surname(const Claim& claim) {
  if (claim.speaker() == nullptr) return {};
  const std::string_view agent = claim.speaker()->agent;
  const std::size_t space = agent.rfind(' ');
  return space == std::string_view::npos ? agent : agent.substr(space + 1);
}

/// Two reports of one quotation repeat most of its words. Words of two people are near
/// each other at the most, as when a paper credits the wrong one.
Decision decide_quotes(const Claim& a, const Claim& b) {
  if (compare_quotes(a.quote, b.quote) == QuoteEdit::other)
    return {Alignment::different, "different words are quoted"};
  const std::string_view of_a = quoted_surname(a);
  const std::string_view of_b = quoted_surname(b);
  const bool differ = !of_a.empty() && !of_b.empty() &&
                      name_skeleton(std::string(of_a)) != name_skeleton(std::string(of_b));
  if (differ) return {Alignment::near, "the words are credited to different people"};
  return {Alignment::same, "the same words are quoted"};
}

/// The first slot that takes two claims apart whatever the others say; "" if none does.
std::string_view veto_of(const SlotVector& slots) {
  if (slots.measure == disjoint) return "different things are measured";
  if (slots.unit == disjoint) return "they are told in units of different kinds";
  if (slots.kind == disjoint) return "they are different sorts of figure";
  if (slots.place == disjoint) return "their places exclude each other";
  if (slots.population == disjoint) return "they count different groups";
  if (slots.origin == disjoint) return "they come from different places";
  if (slots.goal == disjoint) return "they go to different places";
  return "";
}

/// Whether somebody of a full name is told to be born, or to die: once each.
bool is_of_a_life(const Claim& claim) {
  const std::string& event = claim.measure.node.id;
  return (event == "event:birth" || event == "event:death") &&
         claim.skeleton.find(' ') != std::string::npos;
}

/// Whether two dates may be of one day, and one of them is a day.
bool may_be_one_day(const DayRange& a, const DayRange& b) {
  if (!a.is_known() || !b.is_known()) return false;
  if (!a.is_single_day() && !b.is_single_day()) return false;
  return !(*a.last < *b.first || *b.last < *a.first);
}

Decision decide_dates(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (is_of_a_life(a) && is_of_a_life(b) && slots.measure == same &&
      is_name_in_short(a.skeleton, b.skeleton)) {
    return {Alignment::same, "one person is born once, and dies once"};
  }
  if (!a.skeleton.empty() && !b.skeleton.empty() && a.skeleton != b.skeleton)
    return {Alignment::different, "different people or bodies acted"};
  const bool named = !a.skeleton.empty() && a.skeleton == b.skeleton;
  const bool about = slots.population == same && !a.population.head.empty();
  if (named && about) return {Alignment::same, "the same one did the same thing"};
  // Nobody is said to have acted: the thing itself makes it one event.
  const bool unnamed = a.skeleton.empty() && b.skeleton.empty();
  const bool placed = slots.place == same && a.place.is_known();
  if (unnamed && about && slots.measure == same &&
      (placed || slots.topic == same || slots.topic == overlap)) {
    return {Alignment::same, "the same happened to the same thing"};
  }
  // "Oslo announced a levy last week", and Jan Berg did so on Monday
  const bool may_be_one = about && slots.measure == same && slots.place != disjoint &&
                          may_be_one_day(a.date, b.date);
  if (named || may_be_one || (about && slots.topic == same))
    return {Alignment::near, "either who acted or what it was done to is open"};
  return {Alignment::different, "nothing shows that it is one event"};
}

Decision decide_names(const Claim& a, const SlotVector& slots) {
  if (slots.measure != same) return {Alignment::different, "they are different offices"};
  if (slots.place == same && a.place.is_known())
    return {Alignment::same, "it is the same office"};
  return {Alignment::near, "the place of the office is open"};
}

/// Open measures are as loose as their words: only the same sentence topic makes them one.
/// Requires: `places` says whether nothing sets the places apart.
Decision decide_open(const SlotVector& slots, bool places) {
  if (slots.topic == unknown)
    return {Alignment::different, "the sentences are about different things"};
  if (slots.topic != same)
    return {Alignment::near, "the sentences share too few words to measure one thing"};
  if (!places) return {Alignment::near, "their places are not known to be the same"};
  if (slots.population != same)
    return {Alignment::near, "they are not known to count the same group"};
  if (slots.start == same || slots.start == overlap)
    return {Alignment::same, "the same is measured of the same, told in the same words"};
  if (slots.start == disjoint)
    return {Alignment::different, "they are counted from different days"};
  return {Alignment::near, "one does not say since when"};
}

/// A figure of a closed measure whose slots exclude nothing.
Decision decide_closed(const Claim& a, const Claim& b, const SlotVector& slots,
                       bool places) {
  const bool populations =
      slots.population == same ||
      (slots.population == unknown && is_person_count(a) && is_of_event(a));
  if (slots.start == disjoint)
    return {Alignment::different, "they are counted from different days"};
  if (!places) return {Alignment::near, "their places are not known to be the same"};
  if (!populations) return {Alignment::near, "they are not known to count the same group"};
  // Who is somewhere is a question of that place: one that the article is about will not
  // do.
  if (lies_within(a.measure.node, "presence") && !(is_placed(a) && is_placed(b)))
    return {Alignment::near, "the words do not say where the people are"};
  if (is_of_event(a) && is_of_other_years(a, b))
    return {Alignment::near, "the days lie too far apart for one event"};
  if (const std::string_view part = part_told(a, b); !part.empty())
    return {Alignment::near, part};
  // One side does not say since when: the same sentence topic makes it the same count; its
  // unknown period keeps any conflict possible.
  const bool may_carry = a.kind == Kind::cumulative && slots.topic == same;
  if (slots.start == unknown && !is_of_event(a) && !may_carry)
    return {Alignment::near, "one does not say since when"};
  if (slots.start == unknown && is_looking_back(a) != is_looking_back(b))
    return {Alignment::near, "one looks back at something long past"};
  return {Alignment::same, "every slot that sets questions apart is the same"};
}

Decision decide_figures(const Claim& a, const Claim& b, const SlotVector& slots) {
  // A share of the vote, a profit: of whom it is belongs to the question.
  if (!a.skeleton.empty() && !b.skeleton.empty() && a.skeleton != b.skeleton)
    return {Alignment::different, "they are of different people or bodies"};
  if (a.skeleton != b.skeleton)
    return {Alignment::near, "only one says whose figure it is"};
  if (is_told_alike(a, b, slots))
    return {Alignment::same, "one figure, told in sentences about the same things"};
  if (is_of_one_scene(a, b, slots))
    return {Alignment::same, "one number, of places of which one may lie in the other"};
  if (slots.measure != same)
    return {Alignment::near, "what is measured is not known to be the same"};
  if (slots.kind == unknown)
    return {Alignment::near, "the sort of figure is not known to be the same"};
  if (are_things_apart(a, b, slots))
    return {Alignment::different, "they are told of two places"};
  const bool place = slots.place == same ||
                     (slots.place == unknown && is_place_open(a, b)) ||
                     (is_of_event(a) && is_one_scene(a, b, slots));
  const bool places = place && slots.goal == same && slots.origin == same;
  return a.measure.open ? decide_open(slots, places) : decide_closed(a, b, slots, places);
}

/// What was decided by a table of its own, with words for each outcome.
Decision told(Alignment alignment, std::string_view one, std::string_view many) {
  return {alignment, alignment == Alignment::same ? one : many};
}

/// By the table of the form that both claims have.
Decision decide_form(const Claim& a, const Claim& b, const SlotVector& slots) {
  switch (a.form) {
    case Form::quote: return decide_quotes(a, b);
    case Form::status:
      return told(align_states(a, b, slots), "it is one state of one thing",
                  "nothing shows that it is one state of one thing in one matter");
    case Form::set:
      return told(align_sets(a, b, slots), "it is one list",
                  "nothing shows that it is one list");
    case Form::text:
      return told(align_texts(a, b, slots), "the same is told of the same",
                  "nothing shows that the same is told of the same");
    case Form::order:
      return {Alignment::different, "when events were is told of stories as a whole"};
    default: break;
  }
  // Vetoes: what is disjoint is another question.
  if (const std::string_view veto = veto_of(slots); !veto.empty())
    return {Alignment::different, veto};
  if (a.form == Form::date) return decide_dates(a, b, slots);
  if (a.form == Form::name) return decide_names(a, slots);
  if (a.form == Form::rank) {
    return told(slots.measure == same ? Alignment::same : Alignment::different,
                "it is one ranking", "they are different rankings");
  }
  return decide_figures(a, b, slots);
}

}  // namespace

Alignment align(const Claim& a, const Claim& b, const SlotVector& slots) {
  return decide(a, b, slots).alignment;
}

Decision decide(const Claim& a, const Claim& b, const SlotVector& slots) {
  if (a.form != b.form) return {Alignment::different, "they are claims of different forms"};
  const Decision made = decide_form(a, b, slots);
  const bool of_things =
      a.form == Form::status || a.form == Form::date || a.form == Form::text;
  if (of_things && made.alignment == Alignment::same && are_named_apart(a, b, slots))
    return {Alignment::near, "they name two places, and one may not lie in the other"};
  return made;
}

}  // namespace crosscheck
