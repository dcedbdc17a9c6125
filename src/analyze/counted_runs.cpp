#include "analyze/counted_runs.h"

#include <algorithm>

#include "analyze/dates.h"
#include "analyze/time_directions.h"

namespace crosscheck {
namespace {

constexpr long long most_days = 3000;
constexpr long long seconds_of_day = 86'400;

std::optional<long long> whole_of(const TimeAmount& amount) {
  const bool is_number = amount.low && amount.low == amount.high && !amount.is_article &&
                         !amount.is_vague && !amount.is_half;
  return is_number ? amount.low->to_int() : std::nullopt;
}

/// -1 for "past", 1 for "next", 0 for other words.
int sign_of(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (word.is_any(TimeWord::past | TimeWord::previous)) return -1;
  return word.is(TimeWord::following) ? 1 : 0;
}

std::string point_text(Day day, long long second) {
  const auto two = [](long long value) {
    std::string digits = std::to_string(value);
    return digits.size() < 2 ? "0" + digits : digits;
  };
  return to_string(day) + "T" + two(second / 3600) + ":" + two(second / 60 % 60) + ":" +
         two(second % 60);
}

/// The moment so many seconds after publication.
struct Moment {
  Day day;
  std::string text;
};
std::optional<Moment> moment_at(const TimeAnchor& anchor, TimeUnit unit, long long count) {
  if (!anchor.published || !anchor.second || unit > TimeUnit::hour) return std::nullopt;
  if (count > 100'000 || count < -100'000) return std::nullopt;
  const int factor = unit == TimeUnit::hour ? 3600 : unit == TimeUnit::minute ? 60 : 1;
  long long second = *anchor.second + count * factor;
  long long days = second / seconds_of_day;
  if (second % seconds_of_day < 0) --days;
  second -= days * seconds_of_day;
  const auto day = day_shifted(TimeUnit::day, *anchor.published, days);
  if (!day) return std::nullopt;
  return Moment{*day, point_text(*day, second)};
}

TimeMention run_mention(TokenRange tokens, Day first, Day next, TimeUnit unit) {
  TimeMention mention = relative_mention(tokens);
  mention.anchored = true;
  mention.value = to_string(first) + "/" + to_string(next);
  mention.days = {first, next - 1};
  mention.role = TimeRole::between;
  mention.granularity = unit <= TimeUnit::day       ? Granularity::day
                        : unit <= TimeUnit::weekend ? Granularity::week
                                                    : Granularity::month;
  return mention;
}

/// A run of seconds, minutes or hours up to or from the moment of publication.
std::optional<TimeMention> clock_run(TokenRange tokens, TimeUnit unit, long long count,
                                     const TimeAnchor& anchor) {
  const auto now = moment_at(anchor, unit, 0);
  const auto there = moment_at(anchor, unit, count);
  if (!now || !there) return std::nullopt;
  const Moment& first = count < 0 ? *there : *now;
  const Moment& last = count < 0 ? *now : *there;
  TimeMention mention = relative_mention(tokens);
  mention.anchored = true;
  mention.type = TimexType::time;
  mention.granularity = Granularity::part_of_day;
  mention.role = TimeRole::between;
  mention.value = first.text + "/" + last.text;
  mention.days = {first.day, last.day};
  return mention;
}

bool is_working(Day day) { return weekday(day) <= 5; }

/// The working day that is `count` of them away.
Day working_day(Day from, long long count) {
  const int step = count < 0 ? -1 : 1;
  Day day = from;
  for (long long left = count < 0 ? -count : count; left > 0;) {
    day = day + step;
    if (is_working(day)) --left;
  }
  return day;
}

/// Past "business days", "working days" ...; 0 where these words do not stand there.
std::uint32_t past_working_days(const TimeText& text, std::uint32_t at) {
  const bool is_kind = text.is(at, "business") || text.is(at, "working") ||
                       text.is(at, "trading") || text.is(at, "work");
  if (!is_kind) return 0;
  const std::uint32_t next = text.is_hyphen(at + 1) ? at + 2 : at + 1;
  return text.is(next, "days") || text.is(next, "day") ? next + 1 : 0;
}

}  // namespace

std::optional<TimeMention> read_counted_run(const TimeText& text, std::uint32_t at,
                                            const TimeAnchor& anchor) {
  const std::uint32_t number = text.is(at, "the") ? at + 1 : at;
  if (!text.is_number(number) && !text.is(number, TimeWord::number)) return std::nullopt;
  const auto amount = read_amount(text, number);
  const auto count = amount ? whole_of(*amount) : std::nullopt;
  if (!count || *count < 1 || *count > most_days) return std::nullopt;
  const int sign = sign_of(text, amount->end);
  const CalendarWord word = text.word(amount->end + 1);
  const bool is_units = word.is(TimeWord::unit) && !word.is(TimeWord::ordinal) &&
                        (*count == 1 || text.text(amount->end + 1).ends_with('s'));
  if (sign == 0 || !is_units) return std::nullopt;
  const TokenRange tokens{at, amount->end + 2};
  const TimeUnit unit = word.unit();
  if (unit < TimeUnit::day) return clock_run(tokens, unit, *count * sign, anchor);
  if (!anchor.published) return std::nullopt;
  const Day from = sign < 0 ? *anchor.published : *anchor.published + 1;
  const auto other = day_shifted(unit, from, *count * sign);
  if (!other) return std::nullopt;
  return run_mention(tokens, std::min(from, *other), std::max(from, *other), unit);
}

std::optional<TimeMention> read_working_days(const TimeText& text, std::uint32_t at,
                                             const TimeAnchor& anchor) {
  if (!anchor.published) return std::nullopt;
  std::uint32_t next = text.is(at, "the") ? at + 1 : at;
  const int led = sign_of(text, next);
  if (led != 0) ++next;
  if (!text.is_number(next) && !text.is(next, TimeWord::number)) return std::nullopt;
  const auto amount = read_amount(text, next);
  const auto count = amount ? whole_of(*amount) : std::nullopt;
  const std::uint32_t end = count ? past_working_days(text, amount->end) : 0;
  if (end == 0 || *count < 1 || *count > most_days) return std::nullopt;
  const Day today = *anchor.published;
  if (led != 0) {
    const Day first = led > 0 ? working_day(today, 1) : working_day(today, -*count);
    const Day last = led > 0 ? working_day(today, *count) : working_day(today, -1);
    return run_mention({at, end}, first, last + 1, TimeUnit::day);
  }
  const bool is_ahead = at > text.begin() && text.is(at - 1, "in") &&
                        tense_near(text, {at, end}) == Tense::future;
  const bool is_from_now = text.is(end, "from") && text.is(end + 1, "now");
  const bool is_ago = text.is(end, "ago");
  if (!is_ahead && !is_from_now && !is_ago) return std::nullopt;
  TimeMention mention = relative_mention({at, is_ago        ? end + 1
                                              : is_from_now ? end + 2
                                                            : end});
  mention.anchored = true;
  set_period(mention, day_period(working_day(today, is_ago ? -*count : *count)));
  return mention;
}

std::optional<TimeMention> clock_point(const TimeLength& length, TokenRange tokens,
                                       int sign, const TimeAnchor& anchor) {
  const auto count = whole_of(length.amount);
  if (!count || !length.value.empty() || sign == 0) return std::nullopt;
  const auto moment = moment_at(anchor, length.unit, *count * sign);
  if (!moment) return std::nullopt;
  TimeMention mention = relative_mention(tokens);
  mention.anchored = true;
  mention.type = TimexType::time;
  mention.granularity = Granularity::part_of_day;
  mention.value = moment->text;
  mention.days = DayRange::on(moment->day);
  return mention;
}

std::optional<TimeMention> clock_stretch(const TimeLength& length,
                                         const TimeAnchor& anchor) {
  const auto count = whole_of(length.amount);
  return count ? clock_run(length.tokens, length.unit, *count, anchor) : std::nullopt;
}

std::optional<TimeMention> weekday_of_counted(const TimeMention& day,
                                              const TimeMention& counted, TimeUnit unit) {
  if (!day.days.is_single_day() || !counted.days.is_known()) return std::nullopt;
  const int wanted = weekday(*day.days.first);
  TimeMention mention = counted;
  mention.tokens = {day.tokens.begin, counted.tokens.end};
  const Day middle = *counted.days.first + (*counted.days.last - *counted.days.first) / 2;
  Day found = middle;
  if (unit == TimeUnit::week || unit == TimeUnit::fortnight) {
    found = middle - weekday(middle) + wanted;
  } else if (unit == TimeUnit::day) {
    if (weekday(middle) != wanted) return std::nullopt;
  } else {
    return std::nullopt;
  }
  set_period(mention, day_period(found));
  return mention;
}

}  // namespace crosscheck
