#pragma once
#include <optional>
#include <string>

#include "analyze/anchors.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// A time of day as written: "9 p.m.", "21:45 BST", "noon".
struct ClockTime {
  TokenRange tokens;
  std::string value;  ///< "T21:45+01:00"
};
std::optional<ClockTime> read_clock(const TimeText& text, std::uint32_t at);

/// The mention of a time of day on the day of `date`; on the day of publication or of the
/// last day told where there is none.
TimeMention clock_mention(const ClockTime& clock, const std::optional<TimeMention>& date,
                          const TimeAnchor& anchor);

/// Adds the part of day or the time of day that follows a day ("Tuesday morning", "Tuesday
/// at 9 p.m."). Returns whether there was one.
bool add_time_of_day(const TimeText& text, TimeMention& day);

/// "in the morning", "at night", without a day.
std::optional<TimeMention> read_part_of_day(const TimeText& text, std::uint32_t at);

}  // namespace crosscheck
