#include "analyze/day_parts.h"

#include "analyze/dates.h"
#include "analyze/named_periods.h"
#include "analyze/relative_time.h"
#include "analyze/week_days.h"

namespace crosscheck {
namespace {

/// Words that a relative day or week begins with.
constexpr std::uint32_t relatives = TimeWord::day_word | TimeWord::past |
                                    bit(TimeWord::previous) | bit(TimeWord::this_one) |
                                    bit(TimeWord::following) | bit(TimeWord::determiner);

int half_of(PartOfDay part) { return part == PartOfDay::morning ? 0 : 12; }

}  // namespace

std::optional<DayPart> day_at(const TimeText& text, std::uint32_t at,
                              const TimeAnchor& anchor) {
  std::optional<TimeMention> day;
  if (const auto date = read_date(text, at); date && !date->invalid && date->day != 0) {
    day = date_mention(*date, anchor, text);
  } else if (auto numbered = read_weekday_and_number(text, at, anchor)) {
    day = std::move(numbered);
  } else if (text.is(at, TimeWord::weekday)) {
    day = read_weekday(text, at, anchor);
    if (day) day = in_week(text, *std::move(day), anchor);
  } else if (text.word(at).is_any(relatives)) {
    day = read_relative(text, at, anchor);
    if (day) day = weekday_after(text, std::move(*day), anchor);
  } else {
    day = read_tonight(text, at, anchor);
  }
  if (!day) return std::nullopt;
  return day_part(text, std::move(*day));
}

std::optional<DayPart> day_part(const TimeText& text, TimeMention day) {
  DayPart made{.day = std::move(day), .half = -1, .end = 0};
  made.end = made.day.tokens.end;
  if (made.day.role == TimeRole::between) return std::nullopt;
  if (made.day.type == TimexType::time) {
    const bool has_part = made.day.value.size() > 10 && made.day.days.last &&
                          made.day.value.find(':') == std::string::npos;
    if (!has_part) return std::nullopt;
    made.half = made.day.value.ends_with("MO") ? 0 : 12;
    made.day.value.resize(10);
    made.day.type = TimexType::date;
    made.day.granularity = Granularity::day;
    return made;
  }
  if (made.day.granularity != Granularity::day || made.day.type != TimexType::date) {
    return std::nullopt;
  }
  // "Sunday early morning"
  const bool is_modified = text.is(made.end, "early") || text.is(made.end, "late");
  const std::uint32_t part_at = is_modified ? made.end + 1 : made.end;
  if (const CalendarWord part = text.word(part_at); part.is(TimeWord::part_of_day)) {
    made.half = half_of(static_cast<PartOfDay>(part.value));
    made.end = part_at + 1;
  }
  return made;
}

}  // namespace crosscheck
