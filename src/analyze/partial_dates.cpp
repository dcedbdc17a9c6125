// Dates that lean on another: "the 21st", "the week of 10 April".
#include <cstdlib>

#include "analyze/clock_times.h"
#include "analyze/date_parts.h"
#include "analyze/dates.h"

namespace crosscheck {

std::optional<TimeMention> read_day_of_month(const TimeText& text, std::uint32_t at,
                                             const TimeAnchor& anchor) {
  if (!text.is(at, "the") || at == text.begin()) return std::nullopt;
  const TimeContext before = text.word(at - 1).context;
  const bool is_told = text.is(at - 1, "on") || before == TimeContext::since ||
                       before == TimeContext::until || before == TimeContext::by;
  const bool is_of_week =
      at >= text.begin() + 2 && text.is(at - 1, "of") && text.is(at - 2, "week");
  const auto day = text.digits(at + 1, 2);
  const bool has_ending =
      text.is_joined(at + 2) && text.is(at + 2, TimeWord::ordinal_ending);
  if ((!is_told && !is_of_week) || !day || *day < 1 || *day > 31 || !has_ending)
    return std::nullopt;
  // "by the 5th round", "on the 3rd floor": no day.
  if (!is_of_week && text.is_lower_word(at + 3) &&
      text.word(at + 3).context == TimeContext::none) {
    return std::nullopt;
  }
  const bool is_known = anchor.told && anchor.told->days.is_known();
  const auto base = is_known ? anchor.told->days.first : anchor.published;
  if (!base) return std::nullopt;
  std::optional<Day> best;
  for (const int offset : {0, -1, 1}) {
    const auto month = day_shifted(TimeUnit::month, *base, offset);
    if (!month) continue;
    const CivilDate date = civil(*month);
    const auto found = day_of({date.year, date.month, *day});
    // A month that the text is telling of stands before its neighbours.
    if (found && best && is_known) break;
    if (found && (!best || std::abs(*found - *base) < std::abs(*best - *base)))
      best = found;
  }
  if (!best) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, at + 3};
  mention.relative = mention.anchored = true;
  set_period(mention, day_period(*best));
  return mention;
}

std::optional<TimeMention> read_weekday_and_number(const TimeText& text, std::uint32_t at,
                                                   const TimeAnchor& anchor) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::weekday) || !anchor.published) return std::nullopt;
  std::uint32_t next = at + 1;
  if (text.is(next, ".") && text.is_joined(next)) ++next;
  if (text.is(next, ",")) ++next;
  // "Mon 13th", "Friday the thirteenth"
  const bool has_the = text.is(next, "the");
  if (!has_the && !text.is_number(next)) return std::nullopt;
  const auto number = read_day(text, has_the ? next + 1 : next, true);
  if (!number || number->value > 31) return std::nullopt;
  const bool is_ordinal = text.is(number->end - 1, TimeWord::ordinal_ending) ||
                          text.is(number->end - 1, TimeWord::ordinal);
  // "Tuesday the first round": no day.
  const bool goes_on = text.is_lower_word(number->end) &&
                       text.word(number->end).context == TimeContext::none &&
                       !text.is(number->end, TimeWord::number);
  if (!is_ordinal || goes_on) return std::nullopt;
  std::optional<Day> best;
  for (int offset = -7; offset <= 7; ++offset) {
    const auto month = day_shifted(TimeUnit::month, *anchor.published, offset);
    if (!month) continue;
    const CivilDate date = civil(*month);
    const auto found = day_of({date.year, date.month, number->value});
    if (!found || weekday(*found) != word.value) continue;
    const auto distance = [&](Day day) { return std::abs(day - *anchor.published); };
    if (!best || distance(*found) < distance(*best)) best = found;
  }
  if (!best) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, number->end};
  mention.relative = mention.anchored = true;
  set_period(mention, day_period(*best));
  return mention;
}

std::optional<TimeMention> read_numbered_week(const TimeText& text, std::uint32_t at,
                                              const TimeAnchor& anchor) {
  const std::uint32_t week = text.is(at, "the") ? at + 1 : at;
  if (!text.is(week, "week")) return std::nullopt;
  const auto number = text.digits(week + 1, 2);
  if (!number || *number < 1 || *number > 53) return std::nullopt;
  std::uint32_t end = week + 2;
  int year = 0;
  if (text.is(end, "of") || text.is(end, ",")) {
    const auto told = text.digits(end + 1, 4);
    if (told && text.text(end + 1).size() == 4 && *told >= 1000 && *told <= 2999) {
      year = *told;
      end += 2;
    }
  }
  if (year == 0) {
    // "week 3 of the trial", "Week 10": no week of the calendar.
    const bool is_told =
        at == text.begin() || text.word(at - 1).context != TimeContext::none;
    const bool ends = !text.holds(end) || text.token(end).kind == TokenKind::punctuation ||
                      read_clock(text, end);
    if (!anchor.published || !is_told || !ends || text.is_capitalized(week))
      return std::nullopt;
    year = week_date(*anchor.published).year;
  }
  const Day monday = monday_of_week(year, *number);
  if (week_date(monday).week != *number) return std::nullopt;  // no week 53 in most years
  TimeMention mention;
  mention.tokens = {at, end};
  set_period(mention, week_period(monday));
  return mention;
}

std::optional<TimeMention> read_week_of(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  const std::uint32_t week = text.is(at, "the") ? at + 1 : at;
  if (!text.is(week, "week")) return std::nullopt;
  const bool is_end =
      text.is(week + 1, "ending") || text.is(week + 1, "to") || text.is(week + 1, "until");
  const bool is_start = text.is(week + 1, "of") || text.is(week + 1, "beginning") ||
                        text.is(week + 1, "starting") || text.is(week + 1, "from") ||
                        text.is(week + 1, "commencing");
  if (!is_end && !is_start) return std::nullopt;
  const std::uint32_t first = text.is(week + 2, "on") ? week + 3 : week + 2;
  const auto date = read_date(text, past_the(text, first));
  const bool is_day = date && !date->invalid && date->day != 0 && date->until_day == 0;
  std::optional<TimeMention> told;
  if (is_day) {
    told = date_mention(*date, anchor, text);
  } else if (!date) {
    told = read_day_of_month(text, first, anchor);  // "the week of the 18th"
  }
  if (!told) return std::nullopt;
  TimeMention mention = *std::move(told);
  if (!mention.days.is_single_day()) return std::nullopt;
  const Day day = *mention.days.first;
  mention.tokens.begin = at;
  mention.granularity = Granularity::week;
  mention.month = mention.day = 0;
  if (text.is(week + 1, "of")) {
    set_period(mention, week_period(day));
    return mention;
  }
  set_days(mention, is_end ? day - 6 : day, is_end ? day : day + 6);
  return mention;
}

}  // namespace crosscheck
