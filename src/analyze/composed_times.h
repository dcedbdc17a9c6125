#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/durations.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// Stretches of the calendar that "early", "late" and the like may stand before: "Monday",
/// "last week", "summer 2012", "the 1990s", "2015".
std::optional<TimeMention> read_period(const TimeText& text, std::uint32_t at,
                                       const TimeAnchor& anchor);

/// "early 2019", "the end of the 1990s", "later this month".
std::optional<TimeMention> read_modified(const TimeText& text, std::uint32_t at,
                                         const TimeAnchor& anchor);

/// "last July 4", "next 5/12": a day and month of the year that the word before tells.
std::optional<TimeMention> read_directed_date(const TimeText& text, std::uint32_t at,
                                              const TimeAnchor& anchor);

/// "the first Monday of October", "the last week of 2019", "the third month of 2021".
std::optional<TimeMention> read_nth(const TimeText& text, std::uint32_t at,
                                    const TimeAnchor& anchor);

/// "two weeks from 15 January", "three days after Friday", "three days starting Monday".
std::optional<TimeMention> counted_from_day(const TimeText& text, const TimeLength& length,
                                            const TimeAnchor& anchor);

/// "will open in two weeks": a day ahead, where the sentence speaks of what will be. "It
/// was built in two weeks" tells how long.
std::optional<TimeMention> counted_ahead(const TimeText& text, const TimeLength& length,
                                         const TimeAnchor& anchor);

}  // namespace crosscheck
