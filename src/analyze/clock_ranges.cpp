#include "analyze/clock_ranges.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool is_range_mark(const TimeText& text, std::uint32_t at, bool has_between) {
  return text.is_hyphen(at) || text.is(at, "~") || text.is(at, "to") ||
         text.is(at, "until") || text.is(at, "till") || text.is(at, "through") ||
         (has_between && text.is(at, "and"));
}

int minutes(const ClockFace& clock, int hour) { return hour * 60 + clock.minute; }

/// The half of the day of either end: what one end tells holds for the other unless the
/// range would run backwards ("11 to 1 p.m.").
void settle(ClockRange& range) {
  const ClockFace& first = range.first;
  const ClockFace& last = range.last;
  range.first_hour = hour_of_day(first, first.half);
  range.last_hour = hour_of_day(last, last.half);
  if (first.half < 0 && last.half >= 0 && first.hour <= 12) {
    const int same = hour_of_day(first, last.half);
    if (minutes(first, same) < minutes(last, range.last_hour)) range.first_hour = same;
  } else if (last.half < 0 && first.half >= 0 && last.hour <= 12) {
    const int same = hour_of_day(last, first.half);
    if (minutes(last, same) > minutes(first, range.first_hour)) range.last_hour = same;
  }
  const bool is_backwards =
      minutes(last, range.last_hour) < minutes(first, range.first_hour);
  if (is_backwards && last.half < 0 && range.last_hour < 12) range.last_hour += 12;
}

/// Whether what follows lets two bare figures be hours: no noun that they count.
bool may_end(const TimeText& text, std::uint32_t at) {
  if (!text.holds(at)) return true;
  if (text.token(at).kind == TokenKind::symbol || text.text(at) == "%") return false;
  const CalendarWord word = text.word(at);
  if (word.is_any(TimeWord::unit | TimeWord::scale | bit(TimeWord::month))) return false;
  return !text.is_lower_word(at) || word.kinds != 0 || word.context != TimeContext::none;
}

}  // namespace

std::optional<ClockRange> read_clock_range(const TimeText& text, std::uint32_t at, int half,
                                           bool has_day, bool may_be_bare) {
  const bool has_between = at > text.begin() && text.is(at - 1, "between");
  const bool has_from = at > text.begin() && text.is(at - 1, "from");
  const bool is_led =
      has_between || has_from ||
      (at > text.begin() && (text.is(at - 1, "at") || text.is(at - 1, "in")));
  const auto first = read_clock_face(text, at);
  if (!first || !is_range_mark(text, first->end, has_between)) return std::nullopt;
  const auto last = read_clock_face(text, first->end + 1);
  if (!last) return std::nullopt;
  ClockRange range{{at, last->end}, *first, *last};
  const bool has_meridiem = first->is_marked || last->is_marked;
  const bool has_minutes = (first->has_minutes && !first->needs_meridiem) ||
                           (last->has_minutes && !last->needs_meridiem);
  range.is_marked = has_meridiem || has_minutes;
  const bool is_rising = may_be_bare && text.is_hyphen(first->end) && first->hour >= 1 &&
                         first->hour < last->hour && last->hour <= 12;
  if (!range.is_marked &&
      !((has_between || has_from || is_rising) && may_end(text, range.tokens.end))) {
    return std::nullopt;  // "3-1": a score
  }
  // "improved from 3:59 to 3:52" tells no hours of a day.
  if (!has_meridiem && !is_led && !has_day && first->has_minutes != last->has_minutes) {
    return std::nullopt;
  }
  if (!has_meridiem && !has_day &&
      minutes(*first, first->hour) > minutes(*last, last->hour) && !has_between &&
      !has_from) {
    return std::nullopt;
  }
  set_half(range, half);
  return range;
}

void set_half(ClockRange& range, int half) {
  const bool is_open = range.first.half < 0 && range.last.half < 0;
  if (half > 0 && is_open && range.first.hour < 12) range.first.half = half;
  if (half > 0 && is_open && range.last.hour < 12) range.last.half = half;
  settle(range);
}

TimeMention clock_range_mention(const ClockRange& range,
                                const std::optional<TimeMention>& date,
                                const TimeAnchor& anchor) {
  TimeMention mention = date ? *date : TimeMention{};
  mention.tokens = range.tokens;
  mention.type = TimexType::time;
  mention.granularity = Granularity::part_of_day;
  mention.role = TimeRole::between;
  const ClockFace& first = range.first;
  const ClockFace& last = range.last;
  if (!date) {
    mention.relative = true;
    mention.value =
        clock_text(range.first_hour, first.minute, std::max(first.second, 0)).substr(1) +
        "/" + clock_text(range.last_hour, last.minute, std::max(last.second, 0)).substr(1);
    if (anchor.told && anchor.told->days.is_single_day()) mention.days = anchor.told->days;
    return mention;
  }
  const bool is_over_night =
      minutes(last, range.last_hour) < minutes(first, range.first_hour);
  std::string last_day = date->value;
  if (is_over_night && date->days.is_single_day()) {
    mention.days.last = *date->days.first + 1;
    last_day = to_string(*mention.days.last);
  }
  mention.value = date->value + clock_text(range.first_hour, first.minute, first.second) +
                  "/" + last_day + clock_text(range.last_hour, last.minute, last.second);
  return mention;
}

}  // namespace crosscheck
