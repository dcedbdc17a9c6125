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

/// Easter of the Eastern churches: Meeus' rule for the Julian calendar, moved to ours.
/// Requires: 1900 <= year <= 2099, where the two are thirteen days apart.
Day eastern_easter(int year) {
  const int moon = (19 * (year % 19) + 15) % 30;
  const int sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
  const int sum = moon + sunday + 114;
  return *day_of({year, sum / 31, sum % 31 + 1}) + 13;
}

/// The day of a month of the Islamic calendar by its tabular form, which follows the sight
/// of the moon within a day.
Day islamic_day(int year, int month, int day) {
  constexpr std::int32_t epoch = -492'149;  // 15 July 622 of the Julian calendar
  return Day{epoch + day - 1 + (month - 1) * 29 + month / 2 + (year - 1) * 354 +
             (3 + 11 * year) / 30};
}

/// The first such day in a year of ours. In some years there are two: the first counts.
std::optional<Day> islamic_in(int year, int month, int day) {
  const int about = (year - 622) * 33 / 32;
  for (int candidate = about - 1; candidate <= about + 2; ++candidate) {
    if (candidate < 1) continue;
    const Day found = islamic_day(candidate, month, day);
    if (civil(found).year == year) return found;
  }
  return std::nullopt;
}

/// The days after Easter in "+1" or "-2".
std::optional<int> days_after(std::string_view rule) {
  if (rule.starts_with('+')) rule.remove_prefix(1);
  const std::vector<int> offset = numbers_of(rule);
  return offset.empty() ? std::nullopt : std::optional(offset[0]);
}

/// The day of a holiday in a year.
std::optional<Day> holiday_in(std::string_view rule, int year) {
  if (year < 1583 || year > 9998) return std::nullopt;
  if (rule.starts_with("easter")) {
    const auto offset = days_after(rule.substr(6));
    return offset ? std::optional(easter(year) + *offset) : std::nullopt;
  }
  if (rule.starts_with("orthodox")) {
    const auto offset = days_after(rule.substr(8));
    const bool is_known = offset && year >= 1900 && year <= 2099;
    return is_known ? std::optional(eastern_easter(year) + *offset) : std::nullopt;
  }
  if (rule.starts_with("islamic")) {
    const std::vector<int> parts = numbers_of(rule.substr(8));
    return parts.size() == 2 ? islamic_in(year, parts[0], parts[1]) : std::nullopt;
  }
  const std::vector<int> parts = numbers_of(rule);
  if (parts.size() == 2) return day_of({year, parts[0], parts[1]});
  if (parts.size() != 3 && parts.size() != 4) return std::nullopt;
  // Month, weekday and which, then days after it: "11-4-4", "5-1--1", "11-4-4+1".
  const auto day = nth_weekday(year, parts[0], parts[1], parts[2]);
  if (!day) return std::nullopt;
  const auto found = day_of({year, parts[0], *day});
  return found && parts.size() == 4 ? std::optional(*found + parts[3]) : found;
}

/// Days that a holiday may be on: the moon of the Islamic calendar is seen a day earlier or
/// later than reckoned.
void widen_by_moon(std::string_view rule, TimeMention& holiday) {
  if (!rule.starts_with("islamic") || !holiday.days.is_single_day()) return;
  holiday.days = {*holiday.days.first - 1, *holiday.days.last + 1};
}

/// "Labor Day weekend", "the weekend of Halloween": the nearest Saturday and Sunday.
void widen_to_weekend(const TimeText& text, TimeMention& holiday, bool is_led) {
  const bool is_followed = text.is(holiday.tokens.end, "weekend");
  if (!is_followed && !is_led) return;
  const Day day = *holiday.days.first;
  const Day near = weekday(day) <= 2 ? day - weekday(day) : day;
  const CalendarPeriod weekend = weekend_period(near);
  set_period(holiday, weekend);
  if (is_followed) ++holiday.tokens.end;
}

}  // namespace

namespace {

/// The day of a rule that the tense and the words before point to.
std::optional<Day> nearest_holiday(std::string_view rule, Day published, Tense tense,
                                   const std::optional<Direction>& direction) {
  const int year = civil(published).year;
  std::optional<Day> best;
  for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
    const auto day = holiday_in(rule, candidate);
    if (!day) continue;
    const bool is_out = direction && ((direction->offset < 0 && *day >= published) ||
                                      (direction->offset > 0 && *day <= published) ||
                                      (direction->offset == 0 && candidate != year));
    if (is_out) continue;
    const bool is_nearer = !best || distance_in_tense(*day, published, tense) <
                                        distance_in_tense(*best, published, tense);
    if (is_nearer) best = day;
  }
  return best;
}

/// The holiday whose name begins at `name`; the mention begins at `begin`.
std::optional<TimeMention> holiday_at(const TimeText& text, std::uint32_t begin,
                                      std::uint32_t name, const TimeAnchor& anchor,
                                      const std::optional<Direction>& direction,
                                      bool is_weekend) {
  if (!text.is(name, TimeWord::phrase)) return std::nullopt;
  const auto match = text.holiday(name);
  if (!match) return std::nullopt;
  const std::uint32_t behind = name + match.tokens;
  const bool has_weekend = text.is(behind, "weekend");
  // A name of one word is one in upper case, or beside a year: "easter 2018".
  const bool is_name = match.tokens > 1 || text.is_capitalized(name) || direction ||
                       is_weekend || has_weekend || text.digits(behind, 4).has_value();
  if (!is_name) return std::nullopt;
  const std::string& rule = text.words().holiday_rule(match.value);
  TimeMention mention;
  mention.tokens = {begin, behind};
  // "Halloween weekend 2021"
  if (const auto year = year_after(text, has_weekend ? behind + 1 : behind, anchor)) {
    const auto day = holiday_in(rule, year->year);
    if (!day) return std::nullopt;
    set_period(mention, day_period(*day));
    widen_by_moon(rule, mention);
    widen_to_weekend(text, mention, is_weekend);
    mention.tokens.end = year->end;
    if (!has_weekend) widen_to_weekend(text, mention, false);
    return mention;
  }
  if (!anchor.published) {
    const std::vector<int> parts = numbers_of(rule);
    if (parts.size() != 2 || is_weekend || rule.size() != 5) return std::nullopt;
    mention.month = parts[0];
    mention.day = parts[1];
    mention.value = "XXXX-" + rule;
    return mention;
  }
  const Tense tense = tense_near(text, mention.tokens);
  const auto best = nearest_holiday(rule, *anchor.published, tense, direction);
  if (!best) return std::nullopt;
  set_period(mention, day_period(*best));
  mention.anchored = true;
  widen_by_moon(rule, mention);
  widen_to_weekend(text, mention, is_weekend);
  return mention;
}

}  // namespace

std::optional<TimeMention> read_holiday(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  // "the weekend of Halloween"
  const std::uint32_t weekend = text.is(at, "the") ? at + 1 : at;
  if (text.is(weekend, "weekend") && text.is(weekend + 1, "of")) {
    return holiday_at(text, at, weekend + 2, anchor, {}, true);
  }
  // "the next Easter": which one is told.
  const auto direction = direction_of(text, at, false);
  return holiday_at(text, at, direction ? at + 1 : at, anchor, direction, false);
}

}  // namespace crosscheck
