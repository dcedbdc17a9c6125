#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/durations.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// Expressions that are counted from the day of publication or from what was told before:
/// "yesterday", "last week", "next May", "the past four days", "the following day".
std::optional<TimeMention> read_relative(const TimeText& text, std::uint32_t at,
                                         const TimeAnchor& anchor);

/// A weekday without a date: "Tuesday", "last Friday".
std::optional<TimeMention> read_weekday(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor);

/// A length that points from somewhere ("two days ago", "a week earlier", "three years from
/// now"); a duration where nothing follows that points.
TimeMention point_from_length(const TimeText& text, const TimeLength& length,
                              const TimeAnchor& anchor);

}  // namespace crosscheck
