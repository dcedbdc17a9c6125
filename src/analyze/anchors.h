#pragma once
#include <optional>

#include "analyze/calendar.h"
#include "analyze/mentions.h"

namespace crosscheck {

/// What relative expressions are counted from.
struct TimeAnchor {
  std::optional<Day> published;
  std::optional<int> second;  ///< of that day, where the publication tells it
  std::optional<CalendarPeriod>
      told;  ///< the last day, week, month ... that the text named
  std::optional<CalendarPeriod> quarter;  ///< the last quarter that it named
  bool told_here = false;  ///< `told` stands in the sentence that is being read
};

/// The date of a day and month without a year: the one nearest to publication, or before or
/// after it where the tense says so and the other is not much nearer. `weekday` (0 if none)
/// decides where it fits one year only. Nothing for a day that does not exist in any of
/// them.
std::optional<Day> day_without_year(int month, int day, int weekday, Day published,
                                    Tense tense);

/// How far a day lies from publication, with a penalty for the side that the tense speaks
/// against: the least one is meant.
int distance_in_tense(Day day, Day published, Tense tense);

/// The year of a month without one.
int year_of_month(int month, Day published, Tense tense);

/// The day of a weekday: the last one up to publication, the next one from it in the
/// future.
Day day_of_weekday(int weekday, Day published, Tense tense);

}  // namespace crosscheck
