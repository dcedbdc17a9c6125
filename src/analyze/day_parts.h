#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// A day that stands at a token, with the part of the day that goes with it.
struct DayPart {
  TimeMention day;
  int half = -1;  ///< hours that the part of day adds to "7", below 0 where there is none
  std::uint32_t end = 0;
};

/// "Tuesday", "tomorrow evening", "27 September", "tonight".
std::optional<DayPart> day_at(const TimeText& text, std::uint32_t at,
                              const TimeAnchor& anchor);

/// Parts a day from the part of it that it names or that follows.
std::optional<DayPart> day_part(const TimeText& text, TimeMention day);

}  // namespace crosscheck
