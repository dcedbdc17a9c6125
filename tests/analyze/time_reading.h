#pragma once
#include <optional>
#include <string>
#include <vector>

#include "analyze/times.h"

namespace crosscheck {

/// 27 September 2022.
extern const Day a_tuesday;

/// The time expressions of a text published on a day.
std::vector<TimeMention> times_in(const std::string& text, std::optional<Day> published);

/// The same of an article with a text and no more than a publication day or hour.
std::vector<TimeMention> times_of(Article article);

/// "text=value" of every mention, joined with "; ".
std::string times_read(const std::string& text, std::optional<Day> published = a_tuesday);

/// "2022-09-19..2022-09-25"; "?" for an end that is not known.
std::string days_of(const TimeMention& mention);

}  // namespace crosscheck
