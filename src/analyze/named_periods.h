#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// "the third quarter", "Q3 2012", "the first half of 2013", "third-quarter"; "the quarter"
/// and "the year-earlier quarter" where a quarter was told before.
std::optional<TimeMention> read_quarter(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor);

/// "summer 2012", "the winter of 1994", "in the spring". Not the verbs "spring" and "fall".
std::optional<TimeMention> read_season(const TimeText& text, std::uint32_t at,
                                       const TimeAnchor& anchor);

/// "year-end", "year's end", "fiscal 1989".
std::optional<TimeMention> read_business_year(const TimeText& text, std::uint32_t at,
                                              const TimeAnchor& anchor);

/// "now", "recently", "in the near future", "these days".
std::optional<TimeMention> read_reference(const TimeText& text, std::uint32_t at);

/// "tonight", "overnight".
std::optional<TimeMention> read_tonight(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor);

/// Christmas, New Year's Eve, Easter Monday ... : holidays with a rule, in the word list
/// `holidays`.
std::optional<TimeMention> read_holiday(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor);

}  // namespace crosscheck
