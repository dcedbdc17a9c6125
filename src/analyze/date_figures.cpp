#include "analyze/date_figures.h"

#include <cstdlib>

namespace crosscheck {
namespace {

bool is_date_mark(const TimeText& text, std::uint32_t at) {
  return text.is_joined(at) && text.is_joined(at + 1) &&
         (text.is(at, "/") || text.is(at, "-") || text.is(at, "."));
}

int full_year(int year, std::size_t length) {
  if (length == 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/// Day and month of two numbers whose order the numbers tell; else both readings are kept,
/// with the month first.
void order_parts(WrittenDate& date, int first, int second) {
  if (first > 12) {
    date.day = first;
    date.month = second;
    return;
  }
  date.month = first;
  date.day = second;
  if (second <= 12 && first != second) date.swapped_month = second;
}

/// "2022-09-27", "27/09/2022", "9/27/22".
std::optional<WrittenDate> read_slashed(const TimeText& text, std::uint32_t at) {
  if (!is_date_mark(text, at + 1) || !is_date_mark(text, at + 3)) return std::nullopt;
  if (text.text(at + 1) != text.text(at + 3)) return std::nullopt;
  const auto first = text.digits(at, 4);
  const auto second = text.digits(at + 2, 2);
  const auto third = text.digits(at + 4, 4);
  if (!first || !second || !third) return std::nullopt;
  WrittenDate date{.tokens = {at, at + 5}};
  date.in_figures = true;
  const std::size_t first_length = text.text(at).size();
  const std::size_t third_length = text.text(at + 4).size();
  if (first_length == 4 && third_length <= 2) {
    date.year = *first;
    date.month = *second;
    date.day = *third;
  } else if (first_length <= 2 && (third_length == 4 || third_length == 2)) {
    date.year = full_year(*third, third_length);
    date.short_year = third_length == 2;
    order_parts(date, *first, *second);
  } else {
    return std::nullopt;
  }
  const bool is_range = text.is_hyphen(at + 5) && is_date_mark(text, at + 7) &&
                        text.is_number(at + 8);  // "1/10/2018-7/10/2018"
  if (!is_range && text.is_joined(at + 5) &&
      (text.is_hyphen(at + 5) || text.is(at + 5, "/")) && text.is_joined(at + 6) &&
      text.is_number(at + 6)) {
    return std::nullopt;  // a longer number with marks, such as one of a telephone
  }
  return date;
}

/// "2019/Aug/01", "2019-Aug-1".
std::optional<WrittenDate> read_year_month_day(const TimeText& text, std::uint32_t at) {
  if (!is_date_mark(text, at + 1) || !text.is(at + 2, TimeWord::month)) return std::nullopt;
  const auto year = text.digits(at, 4);
  const auto day = text.digits(at + 4, 2);
  if (!year || text.text(at).size() != 4 || !day || !is_date_mark(text, at + 3))
    return std::nullopt;
  WrittenDate date{.tokens = {at, at + 5}};
  date.in_figures = true;
  date.year = *year;
  date.month = text.word(at + 2).value;
  date.day = *day;
  return date;
}

/// "2015-12": a month. "2015-16" is a season or a business year, as is "2011-12".
std::optional<WrittenDate> read_year_and_month(const TimeText& text, std::uint32_t at) {
  if (!text.is(at + 1, "-") || !text.is_joined(at + 1) || !text.is_joined(at + 2))
    return std::nullopt;
  const auto year = text.digits(at, 4);
  const auto month = text.digits(at + 2, 2);
  const bool has_lengths = text.text(at).size() == 4 && text.text(at + 2).size() == 2;
  if (!year || !month || !has_lengths || *year < 1900 || *year > 2100) return std::nullopt;
  if (*month < 1 || *month > 12 || *month == (*year + 1) % 100) return std::nullopt;
  if (text.is_joined(at + 3) && text.token(at + 3).kind != TokenKind::punctuation)
    return std::nullopt;
  if (text.is_joined(at + 3) && text.is_joined(at + 4) && !text.is(at + 3, ","))
    return std::nullopt;
  WrittenDate date{.tokens = {at, at + 3}};
  date.year = *year;
  date.month = *month;
  return date;
}

/// "20170302": the basic form of ISO 8601. A count would be written with separators.
std::optional<WrittenDate> read_compact(const TimeText& text, std::uint32_t at) {
  if (text.text(at).size() != 8) return std::nullopt;
  const auto figures = text.digits(at, 8);
  if (!figures) return std::nullopt;
  WrittenDate date{.tokens = {at, at + 1}};
  date.in_figures = true;
  date.year = *figures / 10000;
  date.month = *figures / 100 % 100;
  date.day = *figures % 100;
  const bool is_amount = at > text.begin() && text.token(at - 1).kind == TokenKind::symbol;
  const bool counts = text.is_lower_word(at + 1) && text.word(at + 1).kinds == 0 &&
                      text.word(at + 1).context == TimeContext::none;
  if (is_amount || counts || date.year < 1900 || date.year > 2100) return std::nullopt;
  return day_of({date.year, date.month, date.day}) ? std::optional(date) : std::nullopt;
}

/// Whether words before two figures with a slash say that they are a date: "on 11/20".
bool tells_date(const TimeText& text, std::uint32_t at) {
  if (at == text.begin()) return false;
  // "5/1-5/7": the further end of two.
  if (at >= text.begin() + 4 && text.is_hyphen(at - 1) && text.is(at - 3, "/")) return true;
  if (text.is(at - 1, "on") || text.is(at - 1, TimeWord::weekday)) return true;
  const TimeContext before = text.word(at - 1).context;
  return before == TimeContext::since || before == TimeContext::until ||
         before == TimeContext::between || before == TimeContext::before ||
         before == TimeContext::after;
}

/// Whether two figures may be a fraction: "3/4", "5/16", "1/100".
bool may_be_fraction(int first, int second) {
  constexpr int parts[] = {2, 3, 4, 5, 6, 8, 10, 12, 16};
  for (const int part : parts) {
    if (second == part && first < part) return true;
  }
  return false;
}

/// The figures of "10/1", "29/03", month first where both orders may be.
std::optional<WrittenDate> read_pair(const TimeText& text, std::uint32_t at) {
  if (!text.is(at + 1, "/") || !text.is_joined(at + 1) || !text.is_joined(at + 2))
    return std::nullopt;
  const auto first = text.digits(at, 2);
  const auto second = text.digits(at + 2, 2);
  if (!first || !second || *first < 1 || *second < 1) return std::nullopt;
  const bool is_longer = text.is_joined(at + 3) && text.is(at + 3, "/");
  if (is_longer || (text.holds(at + 3) && text.text(at + 3) == "%")) return std::nullopt;
  WrittenDate date{.tokens = {at, at + 3}};
  order_parts(date, *first, *second);
  date.swapped_month = 0;  // without a year the order of months first is taken
  return date.month <= 12 && date.day <= 31 ? std::optional(date) : std::nullopt;
}

/// "5/7, 2020".
WrittenDate with_year(const TimeText& text, WrittenDate date) {
  const std::uint32_t end = date.tokens.end;
  const auto year = text.is(end, ",") ? text.digits(end + 1, 4) : std::nullopt;
  if (!year || *year < 1900 || *year > 2100 || text.is_lower_word(end + 2)) return date;
  date.year = *year;
  date.tokens.end = end + 2;
  return date;
}

/// "on 11/20", "from 10/1 to 11/7", "29/03": a day without a year. A fraction, a rating or
/// "24/7" is none.
std::optional<WrittenDate> read_day_and_month(const TimeText& text, std::uint32_t at) {
  const auto date = read_pair(text, at);
  if (!date) return std::nullopt;
  const int first = *text.digits(at, 2);
  const int second = *text.digits(at + 2, 2);
  const bool after_number = at > text.begin() && text.is_number(at - 1);
  if (after_number) return std::nullopt;
  const bool goes_on = text.is_lower_word(at + 3) &&
                       text.word(at + 3).context == TimeContext::none &&
                       !text.is(at + 3, "and") && !text.is(at + 3, "or");
  if (text.is(at + 3, "of") || goes_on) return std::nullopt;
  const bool is_joined_range =
      text.is_hyphen(at + 3) && (read_pair(text, at + 4) || read_slashed(text, at + 4));
  const bool is_told = tells_date(text, at) || is_joined_range;
  if (is_told && (text.is(at - 1, "on") || !may_be_fraction(first, second))) {
    return with_year(text, *date);
  }
  // In a list, or alone, only what can be nothing else.
  if (first <= 12 && second > 12 && second != 16) return date;
  const bool has_two_figures = text.text(at + 2).size() == 2;
  return first > 12 && has_two_figures && second <= 12 ? date : std::nullopt;
}

/// "27.09.2022" in one token.
std::optional<WrittenDate> read_dotted(const TimeText& text, std::uint32_t at) {
  const std::string_view figures = text.text(at);
  if (figures.size() < 8 || figures.size() > 10) return std::nullopt;
  const std::size_t one = figures.find('.');
  const std::size_t two = figures.rfind('.');
  if (one == figures.npos || one == two || one > 2 || two - one > 3 || two - one < 2 ||
      figures.size() - two != 5) {
    return std::nullopt;
  }
  const auto part = [&](std::size_t begin, std::size_t end) {
    return std::atoi(std::string(figures.substr(begin, end - begin)).c_str());
  };
  WrittenDate date{.tokens = {at, at + 1}};
  date.in_figures = true;
  // Full stops stand between day and month, in that order.
  date.day = part(0, one);
  date.month = part(one + 1, two);
  date.year = part(two + 1, figures.size());
  return date;
}

}  // namespace

std::optional<WrittenDate> read_day_and_month_here(const TimeText& text, std::uint32_t at) {
  return text.is_number(at) ? read_pair(text, at) : std::nullopt;
}

std::optional<WrittenDate> read_date_in_figures(const TimeText& text, std::uint32_t at) {
  if (!text.is_number(at)) return std::nullopt;
  if (auto date = read_slashed(text, at)) return date;
  if (auto date = read_year_month_day(text, at)) return date;
  if (auto date = read_day_and_month(text, at)) return date;
  if (auto date = read_year_and_month(text, at)) return date;
  if (auto date = read_compact(text, at)) return date;
  return read_dotted(text, at);
}

}  // namespace crosscheck
