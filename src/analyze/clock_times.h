#pragma once
#include <optional>
#include <string>

#include "analyze/anchors.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// The figures of a clock and what says that they are: "9", "9:30 pm", "nine o'clock".
struct ClockFace {
  int hour = 0;
  int minute = 0;
  int second = -1;  ///< below 0 where not told
  int half = -1;    ///< hours that "am" (0) or "pm" (12) adds; below 0 where not told
  bool has_minutes = false;
  bool needs_meridiem = false;  ///< "10.09", "9": a time only with something beside it
  bool is_marked = false;       ///< "am", "o'clock", "noon"
  std::uint32_t end = 0;
};
std::optional<ClockFace> read_clock_face(const TimeText& text, std::uint32_t at);

/// The hour of a face, 0 to 24, once it is told which half of the day (-1: as written).
int hour_of_day(const ClockFace& clock, int half);

/// "T21:45", "T21:45:10" (`second` below 0: none).
std::string clock_text(int hour, int minute, int second);

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
