// Lengths that point from somewhere: "two days ago", "a week earlier".
#include <algorithm>

#include "analyze/counted_runs.h"
#include "analyze/dates.h"
#include "analyze/relative_time.h"
#include "analyze/time_directions.h"

namespace crosscheck {
namespace {

/// How far the words after a length point: -1 "ago", 1 "later"; 0 where they do not.
struct Pointer {
  int sign = 0;
  std::uint32_t end = 0;
  bool from_told = false;
  int base_offset = 0;    ///< "two days before yesterday": -1
  bool from_day = false;  ///< "from today", not "from now"
};

Pointer pointer_after(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (text.is(at, "ago")) return {-1, at + 1, false, 0, false};
  if (word.is(TimeWord::ago)) return {1, at + 1, false, 0, false};
  if (text.is(at, "from")) {
    const CalendarWord base = text.word(at + 1);
    if (text.is(at + 1, "now")) return {1, at + 2, false, 0, false};
    if (base.is(TimeWord::day_word)) return {1, at + 2, false, base.value, true};
    return {};
  }
  const int sign = word.is(TimeWord::earlier) ? -1 : word.is(TimeWord::later) ? 1 : 0;
  // "a month earlier than usual" compares.
  if (sign == 0 || text.is(at + 1, "than")) return {};
  if (text.is(at, "before") || text.is(at, "after")) {
    const CalendarWord base = text.word(at + 1);
    if (base.is(TimeWord::day_word)) return {sign, at + 2, false, base.value, true};
    const bool goes_on =
        text.holds(at + 1) && text.token(at + 1).kind != TokenKind::punctuation;
    if (goes_on) return {};
  }
  return {sign, at + 1, true, 0, false};
}

/// Whether a length can be counted from what the text told last: two days after a year are
/// no day.
bool reaches(const CalendarPeriod& told, TimeUnit unit) {
  if (!told.days.first || !told.days.last) return false;
  const int days = *told.days.last - *told.days.first + 1;
  constexpr int week = 7;
  constexpr int month = 31;
  if (unit <= TimeUnit::day) return days <= week;
  return unit > TimeUnit::month || days <= month;
}

/// Days around a point told in coarse units: "a week ago" is some day about then.
DayRange around(Day day, TimeUnit unit) {
  if (unit == TimeUnit::week || unit == TimeUnit::fortnight) return {day - 3, day + 3};
  return DayRange::on(day);
}

void set_point(TimeMention& mention, TimeUnit unit, Day from, long long low,
               long long high) {
  const auto first = day_shifted(unit, from, low);
  const auto last = day_shifted(unit, from, high);
  if (!first || !last) {
    set_vague(mention, low < 0 ? -1 : 1);
    return;
  }
  if (low != high && unit == TimeUnit::day) {
    mention.days = {std::min(*first, *last), std::max(*first, *last)};
    mention.value = to_string(*mention.days.first) + "/" + to_string(*mention.days.last);
    return;
  }
  if (unit <= TimeUnit::fortnight) {
    const bool is_coarse = unit != TimeUnit::day && (low > 1 || low < -1);
    set_period(mention, is_coarse ? week_period(*first) : day_period(*first));
    mention.days = around(*first, unit);
    if (unit != TimeUnit::day) mention.granularity = Granularity::week;
    return;
  }
  if (unit >= TimeUnit::decade) {
    set_period(mention, year_period(civil(*first).year));
    mention.mod = "APPROX";
    mention.days = {*first - 730, *first + 730};
    return;
  }
  if (const auto period = unit_period(unit, from, low)) set_period(mention, *period);
  if (low != high) mention.days = {std::min(*first, *last), std::max(*first, *last)};
}

}  // namespace

TimeMention point_from_length(const TimeText& text, const TimeLength& length,
                              const TimeAnchor& anchor) {
  TimeMention mention = duration_mention(length);
  const Pointer pointer = pointer_after(text, length.tokens.end);
  if (pointer.sign == 0) return mention;
  mention.tokens.end = pointer.end;
  mention.relative = true;
  mention.role = pointer.sign < 0 ? TimeRole::ago : TimeRole::plain;
  std::optional<Day> from = anchor.published;
  if (pointer.from_told && anchor.told) {
    from.reset();
    if (reaches(*anchor.told, length.unit)) from = anchor.told->days.first;
  }
  if (from && pointer.base_offset != 0) from = *from + pointer.base_offset;
  const TimeAmount& amount = length.amount;
  const auto low = amount.low ? amount.low->to_int() : std::nullopt;
  const auto high = amount.high ? amount.high->to_int() : std::nullopt;
  if (length.unit < TimeUnit::day && low) {
    const bool is_from_now =
        !(pointer.from_told && anchor.told) && pointer.base_offset == 0;
    const auto point = is_from_now && !pointer.from_day
                           ? clock_point(length, mention.tokens, pointer.sign, anchor)
                           : std::nullopt;
    if (point) return *point;
    mention.type = TimexType::duration;
    const bool is_back = pointer.sign < 0;
    if (from && *low < 24)
      mention.days = {is_back ? *from - 1 : *from, is_back ? *from : *from + 1};
    return mention;
  }
  mention.type = TimexType::date;
  mention.amount.reset();
  mention.amount_unit.clear();
  if (!from || !low || !high) {
    set_vague(mention, pointer.sign);
    return mention;
  }
  mention.anchored = true;
  const TimeUnit unit = length.unit;
  // After a quarter "a year earlier" is the same quarter of the year before.
  if (unit == TimeUnit::year && *low == 1 && anchor.quarter && anchor.quarter->days.first) {
    const auto quarter =
        unit_period(TimeUnit::quarter, *anchor.quarter->days.first, 4LL * pointer.sign);
    if (quarter) set_period(mention, *quarter);
    return mention;
  }
  set_point(mention, unit, *from, *low * pointer.sign, *high * pointer.sign);
  return mention;
}

}  // namespace crosscheck
