#pragma once
#include <optional>

#include "analyze/dates.h"

namespace crosscheck {

/// "5/12" where the words before it tell that it is a day: without a year.
std::optional<WrittenDate> read_day_and_month_here(const TimeText& text, std::uint32_t at);

/// A date in figures that begins at a token: "2022-09-27", "27/09/2022", "9/27/22",
/// "27.09.2022".
std::optional<WrittenDate> read_date_in_figures(const TimeText& text, std::uint32_t at);

}  // namespace crosscheck
