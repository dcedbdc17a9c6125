#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/clock_ranges.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// "9 a.m. Tuesday", "noon on 4 October", "8:30 this morning", "3 p.m. every day".
TimeMention clock_with_day(const TimeText& text, const ClockTime& clock,
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
