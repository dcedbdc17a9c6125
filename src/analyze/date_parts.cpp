#include "analyze/date_parts.h"

namespace crosscheck {
namespace {

/// Whether a year may end here: no percentage, count or longer number goes on.
bool year_may_end(const TimeText& text, std::uint32_t end) {
  if (!text.holds(end)) return true;
  if (text.is_joined(end) && !text.is_hyphen(end) && text.is_number(end)) return false;
  const std::string_view next = text.text(end);
  if (next == "%" || (next == ":" && text.is_number(end + 1) && text.is_joined(end + 1))) {
    return false;
  }
  return !text.word(end).is_any(TimeWord::scale | TimeWord::meridiem);
}

/// Four digits, or two after an apostrophe ("'98").
std::optional<DateNumber> read_year_number(const TimeText& text, std::uint32_t at) {
  const std::string_view mark = text.text(at);
  if (mark == "'" || mark == "\xE2\x80\x99" || mark == "\xE2\x80\x98") {
    const auto short_year = text.digits(at + 1, 2);
    if (!short_year || text.text(at + 1).size() != 2 || !text.is_joined(at + 1)) {
      return std::nullopt;
    }
    return DateNumber{*short_year + (*short_year < 50 ? 2000 : 1900), at + 2};
  }
  const auto year = text.digits(at, 4);
  if (!year || *year < 1000 || *year > 2999 || !year_may_end(text, at + 1)) {
    return std::nullopt;
  }
  return DateNumber{*year, at + 1};
}

}  // namespace

bool is_abbreviation(std::string_view word) {
  return word.size() <= 4 && word != "May" && word != "June" && word != "July" &&
         word != "may" && word != "june" && word != "july" && word != "MAY" &&
         word != "JUNE" && word != "JULY";
}

std::optional<MonthRead> read_month(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::month)) return std::nullopt;
  MonthRead month{word.value, at + 1, false, !text.is_capitalized(at)};
  if (is_abbreviation(text.text(at)) && text.is(at + 1, ".") && text.is_joined(at + 1)) {
    ++month.end;
  }
  return month;
}

std::optional<MonthRead> read_misspelt_month(const TimeText& text, std::uint32_t at) {
  if (!text.is_capitalized(at) || text.text(at).size() < 5 || text.word(at).kinds != 0) {
    return std::nullopt;
  }
  const int month = text.words().month_like(text.text(at));
  if (month == 0) return std::nullopt;
  return MonthRead{month, at + 1, true, false};
}

std::optional<DateNumber> read_day(const TimeText& text, std::uint32_t at, bool in_words) {
  if (const auto digits = text.digits(at, 2)) {
    if (*digits < 1 || *digits > 39) return std::nullopt;
    const bool has_ending =
        text.is_joined(at + 1) && text.is(at + 1, TimeWord::ordinal_ending);
    return DateNumber{*digits, has_ending ? at + 2 : at + 1};
  }
  if (!in_words) return std::nullopt;
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::ordinal)) return DateNumber{word.ordinal, at + 1};
  if (!word.is(TimeWord::number) || (word.value != 20 && word.value != 30))
    return std::nullopt;
  const std::uint32_t next = text.is_hyphen(at + 1) ? at + 2 : at + 1;
  const CalendarWord unit = text.word(next);
  if (!unit.is(TimeWord::ordinal) || unit.ordinal > 9) return std::nullopt;
  return DateNumber{word.value + unit.ordinal, next + 1};
}

std::optional<DateNumber> read_year_after(const TimeText& text, std::uint32_t at) {
  if (const auto year = read_year_number(text, at)) return year;
  const bool has_comma = text.is(at, ",") && !text.is_joined(at + 1);
  const bool has_of = text.is(at, "of") || text.is(at, "in");
  if (!has_comma && !has_of && !text.is(at, ",")) return std::nullopt;
  const auto year = read_year_number(text, at + 1);
  if (!year) return std::nullopt;
  // ", 2015 people": a count that only looks like a year.
  const bool goes_on = has_comma && text.is_lower_word(year->end) &&
                       text.text(year->end).ends_with('s') &&
                       text.word(year->end).context == TimeContext::none;
  if (goes_on) return std::nullopt;
  return year;
}

std::uint32_t past_the(const TimeText& text, std::uint32_t at) {
  return text.is(at, "the") ? at + 1 : at;
}

}  // namespace crosscheck
