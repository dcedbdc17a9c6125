#pragma once
#include <optional>

#include "analyze/clock_times.h"

namespace crosscheck {

/// "from 3 to 5 p.m.", "9:30-11:00": two times of one day, or of a night.
struct ClockRange {
  TokenRange tokens;
  ClockFace first;
  ClockFace last;
  int first_hour = 0;
  int last_hour = 0;
  bool is_marked = false;  ///< by "am", "o'clock", minutes; else only the words around tell
};

/// The range whose first time stands at `at`. `half` are the hours that a part of day told
/// beside it adds ("this evening from 7 to 9": 12), below 0 where none is; `has_day` where
/// a day stands before it; with `may_be_bare`, "6-8" is a range too: two rising hours that
/// nothing else tells to be any.
std::optional<ClockRange> read_clock_range(const TimeText& text, std::uint32_t at, int half,
                                           bool has_day, bool may_be_bare = false);

/// Gives the range the half of the day that words after it tell.
void set_half(ClockRange& range, int half);

/// The mention of a range on the day of `date`; of times only ("15:00:00/17:00:00") where
/// there is none.
TimeMention clock_range_mention(const ClockRange& range,
                                const std::optional<TimeMention>& date,
                                const TimeAnchor& anchor);

}  // namespace crosscheck
