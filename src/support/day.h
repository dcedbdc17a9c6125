#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

/// A day of the proleptic Gregorian calendar, as days since 1970-01-01.
struct Day {
  std::int32_t number = 0;

  friend auto operator<=>(const Day&, const Day&) = default;
  friend constexpr Day operator+(Day day, std::int32_t days) { return {day.number + days}; }
  friend constexpr Day operator-(Day day, std::int32_t days) { return {day.number - days}; }
  friend constexpr std::int32_t operator-(Day a, Day b) { return a.number - b.number; }
};

/// Year, month 1-12 and day 1-31.
struct CivilDate {
  int year = 1970;
  int month = 1;
  int day = 1;

  friend auto operator<=>(const CivilDate&, const CivilDate&) = default;
};

/// ISO week date: `weekday` 1 is Monday, 7 is Sunday.
struct WeekDate {
  int year = 1970;
  int week = 1;
  int weekday = 4;

  friend auto operator<=>(const WeekDate&, const WeekDate&) = default;
};

/// The day of a date that exists (years 1 to 9999), else nothing: no 30 February, no
/// month 13.
std::optional<Day> day_of(const CivilDate& date);
CivilDate civil(Day day);
/// 1 is Monday, 7 is Sunday (ISO 8601).
int weekday(Day day);
WeekDate week_date(Day day);
/// Monday of an ISO week.
Day monday_of_week(int year, int week);
/// Number of days in a month. Requires: 1 <= month <= 12.
int days_in_month(int year, int month);

/// "2022-09-27".
std::string to_string(Day day);
/// Reads "2022-09-27", and the same followed by "T" and a time of day.
std::optional<Day> parse_day(std::string_view text);

/// Closed range of days `[first, last]`; an absent end is unknown or open.
struct DayRange {
  std::optional<Day> first;
  std::optional<Day> last;

  static DayRange on(Day day) { return {day, day}; }
  bool is_known() const { return first && last; }
  bool is_single_day() const { return first && last && *first == *last; }
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

}  // namespace crosscheck
