#include "analyze/composed_times.h"

#include <algorithm>

#include "analyze/counted_days.h"
#include "analyze/counted_runs.h"
#include "analyze/date_figures.h"
#include "analyze/dates.h"
#include "analyze/day_parts.h"
#include "analyze/modified_times.h"
#include "analyze/named_periods.h"
#include "analyze/relative_time.h"
#include "analyze/time_directions.h"
#include "analyze/week_days.h"

namespace crosscheck {
namespace {

/// "the year" after "the end of": the one of publication.
std::optional<TimeMention> this_unit(const TimeText& text, std::uint32_t at,
                                     const TimeAnchor& anchor) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::unit) || word.unit() < TimeUnit::week || !anchor.published) {
    return std::nullopt;
  }
  const auto period = unit_period(word.unit(), *anchor.published, 0);
  if (!period || text.text(at).ends_with('s')) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, at + 1};
  mention.relative = mention.anchored = true;
  set_period(mention, *period);
  return mention;
}

/// "in the early morning": a part of no day that is told.
std::optional<TimeMention> part_after_modifier(const TimeText& text, std::uint32_t at,
                                               const TimeModifier& modifier) {
  const CalendarWord word = text.word(modifier.end);
  const bool is_told = at > text.begin() && text.is(at - 1, "in");
  const bool is_part = word.is(TimeWord::part_of_day) && !word.is(TimeWord::unit) &&
                       !text.text(modifier.end).ends_with('s');
  if (!is_told || !is_part || modifier.compares) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, modifier.end + 1};
  mention.type = TimexType::time;
  mention.granularity = Granularity::part_of_day;
  mention.relative = true;
  mention.value = "T" + std::string(code(static_cast<PartOfDay>(word.value)));
  return mention;
}

/// "I'll be back": a will in short form, near before a token.
bool has_contracted_will(const TimeText& text, std::uint32_t at) {
  for (std::uint32_t steps = 1; steps <= 6 && at >= text.begin() + steps; ++steps) {
    const std::string_view word = text.text(at - steps);
    if (word.ends_with("'ll") || word.ends_with("\xE2\x80\x99ll")) return true;
  }
  return false;
}

/// "three days starting next Monday", "two weeks beginning on 20 May": from that day on.
std::optional<TimeMention> stretch_from_day(const TimeText& text, const TimeLength& length,
                                            const TimeAnchor& anchor) {
  std::uint32_t at = length.tokens.end;
  if (text.is(at, ",")) ++at;
  if (!text.is(at, "starting") && !text.is(at, "beginning")) return std::nullopt;
  ++at;
  if (text.is(at, "from") || text.is(at, "on")) ++at;
  const auto base = day_at(text, at, anchor);
  if (!base || !base->day.days.is_single_day() || base->half >= 0) return std::nullopt;
  const auto next = counted_days(length, 1, base->day);
  if (!next || *next->days.first <= *base->day.days.first) return std::nullopt;
  TimeMention mention = *next;
  mention.role = TimeRole::between;
  mention.value = base->day.value + "/" + next->value;
  mention.days = {*base->day.days.first, *next->days.first - 1};
  return mention;
}

}  // namespace

std::optional<TimeMention> read_period(const TimeText& text, std::uint32_t at,
                                       const TimeAnchor& anchor) {
  if (auto weekday = read_weekday(text, at, anchor)) {
    return in_week(text, std::move(*weekday), anchor);
  }
  if (auto relative = read_relative(text, at, anchor)) {
    return weekday_after(text, std::move(*relative), anchor);
  }
  if (auto season = read_season(text, at, anchor)) return season;
  if (auto era = read_era(text, at)) return era;
  if (auto year = read_business_year(text, at, anchor)) return year;
  return read_year(text, at);
}

std::optional<TimeMention> read_modified(const TimeText& text, std::uint32_t at,
                                         const TimeAnchor& anchor) {
  const auto modifier = read_modifier(text, at);
  if (!modifier) return std::nullopt;
  std::optional<TimeMention> mention;
  // "the end of the 1990s", "late in the day": the article belongs to neither.
  const bool has_the = text.is(modifier->end, "the");
  const std::uint32_t begin = modifier->end;
  const auto date = read_date(text, has_the ? begin + 1 : begin);
  if (date && !date->invalid) {
    mention = date_mention(*date, anchor, text);
  } else if (auto quarter = read_quarter(text, begin, anchor)) {
    mention = std::move(quarter);
  } else {
    mention = read_period(text, begin, anchor);
    if (!mention && has_the) mention = read_period(text, begin + 1, anchor);
    if (!mention) mention = this_unit(text, has_the ? begin + 1 : begin, anchor);
    if (!mention) mention = part_after_modifier(text, at, *modifier);
  }
  if (!mention || mention->type == TimexType::set) return std::nullopt;
  apply_modifier(*mention, *modifier, at, anchor.published);
  return mention;
}

std::optional<TimeMention> read_directed_date(const TimeText& text, std::uint32_t at,
                                              const TimeAnchor& anchor) {
  const auto direction = direction_of(text, at, false);
  if (!direction || !anchor.published) return std::nullopt;
  const std::uint32_t next = at + 1;
  if (!text.is_number(next) && !text.is(next, TimeWord::month)) return std::nullopt;
  auto date = read_date(text, next);
  if (!date) date = read_day_and_month_here(text, next);
  const bool is_day =
      date && !date->invalid && date->day != 0 && date->until_day == 0 && date->year == 0;
  if (!is_day) return std::nullopt;
  const Day today = *anchor.published;
  const int year = civil(today).year;
  std::optional<Day> found;
  for (const int candidate : {year - 1, year, year + 1}) {
    const auto day = day_of({candidate, date->month, date->day});
    if (!day) continue;
    const bool fits = direction->offset < 0   ? *day < today
                      : direction->offset > 0 ? *day > today && !found
                                              : candidate == year;
    if (fits) found = day;
  }
  if (!found) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, date->tokens.end};
  mention.relative = mention.anchored = true;
  set_period(mention, day_period(*found));
  return mention;
}

std::optional<TimeMention> counted_from_day(const TimeText& text, const TimeLength& length,
                                            const TimeAnchor& anchor) {
  const std::uint32_t mark = length.tokens.end;
  const int sign = direction_from_day(text, mark);
  if (sign == 0) return stretch_from_day(text, length, anchor);
  auto base = day_at(text, mark + 1, anchor);
  // "next Friday" may be two days, of which the value names one.
  const auto named = base ? parse_day(base->day.value) : std::nullopt;
  if (named) base->day.days = DayRange::on(*named);
  if (!base || !base->day.days.is_single_day() || base->half >= 0) return std::nullopt;
  if (text.is(base->end, "'s")) return std::nullopt;
  auto counted = counted_days(length, sign, base->day);
  const std::uint32_t begin = length.tokens.begin;
  const bool is_within = (begin > text.begin() && text.is(begin - 1, "within")) ||
                         (begin > text.begin() + 1 && text.is(begin - 1, "than") &&
                          text.word(begin - 2).context == TimeContext::less);
  if (!counted || !is_within) return counted;
  // "less than three days after Friday": from that day to the one counted.
  const Day first = std::min(*base->day.days.first, *counted->days.first);
  const Day last = std::max(*base->day.days.first, *counted->days.first);
  counted->value = to_string(first) + "/" + to_string(last);
  counted->days = {first, last};
  counted->role = TimeRole::between;
  return counted;
}

std::optional<TimeMention> counted_ahead(const TimeText& text, const TimeLength& length,
                                         const TimeAnchor& anchor) {
  const std::uint32_t begin = length.tokens.begin;
  const bool is_within =
      begin > text.begin() && text.is(begin - 1, "within") && length.unit < TimeUnit::day;
  const bool is_told = begin > text.begin() && (text.is(begin - 1, "in") || is_within) &&
                       !length.hyphenated && length.unit <= TimeUnit::year &&
                       anchor.published;
  if (!is_told) return std::nullopt;
  const Tense tense = tense_near(text, length.tokens);
  if (length.unit < TimeUnit::day) {
    const bool is_alone = begin == text.begin() + 1 && !text.holds(length.tokens.end);
    const bool is_ahead =
        tense == Tense::future || is_alone || has_contracted_will(text, begin);
    if (!is_ahead) return std::nullopt;
    return is_within ? clock_stretch(length, anchor)
                     : clock_point(length, length.tokens, 1, anchor);
  }
  if (tense != Tense::future) return std::nullopt;
  TimeMention today;
  today.tokens = length.tokens;
  today.days = DayRange::on(*anchor.published);
  auto ahead = counted_days(length, 1, today);
  if (ahead) ahead->anchored = true;
  return ahead;
}

std::optional<TimeMention> read_nth(const TimeText& text, std::uint32_t at,
                                    const TimeAnchor& anchor) {
  const auto nth = read_nth_part(text, at);
  if (!nth) return std::nullopt;
  std::uint32_t begin = nth->end;
  std::optional<TimeMention> whole;
  const bool has_the = text.is(begin, "the");
  if (const auto date = read_date(text, has_the ? begin + 1 : begin);
      date && !date->invalid && date->day == 0) {
    whole = date_mention(*date, anchor, text);
  } else if (auto quarter = read_quarter(text, begin, anchor)) {
    whole = std::move(quarter);
  } else {
    whole = read_period(text, begin, anchor);
    if (!whole) whole = this_unit(text, has_the ? begin + 1 : begin, anchor);
  }
  if (!whole || whole->role == TimeRole::between) return std::nullopt;
  return nth_part_of(*nth, *whole, at);
}

}  // namespace crosscheck
