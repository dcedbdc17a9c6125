#pragma once
#include <optional>

#include "analyze/time_text.h"

namespace crosscheck {

/// Where the further end of a range begins if `first` is the near end of one: "from 2010 to
/// 2012", "between Monday and Friday", "2010-2012".
std::optional<std::uint32_t> further_end(const TimeText& text, const TimeMention& first);

/// One mention from the first day of `first` to the last of `last`; nothing where they do
/// not follow each other. Its value names two points, "2014-01-01/2018-01-01" for "2014 to
/// 2018": the start of either end as named, or what follows "the end of"; the days hold the
/// further end in full. A month without a year takes that of the further end ("between
/// January and March 2022"); where neither has one, the range that holds the day of
/// publication is meant.
std::optional<TimeMention> joined_range(const TimeText& text, const TimeMention& first,
                                        const TimeMention& last,
                                        const std::optional<Day>& published);

}  // namespace crosscheck
