#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// A calendar date as written: "Tuesday, 27 September 2022", "19 to 25 September", "Sept.
/// 2022". Parts that the words leave out are 0.
struct WrittenDate {
  TokenRange tokens;
  int year = 0;
  int month = 0;
  int day = 0;
  int weekday = 0;
  int until_month = 0;    ///< of a range "21 September to 4 October"; else `month`
  int until_day = 0;      ///< of a range "19 to 25 September"
  int swapped_month = 0;  ///< "04/10/2022" may mean 4 October or 10 April: the other month
  bool in_figures = false;  ///< "27/09/2022"
  bool short_year = false;  ///< "27/09/22": the century is to be told
  bool misspelt = false;
  bool invalid = false;  ///< written as a date, but there is no such day: "30 February"
};

/// The calendar date that begins at a token; nothing for a bare year, weekday or number.
std::optional<WrittenDate> read_date(const TimeText& text, std::uint32_t at);

/// Its value, with the year from the anchor where the words have none. `tense` is asked for
/// only then.
TimeMention date_mention(const WrittenDate& date, const TimeAnchor& anchor,
                         const TimeText& text);

/// "the 21st" after a preposition: a day of the month that fits best.
std::optional<TimeMention> read_day_of_month(const TimeText& text, std::uint32_t at,
                                             const TimeAnchor& anchor);

/// "Tuesday the 27th", "Friday the thirteenth": the nearest month in which that weekday has
/// that number.
std::optional<TimeMention> read_weekday_and_number(const TimeText& text, std::uint32_t at,
                                                   const TimeAnchor& anchor);

/// "week 3 of 2027", "in week 31": by its ISO number.
std::optional<TimeMention> read_numbered_week(const TimeText& text, std::uint32_t at,
                                              const TimeAnchor& anchor);

/// "the week of 10 April", "the week ending 16 April".
std::optional<TimeMention> read_week_of(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor);

/// A year standing alone: "2015", "the year 2015"; not a count ("2015 people").
std::optional<TimeMention> read_year(const TimeText& text, std::uint32_t at);

/// "1914-18", "the 2010-11 season", "2021/22": years of which the last is written in two
/// figures. Nothing where the figures are rather a month ("2010-11").
std::optional<TimeMention> read_year_span(const TimeText& text, std::uint32_t at);

/// "the 1990s", "the mid-80s", "the nineties", "the 20th century".
std::optional<TimeMention> read_era(const TimeText& text, std::uint32_t at);

/// Fills value, days and granularity of a mention from a period.
void set_period(TimeMention& mention, const CalendarPeriod& period);

/// Fills value and days of a mention from its first and last day, in either order.
void set_days(TimeMention& mention, Day first, Day last);

}  // namespace crosscheck
