#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/durations.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// "the 3 next weeks", "the 5 past years": so many units one by one, the first beginning on
/// the day after publication, or the last ending on it.
std::optional<TimeMention> read_counted_run(const TimeText& text, std::uint32_t at,
                                            const TimeAnchor& anchor);

/// "the next 4 business days", "in two working days", "three trading days ago": Mondays to
/// Fridays. Holidays are not known here.
std::optional<TimeMention> read_working_days(const TimeText& text, std::uint32_t at,
                                             const TimeAnchor& anchor);

/// "in 5 minutes", "3 minutes from now", "two hours ago": a time of the clock, where the
/// hour of publication is known.
std::optional<TimeMention> clock_point(const TimeLength& length, TokenRange tokens,
                                       int sign, const TimeAnchor& anchor);

/// "within two hours": from the moment of publication to that one.
std::optional<TimeMention> clock_stretch(const TimeLength& length,
                                         const TimeAnchor& anchor);

/// "Monday two weeks from now", "Saturday 3 days from now": the weekday that stands before
/// a day that is counted from publication. Nothing where the two do not fit.
std::optional<TimeMention> weekday_of_counted(const TimeMention& day,
                                              const TimeMention& counted, TimeUnit unit);

}  // namespace crosscheck
