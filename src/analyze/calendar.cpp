#include "analyze/calendar.h"

#include <algorithm>
#include <cstdio>

namespace crosscheck {
namespace {

std::string padded(int value, int width) {
  std::string digits = std::to_string(value);
  const auto wanted = static_cast<std::size_t>(width);
  if (digits.size() < wanted) digits.insert(0, wanted - digits.size(), '0');
  return digits;
}

bool is_year(long long year) { return year >= 1 && year <= 9999; }

Day first_of(int year, int month) { return *day_of({year, month, 1}); }
Day last_of(int year, int month) {
  return *day_of({year, month, days_in_month(year, month)});
}

/// The months `first` to `first + count - 1` of a year.
DayRange months(int year, int first, int count) {
  return {first_of(year, first), last_of(year, first + count - 1)};
}

/// Whole units are counted in months here; 0 for the others.
int months_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::month: return 1;
    case TimeUnit::quarter: return 3;
    case TimeUnit::year: return 12;
    case TimeUnit::decade: return 120;
    case TimeUnit::century: return 1200;
    case TimeUnit::millennium: return 12000;
    default: return 0;
  }
}

int days_of(TimeUnit unit) {
  switch (unit) {
    case TimeUnit::day: return 1;
    case TimeUnit::week:
    case TimeUnit::weekend: return 7;
    case TimeUnit::fortnight: return 14;
    default: return 0;
  }
}

}  // namespace

CalendarPeriod day_period(Day day) {
  return {to_string(day), DayRange::on(day), Granularity::day};
}

CalendarPeriod week_period(Day day) {
  const WeekDate date = week_date(day);
  const Day monday = monday_of_week(date.year, date.week);
  return {padded(date.year, 4) + "-W" + padded(date.week, 2),
          {monday, monday + 6},
          Granularity::week};
}

CalendarPeriod weekend_period(Day day) {
  CalendarPeriod week = week_period(day);
  week.value += "-WE";
  week.days.first = *week.days.first + 5;
  return week;
}

CalendarPeriod month_period(int year, int month) {
  return {padded(year, 4) + "-" + padded(month, 2), months(year, month, 1),
          Granularity::month};
}

CalendarPeriod quarter_period(int year, int quarter) {
  return {padded(year, 4) + "-Q" + std::to_string(quarter),
          months(year, quarter * 3 - 2, 3), Granularity::quarter};
}

CalendarPeriod half_period(int year, int half) {
  return {padded(year, 4) + "-H" + std::to_string(half), months(year, half * 6 - 5, 6),
          Granularity::half};
}

CalendarPeriod season_period(int year, int season) {
  constexpr std::string_view codes[] = {"SP", "SU", "FA", "WI"};
  const int first = season * 3 + 3;
  CalendarPeriod made{
      padded(year, 4) + "-" + std::string(codes[season]), {}, Granularity::season};
  if (season < 3) {
    made.days = {first_of(year, first), *day_of({year, first + 3, 22})};
  } else {
    made.days = {first_of(std::max(year - 1, 1), 12),
                 *day_of({std::min(year + 1, 9999), 3, 21})};
  }
  return made;
}

CalendarPeriod year_period(int year) {
  return {padded(year, 4), months(year, 1, 12), Granularity::year};
}

CalendarPeriod decade_period(int year) {
  const int first = year / 10 * 10;
  return {padded(year / 10, 3),
          {first_of(std::max(first, 1), 1), last_of(first + 9, 12)},
          Granularity::decade};
}

CalendarPeriod century_period(int first_year) {
  const int first = first_year / 100 * 100;
  return {padded(first / 100, 2),
          {first_of(std::max(first, 1), 1), last_of(first + 99, 12)},
          Granularity::century};
}

std::optional<CalendarPeriod> unit_period(TimeUnit unit, Day day, long long offset) {
  const std::optional<Day> there = day_shifted(unit, day, offset);
  if (!there) return std::nullopt;
  const CivilDate date = civil(*there);
  switch (unit) {
    case TimeUnit::day: return day_period(*there);
    case TimeUnit::week:
    case TimeUnit::fortnight: return week_period(*there);
    case TimeUnit::weekend: return weekend_period(*there);
    case TimeUnit::month: return month_period(date.year, date.month);
    case TimeUnit::quarter: return quarter_period(date.year, (date.month + 2) / 3);
    case TimeUnit::year: return year_period(date.year);
    case TimeUnit::decade: return decade_period(date.year);
    case TimeUnit::century: return century_period(date.year);
    default: return std::nullopt;
  }
}

std::optional<Day> day_shifted(TimeUnit unit, Day day, long long count) {
  constexpr long long limit = 4'000'000;  // days in 9,999 years, and some
  if (count > limit || count < -limit) return std::nullopt;
  if (const int days = days_of(unit); days > 0) {
    const long long number = day.number + count * days;
    const Day last = *day_of({9999, 12, 31});
    const Day first = *day_of({1, 1, 1});
    if (number < first.number || number > last.number) return std::nullopt;
    return Day{static_cast<std::int32_t>(number)};
  }
  const int step = months_of(unit);
  if (step == 0) return std::nullopt;
  const CivilDate date = civil(day);
  const long long month = date.year * 12LL + date.month - 1 + count * step;
  if (month < 12 || !is_year(month / 12)) return std::nullopt;
  const int year = static_cast<int>(month / 12);
  const int of_year = static_cast<int>(month % 12) + 1;
  return day_of({year, of_year, std::min(date.day, days_in_month(year, of_year))});
}

std::string duration_value(TimeUnit unit, const std::optional<Decimal>& amount) {
  constexpr std::string_view letters[] = {"S", "M", "H", "D", "W", "W", "WE",
                                          "M", "M", "Y", "Y", "Y", "Y"};
  constexpr int factors[] = {1, 1, 1, 1, 1, 2, 1, 1, 3, 1, 10, 100, 1000};
  const auto index = static_cast<std::size_t>(unit);
  std::string value = unit <= TimeUnit::hour ? "PT" : "P";
  // Unknown amounts keep the coarse unit: decades are "PXDE", not some years.
  if (!amount && unit == TimeUnit::decade) return "PXDE";
  if (!amount && unit == TimeUnit::century) return "PXCE";
  if (!amount && unit == TimeUnit::quarter) return "PXQ";
  value += amount ? (*amount * Decimal(factors[index])).to_string() : "X";
  value += letters[index];
  return value;
}

Day easter(int year) {
  const int golden = year % 19;
  const int century = year / 100;
  const int rest = year % 100;
  const int correction = (century - (century + 8) / 25 + 1) / 3;
  const int moon = (19 * golden + century - century / 4 - correction + 15) % 30;
  const int sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
  const int late = (golden + 11 * moon + 22 * sunday) / 451;
  const int sum = moon + sunday - 7 * late + 114;
  return *day_of({year, sum / 31, sum % 31 + 1});
}

std::string halves_value(TimeUnit unit, const Decimal& amount) {
  const Decimal whole = amount - Decimal::of(5, -1);
  // As TimeBank has them: "P2Y6M", "PT1M30S", but "PT1.5H" as in figures.
  const bool is_half_hour = unit == TimeUnit::hour && whole.is_zero();
  const std::string_view half = unit == TimeUnit::year     ? "6M"
                                : is_half_hour             ? "30M"
                                : unit == TimeUnit::minute ? "30S"
                                                           : "";
  if (half.empty() || !whole.is_whole()) return duration_value(unit, amount);
  if (whole.is_zero()) return (unit == TimeUnit::year ? "P" : "PT") + std::string(half);
  return duration_value(unit, whole) + std::string(half);
}

}  // namespace crosscheck
