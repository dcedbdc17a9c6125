#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/clock_ranges.h"
#include "analyze/durations.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// "9 a.m. Tuesday", "noon on 4 October", "8:30 this morning", "3 p.m. every day".
TimeMention clock_with_day(const TimeText& text, const ClockTime& clock,
                           const TimeAnchor& anchor);

/// "for 2 hours from 2 p.m.": a range of hours.
std::optional<TimeMention> hours_from_clock(const TimeText& text, const TimeLength& length,
                                            const TimeAnchor& anchor);

/// "next month at 6.": an hour on some day of a week or month that is told before it.
std::optional<TimeMention> hour_after_period(const TimeText& text,
                                             const TimeMention& period,
                                             const TimeAnchor& anchor);

/// "five-thirty tomorrow evening": an hour in words that only its day tells to be one.
std::optional<TimeMention> hour_with_day(const TimeText& text, std::uint32_t at,
                                         const TimeAnchor& anchor);

/// "3 to 5 p.m. on Tuesday", "from 7 to 9 last night", "between 9 and 10:30".
std::optional<TimeMention> range_with_day(const TimeText& text, ClockRange& range,
                                          const TimeAnchor& anchor);

/// "Tuesday from 2 to 2:30 p.m.", "this evening at 7": adds the hours that follow a day or
/// a part of one. Returns whether there were any.
bool add_clock_after(const TimeText& text, TimeMention& mention, const TimeAnchor& anchor);

/// "every Monday at 4 p.m.", "Thursdays at 17:30", "every evening at 7:13 p.m.".
void add_clock_to_set(const TimeText& text, TimeMention& set);

}  // namespace crosscheck
