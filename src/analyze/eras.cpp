#include "analyze/dates.h"

#include <algorithm>

#include "analyze/date_parts.h"

namespace crosscheck {
namespace {

bool is_lower_plural(const TimeText& text, std::uint32_t at) {
  const std::string_view word = text.text(at);
  return text.is_lower_word(at) && word.size() > 3 && word.ends_with('s') &&
         !word.ends_with("ss") && !word.ends_with("is") && !word.ends_with("us") &&
         text.word(at).kinds == 0 && text.word(at).context == TimeContext::none &&
         word != "was";
}

/// "In 2019 voters ...", "Since 2021 prices ...": a year that opens the sentence.
bool opens_with_year(const TimeText& text, std::uint32_t at, int year) {
  if (at != text.begin() + 1 || year < 1900 || year > 2100) return false;
  const TimeContext before = text.word(at - 1).context;
  return text.is(at - 1, "in") || before == TimeContext::since ||
         before == TimeContext::until || before == TimeContext::by ||
         before == TimeContext::during;
}

/// Whether four digits read as a year here and not as a count or a name ("Boeing 1900").
bool is_year_here(const TimeText& text, std::uint32_t at, int year) {
  const std::uint32_t next = at + 1;
  const std::string_view mark = text.text(next);
  if (opens_with_year(text, at, year) && text.is_lower_word(next) &&
      !text.is_joined(next) && !text.is(next, TimeWord::unit) &&
      !text.is(next, TimeWord::scale) && !text.is(next, "percent")) {
    return true;
  }
  if (mark == "%" || text.word(next).is_any(TimeWord::scale | TimeWord::unit) ||
      text.is(next, "people") || text.is(next, "percent")) {
    return false;
  }
  const bool is_glued = text.is_joined(next) &&
                        (text.is_number(next) || mark == ":" || text.token(next).is_word());
  if (is_glued) return false;
  if (at == text.begin())
    return year >= 1900 && year <= 2100 && !is_lower_plural(text, next);
  const std::string_view before = text.text(at - 1);
  const bool is_amount = before == "$" || before == "\xE2\x82\xAC" ||
                         before == "\xC2\xA3" || before == "#" || before == "+" ||
                         before == "No" || before == "no";
  if (is_amount) return false;
  const bool is_part = text.is_joined(at) &&
                       (before == "-" || before == "/" || before == "." || before == ":") &&
                       at >= text.begin() + 2 && !text.is_number(at - 2) &&
                       !text.word(at - 2).is(TimeWord::mid);
  if (is_part) return false;
  const bool has_determiner =
      text.word(at - 1).is_any(TimeWord::determiner | TimeWord::article);
  if (is_lower_plural(text, next)) return has_determiner && year >= 1900 && year <= 2100;
  const TimeContext context = text.word(at - 1).context;
  if (context != TimeContext::none || text.is(at - 1, "of") || text.is(at - 1, "and") ||
      before == "(") {
    return year <= 2100;
  }
  return year >= 1900 && year <= 2100;
}

/// What runs from one year into the next: "the 2010-11 season".
bool is_year_of_two(const TimeText& text, std::uint32_t at) {
  return text.is(at, "season") || text.is(at, "campaign") || text.is(at, "school") ||
         text.is(at, "academic") || text.is(at, "fiscal") || text.is(at, "financial") ||
         text.is(at, "budget") || text.is(at, "winter") || text.is(at, "term") ||
         text.is(at, "edition") || text.is(at, "tax");
}

/// The first year of "the 1990s", "the '90s", "the nineties"; the century of the last two
/// is the latest that has begun.
struct Decade {
  int year = 0;
  std::uint32_t end = 0;
};

/// "the nineties", not "in her nineties".
std::optional<Decade> read_decade_name(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::starter) || word.value == 0 || at == text.begin())
    return std::nullopt;
  const bool is_told =
      text.is(at - 1, "the") || text.is_hyphen(at - 1) || text.is(at - 1, "in");
  if (!is_told) return std::nullopt;
  return Decade{1900 + word.value, at + 1};
}

bool is_plural_mark(const TimeText& text, std::uint32_t at) {
  return text.is_joined(at) && (text.is(at, "s") || text.is(at, "'s"));
}

std::optional<Decade> read_decade(const TimeText& text, std::uint32_t at) {
  const std::string_view mark = text.text(at);
  const bool has_apostrophe =
      mark == "'" || mark == "\xE2\x80\x99" || mark == "\xE2\x80\x98";
  const std::uint32_t number = has_apostrophe ? at + 1 : at;
  const auto year = text.digits(number, 4);
  if (!year || *year % 10 != 0 || !is_plural_mark(text, number + 1)) return std::nullopt;
  if (text.text(number).size() == 4 && *year >= 1000 && *year < 2100) {
    return Decade{*year, number + 2};
  }
  // "in her 80s" is an age: two digits need an apostrophe or "the".
  const bool has_the =
      at > text.begin() && (text.is(at - 1, "the") || text.is_hyphen(at - 1));
  if (text.text(number).size() != 2 || (!has_apostrophe && !has_the)) return std::nullopt;
  return Decade{*year + (*year < 30 ? 2000 : 1900), number + 2};
}

/// "20th century", "nineteenth-century".
std::optional<TimeMention> read_century(const TimeText& text, std::uint32_t at) {
  std::uint32_t next = at + 1;
  int ordinal = text.word(at).ordinal;
  if (const auto digits = text.digits(at, 2)) {
    if (!text.is_joined(next) || !text.is(next, TimeWord::ordinal_ending))
      return std::nullopt;
    ordinal = *digits;
    ++next;
  } else if (text.is(at, "twenty") && text.is_hyphen(next)) {
    ordinal = text.word(next + 1).ordinal == 0 ? 0 : 20 + text.word(next + 1).ordinal;
    next += 2;
  } else if (!text.is(at, TimeWord::ordinal)) {
    return std::nullopt;
  }
  if (text.is_hyphen(next)) ++next;
  const CalendarWord unit = text.word(next);
  if (!unit.is(TimeWord::unit) || unit.unit() != TimeUnit::century) return std::nullopt;
  if (ordinal < 1 || ordinal > 30) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, next + 1};
  set_period(mention, century_period((ordinal - 1) * 100));
  return mention;
}

/// "in nineteen eighty-six", "since two thousand and twenty": not a count of something.
std::optional<TimeMention> read_worded_year(const TimeText& text, std::uint32_t at,
                                            std::uint32_t number) {
  if (at == text.begin()) return std::nullopt;
  const TimeContext before = text.word(at - 1).context;
  const bool is_told = number > at || text.is(at - 1, "in") || text.is(at - 1, "of") ||
                       before == TimeContext::since || before == TimeContext::until ||
                       before == TimeContext::before || before == TimeContext::by;
  const auto year = is_told ? read_year_in_words(text, number, false) : std::nullopt;
  if (!year) return std::nullopt;
  const bool counts = text.is_lower_word(year->end) && text.word(year->end).kinds == 0 &&
                      text.word(year->end).context == TimeContext::none;
  if (counts || text.is(year->end, TimeWord::unit)) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, year->end};
  set_period(mention, year_period(year->value));
  return mention;
}

}  // namespace

std::optional<TimeMention> read_year(const TimeText& text, std::uint32_t at) {
  std::uint32_t number = at;
  const bool is_named = text.is(at, "year");
  if (is_named) ++number;
  const auto year = text.digits(number, 4);
  if (!year) return read_worded_year(text, at, number);
  if (text.text(number).size() != 4 || *year < 1000 || *year > 2999) return std::nullopt;
  if (!is_named && !is_year_here(text, at, *year)) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, number + 1};
  set_period(mention, year_period(*year));
  return mention;
}

std::optional<TimeMention> read_year_span(const TimeText& text, std::uint32_t at) {
  const auto first = text.digits(at, 4);
  const bool may_be = first && text.text(at).size() == 4 && *first >= 1400 &&
                      *first <= 2100 && text.is_joined(at + 1) && text.is_joined(at + 2);
  if (!may_be || (!text.is_hyphen(at + 1) && !text.is(at + 1, "/"))) return std::nullopt;
  const auto last = text.digits(at + 2, 2);
  if (!last || text.text(at + 2).size() != 2 || *last <= *first % 100) return std::nullopt;
  const std::uint32_t next = at + 3;
  if (text.is_joined(next) && (text.is_hyphen(next) || text.is(next, "/") ||
                               text.is(next, ":") || text.token(next).is_word())) {
    return std::nullopt;
  }
  // "2010-11" is a month where nothing says that two years meet in it.
  const bool is_one_year = *last == *first % 100 + 1;
  const bool is_month = *last <= 12 && text.is_hyphen(at + 1);
  if (is_month && !(is_one_year && is_year_of_two(text, next))) return std::nullopt;
  if (text.is(at + 1, "/") && !is_one_year) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, next};
  mention.role = TimeRole::between;
  const int century = *first / 100 * 100;
  const CalendarPeriod begin = year_period(*first);
  const CalendarPeriod end = year_period(century + *last);
  mention.value = begin.value + "/" + end.value;
  mention.granularity = Granularity::year;
  mention.days = {begin.days.first, end.days.last};
  return mention;
}

std::optional<TimeMention> read_era(const TimeText& text, std::uint32_t at) {
  if (auto century = read_century(text, at)) return century;
  auto decade = read_decade(text, at);
  if (!decade) decade = read_decade_name(text, at);
  if (!decade) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, decade->end};
  set_period(mention, decade_period(decade->year));
  return mention;
}

}  // namespace crosscheck
