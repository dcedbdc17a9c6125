#include "analyze/anchors.h"

#include <cstdlib>

namespace crosscheck {
namespace {

/// Days by which a day ahead counts as farther away: news tell of what was rather than of
/// what will be.
constexpr int cost_ahead(Tense tense) {
  switch (tense) {
    case Tense::past: return 220;
    case Tense::future: return 20;
    default: return 60;
  }
}
/// The same of a day that has passed where the sentence speaks of the future.
constexpr int passed = 200;

}  // namespace

int distance_in_tense(Day day, Day published, Tense tense) {
  const int days = day - published;
  int cost = std::abs(days);
  if (days > 0) cost += cost_ahead(tense);
  if (days < 0 && tense == Tense::future) cost += passed;
  return cost;
}

std::optional<Day> day_without_year(int month, int day, int weekday_told, Day published,
                                    Tense tense) {
  const int year = civil(published).year;
  std::optional<Day> best;
  int best_cost = 0;
  // Eight years hold a 29 February, also around 1900.
  const int reach = month == 2 && day == 29 ? 8 : 1;
  for (int candidate = year - reach; candidate <= year + reach; ++candidate) {
    const std::optional<Day> found = day_of({candidate, month, day});
    if (!found) continue;
    int cost = distance_in_tense(*found, published, tense);
    if (weekday_told != 0 && weekday(*found) != weekday_told) cost += 4000;
    if (!best || cost < best_cost) {
      best = found;
      best_cost = cost;
    }
  }
  return best;
}

int year_of_month(int month, Day published, Tense tense) {
  const CivilDate now = civil(published);
  if (tense == Tense::future) return month >= now.month ? now.year : now.year + 1;
  if (tense == Tense::past) return month <= now.month ? now.year : now.year - 1;
  // The same month, else the nearer one; half a year away counts as past.
  const int ahead_by = (month - now.month + 12) % 12;
  const bool is_ahead = ahead_by <= 3;
  const int sum = now.month + (ahead_by == 0 ? 0 : is_ahead ? ahead_by : ahead_by - 12);
  return sum > 12 ? now.year + 1 : sum < 1 ? now.year - 1 : now.year;
}

Day day_of_weekday(int wanted, Day published, Tense tense) {
  const int back = (weekday(published) - wanted + 7) % 7;
  if (tense == Tense::future) return published + (back == 0 ? 0 : 7 - back);
  return published - back;
}

}  // namespace crosscheck
