#pragma once
#include <optional>

#include "analyze/durations.h"
#include "analyze/mentions.h"

namespace crosscheck {

/// 1 for "from" and "after", -1 for "before" at a token; else 0.
int direction_from_day(const TimeText& text, std::uint32_t at);

/// The day a length away from a stated day: "two weeks from 15 January", exact to the day
/// whatever the unit. Nothing for a length without a whole number or out of the calendar.
std::optional<TimeMention> counted_days(const TimeLength& length, int sign,
                                        const TimeMention& base);

/// "the first Monday of", "the last week of", "the third month of": which part of what
/// stands at `end`.
struct NthPart {
  int nth = 0;      ///< from 1; -1 is the last
  int weekday = 0;  ///< 1 to 7, or 0 where `unit` counts
  TimeUnit unit = TimeUnit::day;
  int count = 1;  ///< "the first ten days of": 10
  std::uint32_t end = 0;
};
std::optional<NthPart> read_nth_part(const TimeText& text, std::uint32_t at);

/// That part of a period; nothing where it has none such ("the fifth Monday of May 2022").
std::optional<TimeMention> nth_part_of(const NthPart& part, const TimeMention& whole,
                                       std::uint32_t begin);

}  // namespace crosscheck
