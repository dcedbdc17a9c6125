#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/dates.h"

namespace crosscheck {

/// Whether a token may be a word with figures behind it: "Dec31", "FY19". Cost: one byte.
bool may_be_glued(const TimeText& text, std::uint32_t at);

/// "Dec31", "mar3", "Sept11 2001".
std::optional<WrittenDate> read_glued_date(const TimeText& text, std::uint32_t at);

/// "FY19", "FY2019", "CY18": the year of a business.
std::optional<TimeMention> read_glued_year(const TimeText& text, std::uint32_t at);

/// "EOD", "EOW", "EOM", "EOY": the end of the day, week, month or year of publication.
std::optional<TimeMention> read_end_code(const TimeText& text, std::uint32_t at,
                                         const TimeAnchor& anchor);

}  // namespace crosscheck
