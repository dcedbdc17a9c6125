#include "analyze/week_days.h"

#include "analyze/dates.h"
#include "analyze/relative_time.h"

namespace crosscheck {
namespace {

bool is_whole_week(const TimeMention& week) {
  return week.granularity == Granularity::week && week.type == TimexType::date &&
         week.days.is_known() && *week.days.last - *week.days.first == 6;
}

TimeMention day_of_week(const TimeMention& week, const TimeMention& day,
                        std::uint32_t begin, std::uint32_t end) {
  TimeMention made = week;
  if (!day.days.is_known()) return day;
  set_period(made, day_period(*week.days.first + (weekday(*day.days.first) - 1)));
  made.tokens = {begin, end};
  return made;
}

}  // namespace

std::uint32_t past_joint(const TimeText& text, std::uint32_t at) {
  if (text.is(at, ",")) ++at;
  return text.is(at, "on") ? at + 1 : at;
}

TimeMention in_week(const TimeText& text, TimeMention day, const TimeAnchor& anchor) {
  const std::uint32_t of = day.tokens.end;
  if (!text.is(of, "of") || day.granularity != Granularity::day) return day;
  const auto week = read_relative(text, of + 1, anchor);
  return week && is_whole_week(*week)
             ? day_of_week(*week, day, day.tokens.begin, week->tokens.end)
             : day;
}

TimeMention weekday_after(const TimeText& text, TimeMention week,
                          const TimeAnchor& anchor) {
  if (!is_whole_week(week)) return week;
  const std::uint32_t end = week.tokens.end;
  const bool is_hyphen = text.is_hyphen(end) && !text.is_joined(end);
  const std::uint32_t next = is_hyphen ? end + 1 : past_joint(text, end);
  if (next != end && !is_hyphen && !text.is(next - 1, "on")) return week;
  if (!text.is(next, TimeWord::weekday)) return week;
  const auto day = read_weekday(text, next, anchor);
  if (!day) {  // "next week Mon": beside a week the short form is no other word
    if (!text.is_capitalized(next)) return week;
    set_period(week, day_period(*week.days.first + (text.word(next).value - 1)));
    week.tokens.end = next + 1;
    return week;
  }
  if (day->granularity != Granularity::day || !day->days.is_known()) return week;
  return day_of_week(week, *day, week.tokens.begin, day->tokens.end);
}

}  // namespace crosscheck
