#include "graph/part_counts.h"

#include <algorithm>

namespace crosscheck {
namespace {

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

/// Whether the words of one count pick out a group that the other's do not.
bool picks_out_group(const Claim& some, const Claim& all) {
  const Population& x = some.population;
  const Population& y = all.population;
  return (!x.sex.empty() && y.sex.empty()) ||
         (!x.occupation.empty() && y.occupation.empty());
}

/// Whether one count names the day since which it counts, and the other leaves it open.
/// What happened on one day is not counted since that day.
bool picks_out_days(const Claim& some, const Claim& all) {
  const Period& x = some.period;
  return x.start.first && x.start != x.end && !all.period.start.first &&
         all.period.anchor.empty();
}

/// Whether it is fewer, and not just because it is older, or because a level fell.
bool is_fewer(const Claim& some, const Claim& all) {
  return some.kind != Kind::stock && some.value && all.value &&
         some.value->high < all.value->low && before(some.as_of, all.as_of) != Truth::yes;
}

/// Whether a sentence speaks of who did it, who may be among the dead or not.
bool names_attacker(std::string_view sentence) {
  constexpr std::string_view words[] = {"gunman",    "gunmen", "shooter", "attacker",
                                        "assailant", "bomber", "suspect"};
  return std::ranges::any_of(words, [&](std::string_view word) {
    return sentence.find(word) != std::string_view::npos;
  });
}

/// "49 people, and the gunman", "50 people, including the gunman": one dead more or less.
bool may_count_attacker(const Claim& a, const Claim& b) {
  if (a.measure.node.id != "death" || !a.value || !b.value) return false;
  const Decimal apart = a.value->low - b.value->low;
  if (apart != Decimal{1} && apart != Decimal{-1}) return false;
  return names_attacker(a.sentence) || names_attacker(b.sentence);
}

}  // namespace

std::string_view part_told(const Claim& a, const Claim& b) {
  // "A man was killed" does not say that nobody else was, unless the other does.
  if ((a.implied || b.implied) && !is_one_toll(a, b))
    return "one tells of somebody, and does not say how many there were";
  // "three others", "two of them": of how many, another text may tell otherwise.
  if (is_remainder(a) || is_remainder(b)) return "one counts only others, or some of them";
  if (may_count_attacker(a, b)) return "one may count who did it, the other not";
  // Five women may be among twelve people; fifteen women are not.
  const auto is_part = [](const Claim& some, const Claim& all, const auto& picks_out) {
    return picks_out(some, all) && is_fewer(some, all);
  };
  if (is_part(a, b, picks_out_group) || is_part(b, a, picks_out_group))
    return "the smaller figure counts a group that may be some of those of the other";
  if (is_part(a, b, picks_out_days) || is_part(b, a, picks_out_days))
    return "the smaller figure counts from a day, the other does not say since when";
  return {};
}

}  // namespace crosscheck
