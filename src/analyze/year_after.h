#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// Where a year after "of", "in" or nothing ends, and which it is.
struct YearAfter {
  int year = 0;
  std::uint32_t end = 0;
};

/// "2012", "of 2012", "of last year", "of the year".
std::optional<YearAfter> year_after(const TimeText& text, std::uint32_t at,
                                    const TimeAnchor& anchor);

/// The days that a fiscal year may have: it begins as early as the April before its name's
/// year and ends as late as the June after. Requires: 2 <= year <= 9998.
DayRange fiscal_days(int year);

/// The mention of a period.
TimeMention period_mention(TokenRange tokens, const CalendarPeriod& period);

}  // namespace crosscheck
