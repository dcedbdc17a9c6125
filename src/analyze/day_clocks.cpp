#include "analyze/day_clocks.h"

#include "analyze/clock_ranges.h"
#include "analyze/day_parts.h"
#include "analyze/durations.h"
#include "analyze/week_days.h"

namespace crosscheck {
namespace {

constexpr std::int64_t minutes_of_day = 1440;

/// "from 10 a.m. for three hours": a range of hours.
std::optional<TimeMention> clock_for_length(const TimeText& text, const ClockTime& clock,
                                            const TimeAnchor& anchor) {
  const std::uint32_t begin = clock.tokens.begin;
  if (begin == text.begin() || !text.is(begin - 1, "from")) return std::nullopt;
  if (!text.is(clock.tokens.end, "for")) return std::nullopt;
  const auto length = read_length(text, clock.tokens.end + 1);
  const auto first = read_clock_face(text, begin);
  if (!length || !first || !length->amount.low) return std::nullopt;
  const auto count = length->amount.low->to_int();
  const bool is_short = length->unit == TimeUnit::hour || length->unit == TimeUnit::minute;
  if (!count || !is_short || *count < 1 || *count > minutes_of_day) return std::nullopt;
  const std::int64_t unit = length->unit == TimeUnit::hour ? 60 : 1;
  const std::int64_t hour = hour_of_day(*first, first->half);
  const std::int64_t end = hour * 60 + first->minute + *count * unit;
  if (end > minutes_of_day) return std::nullopt;
  ClockRange range{{begin, length->tokens.end}, *first, *first};
  range.first_hour = static_cast<int>(hour);
  range.last_hour = static_cast<int>(end / 60);
  range.last.minute = static_cast<int>(end % 60);
  return clock_range_mention(range, {}, anchor);
}

/// "3 p.m. every day".
std::optional<TimeMention> clock_of_set(const TimeText& text, const ClockTime& clock) {
  if (!text.is(clock.tokens.end, TimeWord::every)) return std::nullopt;
  auto set = read_set(text, clock.tokens.end);
  if (!set) return std::nullopt;
  const bool has_day = set->value.starts_with("XXXX-WXX-");
  if (!has_day && set->value != "P1D") return std::nullopt;
  set->value = (has_day ? set->value : std::string{}) + clock.value;
  set->tokens.begin = clock.tokens.begin;
  return set;
}

/// Whether figures after a day and "at" are an hour: "Friday at 4", not "Friday at 4 a
/// share" nor "at 27.50".
bool is_hour_here(const TimeText& text, const ClockFace& clock, int half) {
  if (clock.hour > 12 || clock.hour < 1) return false;
  if (clock.is_marked || !clock.needs_meridiem) return true;
  if (text.is_number(clock.end - 1) && clock.has_minutes) return half >= 0;
  if (!text.holds(clock.end)) return true;
  const Token& next = text.token(clock.end);
  if (next.kind == TokenKind::symbol || text.is_hyphen(clock.end)) return false;
  if (half >= 0) return !text.is_lower_word(clock.end);
  return next.kind == TokenKind::punctuation && text.text(clock.end) != "%";
}

/// "in the afternoon at 7", "in the morning at nine": a time without a day.
bool add_clock_to_part(const TimeText& text, TimeMention& mention) {
  std::uint32_t at = mention.tokens.end;
  if (text.is(at, ",")) ++at;
  if (text.is(at, "at")) ++at;
  if (!text.is_number(at) && !text.is(at, TimeWord::number)) return false;
  const int half = mention.value == "TMO" ? 0 : 12;
  const auto clock = read_clock_face(text, at);
  const bool is_led = at > mention.tokens.end || (clock && clock->is_marked);
  if (!clock || !is_led || !is_hour_here(text, *clock, half)) return false;
  mention.value = clock_text(hour_of_day(*clock, clock->half >= 0 ? clock->half : half),
                             clock->minute, clock->second);
  mention.tokens.end = clock->end;
  return true;
}

}  // namespace

TimeMention clock_with_day(const TimeText& text, const ClockTime& clock,
                           const TimeAnchor& anchor) {
  if (auto set = clock_of_set(text, clock)) return *std::move(set);
  if (auto range = clock_for_length(text, clock, anchor)) return *std::move(range);
  const auto part = day_at(text, past_joint(text, clock.tokens.end), anchor);
  if (!part) return clock_mention(clock, {}, anchor);
  TimeMention mention = clock_mention(clock, part->day, anchor);
  mention.tokens = {clock.tokens.begin, part->end};
  return mention;
}

void add_clock_to_set(const TimeText& text, TimeMention& set) {
  const std::uint32_t end = set.tokens.end;
  if (!text.is(end, "at")) return;
  const auto clock = read_clock(text, end + 1);
  if (!clock) return;
  const bool has_day = set.value.starts_with("XXXX-WXX-");
  if (!has_day && set.value != "P1D" && !set.value.starts_with('T')) return;
  set.value = (has_day ? set.value : std::string{}) + clock->value;
  set.tokens.end = clock->tokens.end;
}

std::optional<TimeMention> range_with_day(const TimeText& text, ClockRange& range,
                                          const TimeAnchor& anchor) {
  const auto part = day_at(text, past_joint(text, range.tokens.end), anchor);
  if (!part) {
    if (!range.is_marked) return std::nullopt;
    return clock_range_mention(range, {}, anchor);
  }
  if (!range.is_marked && part->half < 0) return std::nullopt;
  set_half(range, part->half);
  TimeMention mention = clock_range_mention(range, part->day, anchor);
  mention.tokens = {range.tokens.begin, part->end};
  return mention;
}

bool add_clock_after(const TimeText& text, TimeMention& mention, const TimeAnchor& anchor) {
  if (mention.value.size() == 3 && mention.value[0] == 'T') {
    return add_clock_to_part(text, mention);
  }
  const auto part = day_part(text, mention);
  if (!part) return false;
  std::uint32_t at = part->end;
  if (text.is(at, ",")) ++at;
  const bool is_led = text.is(at, "from") || text.is(at, "between") || text.is(at, "at") ||
                      text.is(at, "around") || text.is(at, "about");
  if (is_led) ++at;
  if (!text.is_number(at) &&
      !text.word(at).is_any(TimeWord::number | TimeWord::time_of_day))
    return false;
  TimeMention made;
  if (const auto range = read_clock_range(text, at, part->half, true)) {
    made = clock_range_mention(*range, part->day, anchor);
  } else {
    const bool is_at = is_led && text.is(at - 1, "at");
    const bool may_be = part->half >= 0 ? is_led : is_at;
    const auto clock = may_be ? read_clock_face(text, at) : std::nullopt;
    if (!clock || !is_hour_here(text, *clock, part->half)) return false;
    made = part->day;
    made.type = TimexType::time;
    made.granularity = Granularity::part_of_day;
    const int half = clock->half >= 0 ? clock->half : part->half;
    made.value += clock_text(hour_of_day(*clock, half), clock->minute, clock->second);
    made.tokens.end = clock->end;
  }
  made.tokens = {mention.tokens.begin, made.tokens.end};
  mention = std::move(made);
  return true;
}

}  // namespace crosscheck
