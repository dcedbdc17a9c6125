// Days of the year with a name.
#include <charconv>

#include "analyze/dates.h"
#include "analyze/named_periods.h"
#include "analyze/time_directions.h"
#include "analyze/year_after.h"

namespace crosscheck {
namespace {

std::optional<int> nth_weekday(int year, int month, int weekday_wanted, int nth) {
  if (month < 1 || month > 12 || weekday_wanted < 1 || weekday_wanted > 7)
    return std::nullopt;
  const int first = weekday(*day_of({year, month, 1}));
  const int last_day = days_in_month(year, month);
  int day = 1 + (weekday_wanted - first + 7) % 7 + (nth > 0 ? (nth - 1) * 7 : 28);
  while (day > last_day) day -= 7;
  return day;
}

/// The numbers of "12-25", "11-4-4", "5-1--1".
std::vector<int> numbers_of(std::string_view rule) {
  std::vector<int> numbers;
  while (!rule.empty()) {
    int value = 0;
    const auto [end, error] =
        std::from_chars(rule.data(), rule.data() + rule.size(), value);
    if (error != std::errc{}) return {};
    numbers.push_back(value);
    rule.remove_prefix(static_cast<std::size_t>(end - rule.data()));
    if (!rule.empty()) rule.remove_prefix(1);
  }
  return numbers;
}

/// The day of a holiday in a year.
std::optional<Day> holiday_in(std::string_view rule, int year) {
  if (rule.starts_with("easter")) {
    if (year < 1583 || year > 9998) return std::nullopt;
    rule.remove_prefix(rule[6] == '+' ? 7 : 6);
    const std::vector<int> offset = numbers_of(rule);
    return offset.empty() ? std::nullopt : std::optional(easter(year) + offset[0]);
  }
  const std::vector<int> parts = numbers_of(rule);
  if (parts.size() == 2) return day_of({year, parts[0], parts[1]});
  if (parts.size() != 3) return std::nullopt;
  // Month, then either weekday and which ("5-1--1") or, as in "11-4-4", the same order.
  const auto day = nth_weekday(year, parts[0], parts[1], parts[2]);
  return day ? day_of({year, parts[0], *day}) : std::nullopt;
}

/// "Labor Day weekend": the nearest Saturday and Sunday.
void widen_to_weekend(const TimeText& text, TimeMention& holiday) {
  if (!text.is(holiday.tokens.end, "weekend")) return;
  const Day day = *holiday.days.first;
  const Day near = weekday(day) <= 2 ? day - weekday(day) : day;
  const CalendarPeriod weekend = weekend_period(near);
  set_period(holiday, weekend);
  ++holiday.tokens.end;
}

}  // namespace

std::optional<TimeMention> read_holiday(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  // "the next Easter": which one is told.
  const auto direction = direction_of(text, at, false);
  const std::uint32_t name = direction ? at + 1 : at;
  if (!text.is(name, TimeWord::phrase)) return std::nullopt;
  const auto match = text.holiday(name);
  if (!match) return std::nullopt;
  // A name of one word is one in upper case, or beside a year: "easter 2018".
  const std::uint32_t behind = name + match.tokens;
  const bool is_name = match.tokens > 1 || text.is_capitalized(name) || direction ||
                       text.digits(behind, 4).has_value();
  if (!is_name) return std::nullopt;
  const std::string& rule = text.words().holiday_rule(match.value);
  TimeMention mention;
  mention.tokens = {at, behind};
  if (const auto year = year_after(text, mention.tokens.end, anchor)) {
    const auto day = holiday_in(rule, year->year);
    if (!day) return std::nullopt;
    mention.tokens.end = year->end;
    set_period(mention, day_period(*day));
    widen_to_weekend(text, mention);
    return mention;
  }
  if (!anchor.published) {
    const std::vector<int> parts = numbers_of(rule);
    if (parts.size() != 2) return std::nullopt;
    mention.month = parts[0];
    mention.day = parts[1];
    mention.value = "XXXX-" + rule;
    return mention;
  }
  const int year = civil(*anchor.published).year;
  const Tense tense = tense_near(text, mention.tokens);
  std::optional<Day> best;
  for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
    const auto day = holiday_in(rule, candidate);
    if (!day) continue;
    const bool is_out =
        direction && ((direction->offset < 0 && *day >= *anchor.published) ||
                      (direction->offset > 0 && *day <= *anchor.published) ||
                      (direction->offset == 0 && candidate != year));
    if (is_out) continue;
    const bool is_nearer = !best || distance_in_tense(*day, *anchor.published, tense) <
                                        distance_in_tense(*best, *anchor.published, tense);
    if (is_nearer) best = day;
  }
  if (!best) return std::nullopt;
  set_period(mention, day_period(*best));
  mention.anchored = true;
  widen_to_weekend(text, mention);
  return mention;
}

}  // namespace crosscheck
