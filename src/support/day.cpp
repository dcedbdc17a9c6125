#include "support/day.h"

#include <chrono>
#include <cstdio>

namespace crosscheck {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

std::optional<int> digits(std::string_view text) {
  int value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

std::optional<Day> day_of(const CivilDate& date) {
  if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 ||
      date.day < 1 || date.day > days_in_month(date.year, date.month)) {
    return std::nullopt;
  }
  const year_month_day ymd{year{date.year}, month{static_cast<unsigned>(date.month)},
                           day{static_cast<unsigned>(date.day)}};
  return Day{static_cast<std::int32_t>(sys_days{ymd}.time_since_epoch().count())};
}

CivilDate civil(Day when) {
  const year_month_day ymd{sys_days{days{when.number}}};
  return {static_cast<int>(ymd.year()),
          static_cast<int>(static_cast<unsigned>(ymd.month())),
          static_cast<int>(static_cast<unsigned>(ymd.day()))};
}

int weekday(Day when) {
  const std::chrono::weekday found{sys_days{days{when.number}}};
  return static_cast<int>(found.iso_encoding());
}

Day monday_of_week(int iso_year, int week) {
  // 4 January is always in week 1.
  const Day fourth = *day_of({iso_year, 1, 4});
  return fourth - (weekday(fourth) - 1) + (week - 1) * 7;
}

WeekDate week_date(Day when) {
  const Day thursday = when + (4 - weekday(when));
  const int iso_year = civil(thursday).year;
  const Day january = *day_of({iso_year, 1, 1});
  return {iso_year, (thursday - january) / 7 + 1, weekday(when)};
}

int days_in_month(int in_year, int in_month) {
  constexpr int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (in_year % 4 == 0 && in_year % 100 != 0) || in_year % 400 == 0;
  return in_month == 2 && leap ? 29 : lengths[in_month - 1];
}

std::string to_string(Day when) {
  const CivilDate date = civil(when);
  if (date.year < 0 || date.year > 9999) {  // beyond the calendar
    char buffer[40];
    std::snprintf(buffer, sizeof buffer, "%04d-%02d-%02d", date.year, date.month, date.day);
    return buffer;
  }
  std::string text = "0000-00-00";
  const auto put = [&text](std::size_t at, int value) {
    for (; value > 0; value /= 10) text[at--] = static_cast<char>('0' + value % 10);
  };
  put(3, date.year);
  put(6, date.month);
  put(9, date.day);
  return text;
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
  const auto y = digits(text.substr(0, 4));
  const auto m = digits(text.substr(5, 2));
  const auto d = digits(text.substr(8, 2));
  if (!y || !m || !d) return std::nullopt;
  return day_of({*y, *m, *d});
}

}  // namespace crosscheck
