#include "analyze/clock_times.h"

#include <cstdio>
#include <cstdlib>

#include "analyze/calendar.h"

namespace crosscheck {
namespace {

using Clock = ClockFace;

bool is_minute(const TimeText& text, std::uint32_t at) {
  const auto minute = text.digits(at, 2);
  return minute && *minute <= 59 && text.text(at).size() == 2;
}

/// "9", "9:30", "21:45:10", "10.09": figures of a clock.
std::optional<Clock> read_figures(const TimeText& text, std::uint32_t at) {
  if (!text.is_number(at)) return std::nullopt;
  const std::string_view figures = text.text(at);
  Clock clock{.end = at + 1};
  if (const std::size_t stop = figures.find('.'); stop != figures.npos) {
    if (stop == 0 || stop > 2 || figures.size() != stop + 3) return std::nullopt;
    clock.hour = std::atoi(std::string(figures.substr(0, stop)).c_str());
    clock.minute = std::atoi(std::string(figures.substr(stop + 1)).c_str());
    clock.has_minutes = clock.needs_meridiem = true;
    return clock.minute <= 59 ? std::optional(clock) : std::nullopt;
  }
  const auto hour = text.digits(at, 2);
  if (!hour) return std::nullopt;
  clock.hour = *hour;
  const bool has_colon = text.is(at + 1, ":") && text.is_joined(at + 1) &&
                         text.is_joined(at + 2) && is_minute(text, at + 2);
  clock.needs_meridiem = !has_colon;
  if (!has_colon) return clock;
  clock.minute = *text.digits(at + 2, 2);
  clock.has_minutes = true;
  clock.end = at + 3;
  if (text.is(at + 3, ":") && text.is_joined(at + 3) && text.is_joined(at + 4) &&
      is_minute(text, at + 4)) {
    clock.second = *text.digits(at + 4, 2);
    clock.end = at + 5;
  }
  return clock;
}

/// The hours that "am", "in the afternoon" ... add: 0 or 12, and where the words end.
struct Half {
  int hours = 0;
  std::uint32_t end = 0;
};

std::optional<Half> read_half(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::meridiem)) {
    // "am" is a verb where white space and no full stop set it off: "9 am" is a time still.
    std::uint32_t end = at + 1;
    if (text.is(end, ".") && text.is_joined(end) && text.holds(end + 1) &&
        !text.is_capitalized(end + 1)) {
      ++end;
    }
    return Half{word.value, end};
  }
  const bool has_in = text.is(at, "in") && text.is(at + 1, "the");
  const CalendarWord part = text.word(at + 2);
  if (has_in && part.is(TimeWord::part_of_day)) {
    const auto which = static_cast<PartOfDay>(part.value);
    return Half{which == PartOfDay::morning ? 0 : 12, at + 3};
  }
  if (text.is(at, "at") && text.is(at + 1, "night")) return Half{12, at + 2};
  return std::nullopt;
}

std::string zone_text(int minutes) {
  char buffer[40];
  const int size = std::abs(minutes);
  std::snprintf(buffer, sizeof buffer, "%c%02d:%02d", minutes < 0 ? '-' : '+', size / 60,
                size % 60);
  return buffer;
}

/// "GMT", "BST": upper case only.
void read_zone(const TimeText& text, ClockTime& time) {
  const std::uint32_t at = time.tokens.end;
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::zone) || text.token(at).shape != Shape::upper) return;
  time.value += zone_text(word.value);
  time.tokens.end = at + 1;
}

/// "noon", "midnight".
std::optional<ClockTime> read_named(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::time_of_day)) return std::nullopt;
  ClockTime time{{at, at + 1}, clock_text(word.value / 60, word.value % 60, -1)};
  read_zone(text, time);
  return time;
}

/// "nine o'clock", "nine p.m.".
std::optional<Clock> read_hour_word(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::number) || word.value < 1 || word.value > 12) return std::nullopt;
  Clock clock{.hour = word.value, .needs_meridiem = true, .end = at + 1};
  // "seven twenty-seven", "five-thirty"
  const std::uint32_t next =
      text.is_hyphen(at + 1) && text.is_joined(at + 1) ? at + 2 : at + 1;
  const CalendarWord tens = text.word(next);
  if (!tens.is(TimeWord::number) || tens.value < 10 || tens.value > 50) return clock;
  clock.minute = tens.value;
  clock.end = next + 1;
  const std::uint32_t after = text.is_hyphen(clock.end) ? clock.end + 1 : clock.end;
  const CalendarWord ones = text.word(after);
  if (tens.value >= 20 && ones.is(TimeWord::number) && ones.value >= 1 && ones.value <= 9) {
    clock.minute += ones.value;
    clock.end = after + 1;
  }
  clock.has_minutes = true;
  return clock;
}

bool is_o_clock(const TimeText& text, std::uint32_t at) {
  return text.is(at, "o'clock") || text.is(at, "oclock");
}

}  // namespace

std::string clock_text(int hour, int minute, int second) {
  char buffer[40];
  std::snprintf(buffer, sizeof buffer, "T%02d:%02d", hour, minute);
  std::string value = buffer;
  if (second >= 0) {
    std::snprintf(buffer, sizeof buffer, ":%02d", second);
    value += buffer;
  }
  return value;
}

std::optional<ClockFace> read_clock_face(const TimeText& text, std::uint32_t at) {
  if (const CalendarWord word = text.word(at); word.is(TimeWord::time_of_day)) {
    const int half = word.value / 60 == 12 ? 12 : 0;
    return ClockFace{
        .hour = word.value / 60, .half = half, .is_marked = true, .end = at + 1};
  }
  auto clock = read_figures(text, at);
  if (!clock) clock = read_hour_word(text, at);
  if (!clock) return std::nullopt;
  clock->is_marked = is_o_clock(text, clock->end);
  if (clock->is_marked) ++clock->end;
  if (const auto half = read_half(text, clock->end)) {
    clock->half = half->hours;
    clock->end = half->end;
    clock->is_marked = true;
  }
  const bool is_out = clock->hour > 24 || (clock->hour == 24 && clock->minute > 0);
  return is_out ? std::nullopt : clock;
}

int hour_of_day(const ClockFace& clock, int half) {
  if (half < 0) return clock.hour;
  if (clock.hour < 12) return clock.hour + half;
  return clock.hour == 12 && half == 0 ? 0 : clock.hour;
}

std::optional<ClockTime> read_clock(const TimeText& text, std::uint32_t at) {
  if (auto named = read_named(text, at)) return named;
  const auto clock = read_clock_face(text, at);
  if (!clock) return std::nullopt;
  ClockTime time{{at, clock->end}, {}};
  time.value = clock_text(hour_of_day(*clock, clock->half), clock->minute, clock->second);
  const std::uint32_t without_zone = time.tokens.end;
  read_zone(text, time);
  const bool is_marked = clock->is_marked || time.tokens.end != without_zone;
  if (clock->needs_meridiem && !is_marked) return std::nullopt;
  if (is_marked) return time;
  // "21:45" alone is a time after "at" or with two figures before the colon; "3:1" is none.
  const bool after_at = at > text.begin() && text.word(at - 1).context != TimeContext::none;
  if (!after_at && text.text(at).size() != 2) return std::nullopt;
  return time;
}

TimeMention clock_mention(const ClockTime& clock, const std::optional<TimeMention>& date,
                          const TimeAnchor& anchor) {
  TimeMention mention = date ? *date : TimeMention{};
  mention.type = TimexType::time;
  mention.granularity = Granularity::part_of_day;
  if (!date) {
    mention.tokens = clock.tokens;
    const bool is_told = anchor.told && anchor.told->days.is_single_day();
    const auto day = is_told ? anchor.told->days.first : anchor.published;
    mention.relative = true;
    mention.anchored = day.has_value();
    mention.value = day ? to_string(*day) : "XXXX-XX-XX";
    // Which day it is stays open: only the text's own thread says so.
  }
  mention.value += clock.value;
  return mention;
}

bool add_time_of_day(const TimeText& text, TimeMention& day) {
  const bool is_day = day.granularity == Granularity::day && day.type == TimexType::date &&
                      day.role != TimeRole::between;
  if (!is_day || day.value.find('/') != std::string::npos) return false;
  std::uint32_t at = day.tokens.end;
  const bool has_preposition = text.is(at, "in") && text.is(at + 1, "the");
  std::uint32_t part = has_preposition ? at + 2 : at;
  const bool is_modified =
      text.word(part).is_any(TimeWord::early | TimeWord::late | bit(TimeWord::mid));
  if (is_modified) ++part;
  const CalendarWord word = text.word(part);
  const bool is_plural = word.is(TimeWord::part_of_day) && text.text(part).ends_with('s');
  if (is_plural && text.is(day.tokens.end - 1, TimeWord::weekday) && !has_preposition) {
    // "Friday mornings"
    day.value = "XXXX-WXX-" + std::to_string(text.word(day.tokens.end - 1).value) + "T" +
                std::string(code(static_cast<PartOfDay>(word.value)));
    day.tokens.end = part + 1;
    day.type = TimexType::set;
    day.granularity = Granularity::vague;
    day.days = {};
    day.anchored = day.relative = false;
    return true;
  }
  if (word.is(TimeWord::part_of_day)) {
    day.value += "T" + std::string(code(static_cast<PartOfDay>(word.value)));
    day.tokens.end = part + 1;
    day.type = TimexType::time;
    day.granularity = Granularity::part_of_day;
    return true;
  }
  if (text.is(at, ",") || text.is(at, "at")) ++at;
  if (text.is(at, "around") || text.is(at, "about")) ++at;
  const auto clock = read_clock(text, at);
  if (!clock) return false;
  day = clock_mention(*clock, day, {});
  day.tokens.end = clock->tokens.end;
  return true;
}

std::optional<TimeMention> read_part_of_day(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::part_of_day) || at == text.begin()) return std::nullopt;
  const bool is_told = text.word(at - 1).context == TimeContext::on ||
                       (text.is(at - 1, "the") && at >= text.begin() + 2 &&
                        text.word(at - 2).context != TimeContext::none);
  if (!is_told) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, at + 1};
  mention.type = TimexType::time;
  mention.granularity = Granularity::part_of_day;
  mention.relative = true;
  mention.value = "T" + std::string(code(static_cast<PartOfDay>(word.value)));
  return mention;
}

}  // namespace crosscheck
