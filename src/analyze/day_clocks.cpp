#include "analyze/day_clocks.h"

#include "analyze/clock_ranges.h"
#include "analyze/day_parts.h"
#include "analyze/week_days.h"

namespace crosscheck {
namespace {

constexpr std::int64_t minutes_of_day = 1440;

/// The hours that begin at a face and last so long; nothing where they leave the day.
std::optional<ClockRange> hours_of(const ClockFace& first, const TimeLength& length,
                                   TokenRange tokens) {
  const auto count = length.amount.low ? length.amount.low->to_int() : std::nullopt;
  const bool is_short = length.unit == TimeUnit::hour || length.unit == TimeUnit::minute;
  if (!count || !is_short || *count < 1 || *count > minutes_of_day) return std::nullopt;
  const std::int64_t unit = length.unit == TimeUnit::hour ? 60 : 1;
  const std::int64_t hour = hour_of_day(first, first.half);
  const std::int64_t end = hour * 60 + first.minute + *count * unit;
  if (end > minutes_of_day) return std::nullopt;
  ClockRange range{tokens, first, first};
  range.first_hour = static_cast<int>(hour);
  range.last_hour = static_cast<int>(end / 60);
  range.last.minute = static_cast<int>(end % 60);
  return range;
}

/// "from 10 a.m. for three hours": a range of hours.
std::optional<TimeMention> clock_for_length(const TimeText& text, const ClockTime& clock,
                                            const TimeAnchor& anchor) {
  const std::uint32_t begin = clock.tokens.begin;
  if (begin == text.begin() || !text.is(begin - 1, "from")) return std::nullopt;
  if (!text.is(clock.tokens.end, "for")) return std::nullopt;
  const auto length = read_length(text, clock.tokens.end + 1);
  const auto first = read_clock_face(text, begin);
  if (!length || !first) return std::nullopt;
  const auto range = hours_of(*first, *length, {begin, length->tokens.end});
  return range ? std::optional(clock_range_mention(*range, {}, anchor)) : std::nullopt;
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

/// What leads from a day to its hours: "at", "from", "before", "no later than".
struct ClockLead {
  std::uint32_t end = 0;
  std::string_view mod;
  bool is_at = false;
  bool is_bound = false;  ///< "before", "by": a side of the hour, or "for"
};

ClockLead read_lead(const TimeText& text, std::uint32_t at) {
  if (text.is(at, "at")) return {at + 1, {}, true, false};
  if (text.is(at, "from") || text.is(at, "between") || text.is(at, "around") ||
      text.is(at, "about")) {
    return {at + 1, {}, false, false};
  }
  if (text.is(at, "for")) return {at + 1, {}, false, true};
  if (text.is(at, "after")) return {at + 1, "AFTER", false, true};
  if (text.is(at, "before")) return {at + 1, "BEFORE", false, true};
  if (text.is(at, "by")) return {at + 1, "ON_OR_BEFORE", false, true};
  if (text.is(at, "later") && text.is(at + 1, "than"))
    return {at + 2, "AFTER", false, true};
  const bool is_no_later = text.is(at, "no") && text.is(at + 1, "later");
  if (is_no_later && text.is(at + 2, "than")) return {at + 3, "ON_OR_BEFORE", false, true};
  return {at, {}, false, false};
}

bool ends(const TimeText& text, std::uint32_t at) {
  return !text.holds(at) ||
         (text.token(at).kind == TokenKind::punctuation && !text.is_hyphen(at));
}

/// "22 February 3:30", "on the eighteenth nine thirty": hours that stand behind a day
/// without a word between. Figures of a result or a price have no place there at the end.
bool is_bare_hour(const TimeText& text, std::uint32_t at, const ClockFace& clock) {
  const bool is_told = clock.has_minutes && ends(text, clock.end) && clock.second < 0;
  if (!is_told) return false;
  return text.is_number(at) ? !clock.needs_meridiem : text.is(at, TimeWord::number);
}

/// Whether a day lies ahead by its own words: "next Monday", "tomorrow". No result of a
/// match is told of it.
bool is_ahead(const TimeText& text, const TimeMention& day, const TimeAnchor& anchor) {
  const CalendarWord word = text.word(day.tokens.begin);
  const bool is_told = word.is_any(TimeWord::following | TimeWord::this_one) ||
                       (word.is(TimeWord::day_word) && word.value > 0);
  return is_told && anchor.published && day.days.first &&
         *day.days.first >= *anchor.published;
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
  const bool has_day = set.value.starts_with("XXXX-WXX-");
  if (!has_day && set.value != "P1D" && !set.value.starts_with('T')) return;
  auto clock = read_clock(text, end + 1);
  if (!clock) {  // "Thursdays at 17.30"
    const auto face = read_clock_face(text, end + 1);
    if (!face || !face->has_minutes || !has_day) return;
    clock = ClockTime{{end + 1, face->end},
                      clock_text(hour_of_day(*face, face->half), face->minute, -1)};
  }
  set.value = (has_day ? set.value : std::string{}) + clock->value;
  set.tokens.end = clock->tokens.end;
}

std::optional<TimeMention> hours_from_clock(const TimeText& text, const TimeLength& length,
                                            const TimeAnchor& anchor) {
  const std::uint32_t begin = length.tokens.begin;
  const bool is_led = begin > text.begin() && text.is(begin - 1, "for") &&
                      text.is(length.tokens.end, "from");
  if (!is_led) return std::nullopt;
  const auto first = read_clock_face(text, length.tokens.end + 1);
  if (!first || !first->is_marked) return std::nullopt;
  const auto range = hours_of(*first, length, {begin, first->end});
  return range ? std::optional(clock_range_mention(*range, {}, anchor)) : std::nullopt;
}

std::optional<TimeMention> hour_after_period(const TimeText& text,
                                             const TimeMention& period,
                                             const TimeAnchor& anchor) {
  const bool is_period =
      period.type == TimexType::date && period.relative &&
      (period.granularity == Granularity::week || period.granularity == Granularity::month);
  const std::uint32_t at = period.tokens.end;
  if (!is_period || !text.is(at, "at") || !text.is_number(at + 1)) return std::nullopt;
  const auto clock = read_clock_face(text, at + 1);
  const bool is_hour = clock && !clock->is_marked && !clock->has_minutes &&
                       clock->hour >= 1 && clock->hour <= 12 && ends(text, clock->end);
  if (!is_hour) return std::nullopt;
  return clock_mention({{at + 1, clock->end}, clock_text(clock->hour, 0, -1)}, {}, anchor);
}

std::optional<TimeMention> hour_with_day(const TimeText& text, std::uint32_t at,
                                         const TimeAnchor& anchor) {
  if (!text.is(at, TimeWord::number)) return std::nullopt;
  const auto clock = read_clock_face(text, at);
  if (!clock || !clock->has_minutes || clock->is_marked) return std::nullopt;
  const auto part = day_at(text, past_joint(text, clock->end), anchor);
  if (!part) return std::nullopt;
  const int hour = hour_of_day(*clock, part->half);
  TimeMention mention = clock_mention(
      {{at, clock->end}, clock_text(hour, clock->minute, -1)}, part->day, anchor);
  mention.tokens = {at, part->end};
  return mention;
}

std::optional<TimeMention> range_with_day(const TimeText& text, ClockRange& range,
                                          const TimeAnchor& anchor) {
  const auto part = day_at(text, past_joint(text, range.tokens.end), anchor);
  if (!part) {
    if (!range.is_marked) return std::nullopt;
    return clock_range_mention(range, {}, anchor);
  }
  const bool is_sure =
      range.is_marked || part->half >= 0 || is_ahead(text, part->day, anchor);
  if (!is_sure) return std::nullopt;
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
  const bool has_comma = text.is(at, ",");
  if (has_comma) ++at;
  const ClockLead lead = read_lead(text, at);
  const bool is_led = lead.end > at && !lead.is_bound;
  if (lead.is_bound && has_comma) return false;
  at = lead.end;
  if (!text.is_number(at) &&
      !text.word(at).is_any(TimeWord::number | TimeWord::time_of_day))
    return false;
  TimeMention made;
  const bool may_be_bare = part->half >= 0 || is_ahead(text, part->day, anchor);
  if (const auto range = lead.is_bound
                             ? std::nullopt
                             : read_clock_range(text, at, part->half, true, may_be_bare)) {
    made = clock_range_mention(*range, part->day, anchor);
  } else {
    const auto clock = read_clock_face(text, at);
    if (!clock) return false;
    const bool has_for = mention.tokens.begin > text.begin() &&
                         text.is(mention.tokens.begin - 1, "for") && lead.is_at;
    const bool may_be = lead.is_bound          ? clock->is_marked && clock->half >= 0
                        : part->half >= 0      ? is_led
                        : lead.end > part->end ? lead.is_at
                                               : is_bare_hour(text, at, *clock);
    if (!may_be || !is_hour_here(text, *clock, has_for ? 0 : part->half)) return false;
    made = part->day;
    made.type = TimexType::time;
    made.granularity = Granularity::part_of_day;
    made.mod = lead.mod;
    const int half = clock->half >= 0 ? clock->half : part->half;
    made.value += clock_text(hour_of_day(*clock, half), clock->minute, clock->second);
    made.tokens.end = clock->end;
  }
  made.tokens = {mention.tokens.begin, made.tokens.end};
  mention = std::move(made);
  return true;
}

}  // namespace crosscheck
