#pragma once
#include <optional>

#include "analyze/time_text.h"

namespace crosscheck {

/// A day or a year as written, and one past its last token.
struct DateNumber {
  int value = 0;
  std::uint32_t end = 0;
};

/// The name of a month, with its full stop.
struct MonthRead {
  int value = 0;
  std::uint32_t end = 0;
  bool misspelt = false;
  bool lower = false;
};

/// Whether a word is the short form of a month.
bool is_abbreviation(std::string_view word);

/// A month name. In lower case it counts only beside a day or a year, which the caller
/// knows.
std::optional<MonthRead> read_month(const TimeText& text, std::uint32_t at);

/// A capitalized word one edit away from a month name.
std::optional<MonthRead> read_misspelt_month(const TimeText& text, std::uint32_t at);

/// "21", "21st", "twenty-first" (`in_words`).
std::optional<DateNumber> read_day(const TimeText& text, std::uint32_t at, bool in_words);

/// The year after a day and month: "2022", ", 2022", "of 2022".
std::optional<DateNumber> read_year_after(const TimeText& text, std::uint32_t at);

/// A year in words: "nineteen eighty-six", "seventeen hundred and thirty-three", "two
/// thousand and twenty". "two thousand" alone only with `is_sure`.
std::optional<DateNumber> read_year_in_words(const TimeText& text, std::uint32_t at,
                                             bool is_sure);

/// The token behind "the", if it stands there.
std::uint32_t past_the(const TimeText& text, std::uint32_t at);

}  // namespace crosscheck
