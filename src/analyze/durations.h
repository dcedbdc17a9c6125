#pragma once
#include <optional>

#include "analyze/calendar.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// How many: "three", "2.5", "two and a half", "four to five", "a few".
struct TimeAmount {
  std::uint32_t end = 0;        ///< token after it
  std::optional<Decimal> low;   ///< absent where the words give no number ("several")
  std::optional<Decimal> high;  ///< equal to `low` unless a range
  bool is_article = false;      ///< "a week"
  bool is_half = false;         ///< "two and a half", not "2.5"
  bool is_vague = false;        ///< "a few", "a couple of"
};
std::optional<TimeAmount> read_amount(const TimeText& text, std::uint32_t at);

/// An amount of a unit of time.
struct TimeLength {
  TokenRange tokens;
  TimeAmount amount;
  TimeUnit unit = TimeUnit::day;
  std::string value;        ///< TIMEX3 of several units ("PT1H30M"); else empty
  bool hyphenated = false;  ///< "10-day"
  bool plural = false;
};
/// "twelve hours", "a week", "10-day", "two and a half years". Not "a second time".
std::optional<TimeLength> read_length(const TimeText& text, std::uint32_t at);

/// The mention of a length: "PT12H".
TimeMention duration_mention(const TimeLength& length);

/// "one a day", "3 an hour": the unit that a number is told by.
std::optional<TimeMention> rate_of(const TimeText& text, const TimeLength& length);

/// "daily", "every week", "each Monday", "every two years".
std::optional<TimeMention> read_set(const TimeText& text, std::uint32_t at);

/// "weeks" without an amount, after a preposition: "for weeks".
std::optional<TimeMention> read_bare_units(const TimeText& text, std::uint32_t at);

}  // namespace crosscheck
