#include "analyze/counted_days.h"

#include <algorithm>

#include "analyze/calendar.h"
#include "analyze/dates.h"

namespace crosscheck {
namespace {

/// Which of many: "first", "3rd", "last".
struct Rank {
  int nth = 0;
  std::uint32_t end = 0;
};

std::optional<Rank> read_rank(const TimeText& text, std::uint32_t at) {
  if (text.is(at, "last") || text.is(at, "final")) return Rank{-1, at + 1};
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::number) && (word.value == 20 || word.value == 30)) {
    const std::uint32_t next = text.is_hyphen(at + 1) ? at + 2 : at + 1;
    const CalendarWord unit = text.word(next);
    if (unit.is(TimeWord::ordinal) && unit.ordinal <= 9)
      return Rank{word.value + unit.ordinal, next + 1};
  }
  if (word.is(TimeWord::ordinal)) return Rank{word.ordinal, at + 1};
  const auto digits = text.digits(at, 2);
  const bool has_ending =
      text.is_joined(at + 1) && text.is(at + 1, TimeWord::ordinal_ending);
  if (!digits || *digits < 1 || !has_ending) return std::nullopt;
  return Rank{*digits, at + 2};
}

/// The nth stretch of `size` days within a range of days.
std::optional<Day> nth_day(const DayRange& days, int nth, int count) {
  const Day found = nth > 0 ? *days.first + (nth - 1) : *days.last - (count - 1);
  if (found > *days.last || found < *days.first) return std::nullopt;
  return found;
}

std::optional<Day> nth_weekday(const DayRange& days, int wanted, int nth) {
  const Day first = *days.first + (wanted - weekday(*days.first) + 7) % 7;
  const Day last = *days.last - (weekday(*days.last) - wanted + 7) % 7;
  const Day found = nth > 0 ? first + (nth - 1) * 7 : last;
  if (found > *days.last || found < *days.first) return std::nullopt;
  return found;
}

/// The Monday of the nth week of a period. As in ISO 8601 the first one is that which has
/// most of its days in the period.
std::optional<Day> nth_week(const DayRange& days, int nth) {
  const Day inner = nth > 0 ? *days.first + 3 + (nth - 1) * 7 : *days.last - 3;
  if (inner > *days.last || inner < *days.first) return std::nullopt;
  return inner - (weekday(inner) - 1);
}

/// The first day of the nth month or quarter.
std::optional<Day> nth_month(const DayRange& days, TimeUnit unit, int nth, int count) {
  const auto from = nth > 0 ? days.first : std::optional(*days.last + 1);
  const auto found = day_shifted(unit, *from, nth > 0 ? nth - 1 : -count);
  if (!found || *found > *days.last || *found < *days.first) return std::nullopt;
  return found;
}

void set_run(TimeMention& mention, Day first, Day next, const CalendarPeriod& one,
             int count) {
  if (count == 1) return set_period(mention, one);
  mention.days = {first, next - 1};
  mention.value = to_string(first) + "/" + to_string(next);
  mention.granularity = one.granularity;
  mention.role = TimeRole::between;
}

}  // namespace

int direction_from_day(const TimeText& text, std::uint32_t at) {
  if (text.is(at, "from") || text.is(at, "after")) return 1;
  return text.is(at, "before") ? -1 : 0;
}

std::optional<TimeMention> counted_days(const TimeLength& length, int sign,
                                        const TimeMention& base) {
  const TimeAmount& amount = length.amount;
  const auto count = amount.low ? amount.low->to_int() : std::nullopt;
  if (!count || amount.low != amount.high || amount.is_vague || !length.value.empty())
    return std::nullopt;
  if (*count < -10'000'000 || *count > 10'000'000) return std::nullopt;
  const auto day = day_shifted(length.unit, *base.days.first, *count * sign);
  if (!day) return std::nullopt;
  TimeMention mention = base;
  mention.mod.clear();
  mention.role = TimeRole::plain;
  mention.month = mention.day = 0;
  mention.relative = true;
  set_period(mention, day_period(*day));
  mention.tokens = {length.tokens.begin, base.tokens.end};
  return mention;
}

std::optional<NthPart> read_nth_part(const TimeText& text, std::uint32_t at) {
  const std::uint32_t first = text.is(at, "the") ? at + 1 : at;
  const auto rank = read_rank(text, first);
  if (!rank) return std::nullopt;
  NthPart part{.nth = rank->nth, .weekday = 0, .unit = TimeUnit::day, .count = 1, .end = 0};
  std::uint32_t next = rank->end;
  const bool may_count = rank->nth == 1 || rank->nth == -1;
  if (may_count) {
    const auto amount = read_amount(text, next);
    const auto count = amount && amount->low && !amount->is_article && !amount->is_vague
                           ? amount->low->to_int()
                           : std::nullopt;
    if (count && *count >= 1 && *count <= 366) {
      part.count = static_cast<int>(*count);
      next = amount->end;
    }
  }
  const CalendarWord word = text.word(next);
  if (word.is(TimeWord::weekday) && part.count == 1) {
    part.weekday = word.value;
  } else if (word.is(TimeWord::unit) &&
             (word.unit() == TimeUnit::day || word.unit() == TimeUnit::week ||
              word.unit() == TimeUnit::month ||
              (word.unit() == TimeUnit::quarter && part.count > 1))) {
    part.unit = word.unit();
    if (text.text(next).ends_with('s') != (part.count > 1)) return std::nullopt;
  } else {
    return std::nullopt;
  }
  if (!text.is(next + 1, "of") && !text.is(next + 1, "in")) return std::nullopt;
  part.end = next + 2;
  return part;
}

std::optional<TimeMention> nth_part_of(const NthPart& part, const TimeMention& whole,
                                       std::uint32_t begin) {
  const bool is_period = whole.type == TimexType::date && whole.days.is_known() &&
                         whole.granularity >= Granularity::month &&
                         whole.granularity != Granularity::vague && whole.mod.empty();
  if (!is_period) return std::nullopt;
  TimeMention mention = whole;
  mention.month = mention.day = 0;
  mention.tokens = {begin, whole.tokens.end};
  std::optional<Day> first;
  std::optional<Day> next;
  if (part.weekday != 0) {
    first = nth_weekday(whole.days, part.weekday, part.nth);
    if (first) set_period(mention, day_period(*first));
    return first ? std::optional(mention) : std::nullopt;
  }
  if (part.unit == TimeUnit::week) {
    first = nth_week(whole.days, part.nth);
    if (first && part.nth < 0) first = *first - 7 * (part.count - 1);
  } else if (part.unit == TimeUnit::month || part.unit == TimeUnit::quarter) {
    first = nth_month(whole.days, part.unit, part.nth, part.count);
  } else {
    first = nth_day(whole.days, part.nth, part.count);
  }
  if (!first) return std::nullopt;
  next = day_shifted(part.unit, *first, part.count);
  const auto one = unit_period(part.unit, *first, 0);
  if (!next || !one) return std::nullopt;
  const bool is_half =
      part.unit == TimeUnit::quarter && part.count == 2 && civil(*first).month % 6 == 1;
  if (is_half) {  // "the first two quarters of 1990"
    set_period(mention, half_period(civil(*first).year, civil(*first).month / 6 + 1));
    return mention;
  }
  set_run(mention, *first, *next, *one, part.count);
  return mention;
}

}  // namespace crosscheck
