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
    order_parts(date, *first, *second);
  } else {
    return std::nullopt;
  }
  if (text.is_joined(at + 5) && (text.is_hyphen(at + 5) || text.is(at + 5, "/")) &&
      text.is_joined(at + 6) && text.is_number(at + 6)) {
    return std::nullopt;  // a longer number with marks, such as one of a telephone
  }
  return date;
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

std::optional<WrittenDate> read_date_in_figures(const TimeText& text, std::uint32_t at) {
  if (!text.is_number(at)) return std::nullopt;
  if (auto date = read_slashed(text, at)) return date;
  return read_dotted(text, at);
}

}  // namespace crosscheck
