#include "analyze/composed_times.h"

#include "analyze/counted_days.h"
#include "analyze/dates.h"
#include "analyze/day_parts.h"
#include "analyze/modified_times.h"
#include "analyze/named_periods.h"
#include "analyze/relative_time.h"
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
  }
  if (!mention || mention->type == TimexType::set) return std::nullopt;
  apply_modifier(*mention, *modifier, at, anchor.published);
  return mention;
}

std::optional<TimeMention> counted_from_day(const TimeText& text, const TimeLength& length,
                                            const TimeAnchor& anchor) {
  const std::uint32_t mark = length.tokens.end;
  const int sign = direction_from_day(text, mark);
  if (sign == 0) return stretch_from_day(text, length, anchor);
  const auto base = day_at(text, mark + 1, anchor);
  if (!base || !base->day.days.is_single_day() || base->half >= 0) return std::nullopt;
  if (text.is(base->end, "'s")) return std::nullopt;
  return counted_days(length, sign, base->day);
}

std::optional<TimeMention> counted_ahead(const TimeText& text, const TimeLength& length,
                                         const TimeAnchor& anchor) {
  const std::uint32_t begin = length.tokens.begin;
  const bool is_told = begin > text.begin() && text.is(begin - 1, "in") &&
                       !length.hyphenated && length.unit >= TimeUnit::day &&
                       length.unit <= TimeUnit::year && anchor.published;
  if (!is_told || tense_near(text, length.tokens) != Tense::future) return std::nullopt;
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
