#pragma once
#include "analyze/anchors.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// Past a comma and "on".
std::uint32_t past_joint(const TimeText& text, std::uint32_t at);

/// "Monday of next week": the day that stands before a week, or the day itself.
TimeMention in_week(const TimeText& text, TimeMention day, const TimeAnchor& anchor);

/// "next week on Tuesday", "this week Monday": the day that stands after a week, or the
/// week.
TimeMention weekday_after(const TimeText& text, TimeMention week, const TimeAnchor& anchor);

}  // namespace crosscheck
