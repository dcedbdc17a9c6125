// From a date as written to its value.
#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "analyze/dates.h"

namespace crosscheck {
namespace {

std::string yearless(int month, int day) {
  char buffer[32];
  if (day == 0) {
    std::snprintf(buffer, sizeof buffer, "XXXX-%02d", month);
  } else {
    std::snprintf(buffer, sizeof buffer, "XXXX-%02d-%02d", month, day);
  }
  return buffer;
}

/// A year told in two figures lies at most ten years ahead: news tell of what was.
int near_year(int year, Day published) {
  const int latest = civil(published).year + 10;
  while (year > latest && year > 100) year -= 100;
  return year;
}

std::optional<Day> day_in(const WrittenDate& date, int year) {
  return day_of({year, date.month, date.day});
}

void set_range(TimeMention& mention, const WrittenDate& date, Day first) {
  const int month = date.until_month != 0 ? date.until_month : date.month;
  int year = civil(first).year;
  if (month < date.month) ++year;  // "28 December to 3 January"
  if (const auto last = day_of({year, month, date.until_day}))
    set_days(mention, first, *last);
  mention.role = TimeRole::between;
}

void set_ambiguous(TimeMention& mention, const WrittenDate& date, Day first,
                   const TimeAnchor& anchor) {
  const auto other = day_of({civil(first).year, date.swapped_month, date.month});
  if (!other) return;
  Day nearest = first;
  if (anchor.published &&
      std::abs(*other - *anchor.published) < std::abs(first - *anchor.published)) {
    nearest = *other;
  }
  mention.value = to_string(nearest);
  mention.days = {std::min(first, *other), std::max(first, *other)};
}

}  // namespace

void set_period(TimeMention& mention, const CalendarPeriod& period) {
  mention.value = period.value;
  mention.days = period.days;
  mention.granularity = period.granularity;
}

void set_days(TimeMention& mention, Day first, Day last) {
  if (first > last) std::swap(first, last);
  mention.days = {first, last};
  mention.value =
      first == last ? to_string(first) : to_string(first) + "/" + to_string(last);
}

TimeMention date_mention(const WrittenDate& date, const TimeAnchor& anchor,
                         const TimeText& text) {
  TimeMention mention;
  mention.tokens = date.tokens;
  mention.misspelt = date.misspelt;
  int year = date.year;
  if (date.short_year && anchor.published) year = near_year(year, *anchor.published);
  if (year == 0 && anchor.published) {
    mention.anchored = true;
    const Tense tense = tense_near(text, date.tokens);
    if (date.day == 0) {
      year = year_of_month(date.month, *anchor.published, tense);
    } else if (const auto day = day_without_year(date.month, date.day, date.weekday,
                                                 *anchor.published, tense)) {
      year = civil(*day).year;
    }
  }
  if (date.year == 0) {
    mention.month = date.month;
    mention.day = date.day;
  }
  if (year == 0) {
    mention.value = yearless(date.month, date.day);
    if (date.day == 0) mention.granularity = Granularity::month;
    if (date.until_day != 0) {
      const int month = date.until_month != 0 ? date.until_month : date.month;
      mention.value += "/" + yearless(month, date.until_day);
      mention.role = TimeRole::between;
      // Two days: no single month and day to complete later.
      mention.month = mention.day = 0;
    }
    return mention;
  }
  if (date.day == 0) {
    set_period(mention, month_period(year, date.month));
    return mention;
  }
  const auto first = day_in(date, year);
  if (!first) return mention;
  set_period(mention, day_period(*first));
  if (date.until_day != 0) set_range(mention, date, *first);
  if (date.swapped_month != 0 && date.until_day == 0)
    set_ambiguous(mention, date, *first, anchor);
  return mention;
}

}  // namespace crosscheck
