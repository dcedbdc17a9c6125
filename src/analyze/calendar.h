#pragma once
#include <optional>
#include <string>

#include "analyze/calendar_words.h"
#include "analyze/mentions.h"
#include "support/day.h"

namespace crosscheck {

/// A stretch of the calendar with its TIMEX3 value.
struct CalendarPeriod {
  std::string value;
  DayRange days;
  Granularity granularity = Granularity::day;
};

CalendarPeriod day_period(Day day);
/// The ISO week that holds `day`: "2022-W38".
CalendarPeriod week_period(Day day);
/// Saturday and Sunday of the ISO week that holds `day`: "2022-W38-WE".
CalendarPeriod weekend_period(Day day);
/// Requires: 1 <= month <= 12, year 1 to 9999, as in all below.
CalendarPeriod month_period(int year, int month);
CalendarPeriod quarter_period(int year, int quarter);
CalendarPeriod half_period(int year, int half);
/// Season 0-3 from spring. Its days cover the meteorological and the astronomical season of
/// both hemispheres' news in the north; "the winter of 1994" may begin in 1993 or in 1994.
CalendarPeriod season_period(int year, int season);
CalendarPeriod year_period(int year);
/// "199" for 1990 to 1999.
CalendarPeriod decade_period(int year);
/// "19" for the 20th century, 1900 to 1999 as news count it.
CalendarPeriod century_period(int first_year);

/// The calendar unit `offset` units away from the one that holds `day`: -1 is the last one.
/// Nothing below a day or out of the calendar.
std::optional<CalendarPeriod> unit_period(TimeUnit unit, Day day, long long offset);

/// The day `count` units away, months and years by the calendar (31 January plus one month
/// is 28 February). Nothing below a day or out of the calendar.
std::optional<Day> day_shifted(TimeUnit unit, Day day, long long count);

/// "P3D", "PT12H", "P1.5Y"; "PXW" without an amount.
std::string duration_value(TimeUnit unit, const std::optional<Decimal>& amount);
/// The same for an amount told as a half in words: "P2Y6M", "PT30M", "PT1.5H".
std::string halves_value(TimeUnit unit, const Decimal& amount);

/// Western Easter Sunday (anonymous Gregorian algorithm). Requires: 1583 <= year <= 9999.
Day easter(int year);

}  // namespace crosscheck
