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

/// "eighty-six", "six", "nineteen": below one hundred.
std::optional<DateNumber> below_hundred(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::number) || word.value < 1) return std::nullopt;
  DateNumber number{word.value, at + 1};
  if (word.value < 20) return number;
  const std::uint32_t next = text.is_hyphen(at + 1) ? at + 2 : at + 1;
  const CalendarWord unit = text.word(next);
  if (unit.is(TimeWord::number) && unit.value >= 1 && unit.value <= 9) {
    number = {word.value + unit.value, next + 1};
  }
  return number;
}

}  // namespace

std::optional<DateNumber> read_year_in_words(const TimeText& text, std::uint32_t at,
                                             bool is_sure) {
  const CalendarWord first = text.word(at);
  if (!first.is(TimeWord::number)) return std::nullopt;
  std::uint32_t next = at + 1;
  int year = 0;
  if (first.value == 2 && text.is(next, "thousand")) {
    year = 2000;
    ++next;
  } else if (first.value >= 13 && first.value <= 20) {
    year = first.value * 100;
    if (text.is(next, "hundred")) ++next;
  } else {
    return std::nullopt;
  }
  const bool has_scale = next > at + 1;
  const bool has_and = has_scale && text.is(next, "and");
  const auto rest = below_hundred(text, has_and ? next + 1 : next);
  const bool is_whole = !rest && is_sure && has_scale;
  if (is_whole) return DateNumber{year, next};
  // "nineteen six" is no year, "nineteen hundred and six" is.
  if (!rest || (!has_scale && rest->value < 10)) return std::nullopt;
  if (!year_may_end(text, rest->end)) return std::nullopt;
  return DateNumber{year + rest->value, rest->end};
}

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
  if (!word.is(TimeWord::number)) return std::nullopt;
  const std::uint32_t next = text.is_hyphen(at + 1) ? at + 2 : at + 1;
  const CalendarWord unit = text.word(next);
  const bool is_ordinal = (word.value == 20 || word.value == 30) &&
                          unit.is(TimeWord::ordinal) && unit.ordinal <= 9;
  if (!is_ordinal) {
    // "twenty-five January": the month must follow.
    const auto number = below_hundred(text, at);
    const bool is_day = number && number->value <= 31 &&
                        text.is(number->end, TimeWord::month) &&
                        text.is_capitalized(number->end);
    return is_day ? number : std::nullopt;
  }
  return DateNumber{word.value + unit.ordinal, next + 1};
}

std::optional<DateNumber> read_year_after(const TimeText& text, std::uint32_t at) {
  if (const auto year = read_year_number(text, at)) return year;
  if (const auto year = read_year_in_words(text, at, true)) return year;
  const bool has_comma = text.is(at, ",") && !text.is_joined(at + 1);
  const bool has_of = text.is(at, "of") || text.is(at, "in");
  if (!has_comma && !has_of && !text.is(at, ",")) return std::nullopt;
  const auto year = read_year_number(text, at + 1);
  if (!year && text.is(at, "of")) {
    const auto short_year = text.digits(at + 1, 2);  // "15 April of 87"
    const bool may_be = short_year && *short_year > 31 && !text.is_lower_word(at + 2);
    if (may_be) return DateNumber{*short_year + (*short_year < 50 ? 2000 : 1900), at + 2};
  }
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
