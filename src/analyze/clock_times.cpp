#include "analyze/clock_times.h"

#include <cstdio>
#include <cstdlib>

#include "analyze/calendar.h"

namespace crosscheck {
namespace {

using Clock = ClockFace;

/// "GMT", "BST": upper case only.
bool is_zone(const TimeText& text, std::uint32_t at) {
  return text.is(at, TimeWord::zone) && text.token(at).shape == Shape::upper;
}

bool is_minute(const TimeText& text, std::uint32_t at) {
  const auto minute = text.digits(at, 2);
  return minute && *minute <= 59 && text.text(at).size() == 2;
}

/// "0730", "2300 GMT", "at 1900 hours": four figures of a clock. Others are years and
/// counts.
std::optional<Clock> read_four_figures(const TimeText& text, std::uint32_t at) {
  const auto figures = text.digits(at, 4);
  if (!figures || text.text(at).size() != 4) return std::nullopt;
  const bool is_told = text.text(at)[0] == '0' || is_zone(text, at + 1);
  const bool has_hours = (text.is(at + 1, "hours") || text.is(at + 1, "hrs")) &&
                         at > text.begin() &&
                         text.word(at - 1).context != TimeContext::none &&
                         text.word(at - 1).context != TimeContext::during;
  if (!is_told && !has_hours) return std::nullopt;
  Clock clock{.hour = *figures / 100, .minute = *figures % 100, .end = at + 1};
  if (clock.hour > 23 || clock.minute > 59) return std::nullopt;
  clock.has_minutes = true;
  clock.is_marked = has_hours;
  if (has_hours) ++clock.end;
  return clock;
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
  if (!hour) return read_four_figures(text, at);
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

/// What ends a time: nothing more, or a mark.
bool ends(const TimeText& text, std::uint32_t at) {
  return !text.holds(at) || text.token(at).kind == TokenKind::punctuation;
}

/// "9a", "7:30p": a letter without white space. "7p" alone is as likely a price, so a day
/// must stand before it: "Tuesday at 7p".
std::optional<Half> read_letter(const TimeText& text, std::uint32_t begin,
                                const Clock& clock) {
  const std::uint32_t at = clock.end;
  const std::string_view letter = text.text(at);
  const CalendarWord next = text.word(at + 1);
  const bool may_end =
      ends(text, at + 1) || next.kinds != 0 || next.context != TimeContext::none;
  if (!text.is_joined(at) || letter.size() != 1 || !may_end) return std::nullopt;
  const bool is_morning = letter == "a" || letter == "A";
  if (!is_morning && letter != "p" && letter != "P") return std::nullopt;
  const bool is_at = begin > text.begin() && text.is(begin - 1, "at");
  const bool has_day = is_at && begin > text.begin() + 1 &&
                       text.word(begin - 2).is_any(TimeWord::weekday | TimeWord::day_word);
  if (!clock.has_minutes && !has_day && !(is_at && is_morning)) return std::nullopt;
  return Half{is_morning ? 0 : 12, at + 1};
}

std::optional<Half> read_half(const TimeText& text, std::uint32_t at) {
  // "9.am"
  const bool has_stop = text.is(at, ".") && text.is_joined(at) && text.is_joined(at + 1) &&
                        text.is(at + 1, TimeWord::meridiem);
  if (has_stop) ++at;
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

void read_zone(const TimeText& text, ClockTime& time) {
  const std::uint32_t at = time.tokens.end;
  if (!is_zone(text, at)) return;
  time.value += zone_text(text.word(at).value);
  time.tokens.end = at + 1;
}

/// "noon", "midnight".
std::optional<ClockTime> read_named(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (text.is(at, "mid") && text.is(at + 1, "night")) {
    const bool is_at = at > text.begin() && text.is(at - 1, "at");
    return is_at ? std::optional(ClockTime{{at, at + 2}, clock_text(0, 0, -1)})
                 : std::nullopt;
  }
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

/// "11ish": about that hour, and no count ("11ish people").
bool is_about(const TimeText& text, const Clock& clock) {
  return clock.hour >= 1 && clock.hour <= 12 && text.is(clock.end, "ish") &&
         text.is_joined(clock.end) &&
         (ends(text, clock.end + 1) || text.word(clock.end + 1).kinds != 0 ||
          text.word(clock.end + 1).context != TimeContext::none);
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
  const bool has_word = is_o_clock(text, clock->end) || is_about(text, *clock);
  if (has_word) {
    clock->is_marked = true;
    ++clock->end;
  }
  auto half = read_half(text, clock->end);
  if (!half) half = read_letter(text, at, *clock);
  if (half) {
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
    // "next week after 2:00": on some day of the week that is told.
    const bool is_open = anchor.told_here && anchor.told && !is_told;
    mention.anchored = day.has_value() && !is_open;
    if (!is_open) mention.value = day ? to_string(*day) : "XXXX-XX-XX";
    // Which day it is stays open: only the text's own thread says so.
  }
  mention.value += clock.value;
  return mention;
}

namespace {

/// "22 May (Tue) - 9:30": what may stand between a day and its time.
std::uint32_t past_weekday_aside(const TimeText& text, std::uint32_t at) {
  const bool is_aside =
      text.is(at, "(") && text.is(at + 1, TimeWord::weekday) && text.is(at + 2, ")");
  if (!is_aside) return at;
  return text.is_hyphen(at + 3) ? at + 4 : at + 3;
}

/// "Wed Oct 26 15:50:06 2016": the year as computers write it, behind the time.
void add_year_behind(const TimeText& text, TimeMention& day) {
  const std::uint32_t end = day.tokens.end;
  const auto year = text.digits(end, 4);
  const bool has_seconds = day.value.size() == 19;
  if (!has_seconds || day.month == 0 || day.day == 0 || !year) return;
  const auto there =
      *year >= 1900 && *year <= 2100 ? day_of({*year, day.month, day.day}) : std::nullopt;
  if (!there) return;
  day.value.replace(0, 10, to_string(*there));
  day.days = DayRange::on(*there);
  day.tokens.end = end + 1;
  day.month = day.day = 0;
  day.anchored = false;
}

}  // namespace

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
  // "tomorrow am": not "today am I".
  if (word.is(TimeWord::meridiem) && (word.value == 12 || ends(text, part + 1))) {
    day.value += word.value == 12 ? "TAF" : "TMO";
    day.tokens.end = part + 1;
    day.type = TimexType::time;
    day.granularity = Granularity::part_of_day;
    return true;
  }
  if (text.is(at, ",") || text.is(at, "at")) ++at;
  if (text.is(at, "around") || text.is(at, "about")) ++at;
  at = past_weekday_aside(text, at);
  const auto clock = read_clock(text, at);
  if (!clock) return false;
  day = clock_mention(*clock, day, {});
  day.tokens.end = clock->tokens.end;
  add_year_behind(text, day);
  return true;
}

std::optional<TimeMention> read_part_of_day(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::part_of_day) || at == text.begin()) return std::nullopt;
  // "three evening shows", "1 evening"
  const bool is_counted = text.is_number(at - 1) || text.is(at - 1, TimeWord::number);
  const bool has_noun = !text.holds(at + 1) ||
                        (text.is_lower_word(at + 1) && text.text(at + 1).ends_with('s') &&
                         text.word(at + 1).kinds == 0);
  const bool is_told = text.word(at - 1).context == TimeContext::on ||
                       (is_counted && has_noun && !text.text(at).ends_with('s')) ||
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
