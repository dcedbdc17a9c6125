#include "analyze/time_directions.h"

#include <algorithm>

#include "analyze/dates.h"
#include "analyze/durations.h"
#include "analyze/year_after.h"

namespace crosscheck {

std::optional<Direction> direction_of(const TimeText& text, std::uint32_t at,
                                      bool has_the) {
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::past)) return Direction{-1, false, text.is(at, "past")};
  if (word.is(TimeWord::previous)) return Direction{-1, has_the, false};
  if (word.is(TimeWord::following)) {
    const bool is_told = text.is(at, "following") || text.is(at, "subsequent") ||
                         (has_the && text.is(at, "next"));
    return Direction{1, is_told, false, text.is(at, "next") && !has_the};
  }
  if (word.is(TimeWord::this_one)) return Direction{0, false, false};
  return std::nullopt;
}

TimeMention relative_mention(TokenRange tokens) {
  TimeMention mention;
  mention.tokens = tokens;
  mention.relative = true;
  return mention;
}

void set_vague(TimeMention& mention, int offset) {
  mention.value = name(offset < 0    ? TimeReference::past
                       : offset == 0 ? TimeReference::present
                                     : TimeReference::future);
  mention.granularity = Granularity::vague;
}

std::optional<Day> start_of(const Direction& direction, TimeUnit unit,
                            const TimeAnchor& anchor) {
  if (direction.from_told && anchor.told && anchor.told->days.first) {
    // A year told says nothing about "the next day".
    const bool is_fine = unit != TimeUnit::day || anchor.told->days.is_single_day();
    if (is_fine) return anchor.told->days.last;
  }
  return anchor.published;
}

Day weekend_day(Day published, Tense tense) {
  const int today = weekday(published);
  if (tense == Tense::future) return published;
  return today >= 6 ? published : published - today;
}

std::optional<TimeMention> relative_units(const TimeText& text, std::uint32_t begin,
                                          std::uint32_t at, int offset) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::unit) || !text.text(at).ends_with('s')) return std::nullopt;
  TimeMention mention = relative_mention({begin, at + 1});
  mention.type = TimexType::duration;
  mention.granularity = Granularity::vague;
  mention.value = duration_value(word.unit(), std::nullopt);
  mention.amount_unit = name(word.unit());
  // "recent weeks" is a stretch, "recent days" hardly more than "lately".
  if (offset < 0 && text.is(at - 1, TimeWord::recent) && word.unit() == TimeUnit::day) {
    mention.type = TimexType::date;
    mention.value = name(TimeReference::past);
  }
  return mention;
}

TimeMention relative_weekday(TokenRange tokens, int wanted, const Direction& direction,
                             const TimeAnchor& anchor, Tense tense) {
  TimeMention mention = relative_mention(tokens);
  if (!anchor.published) {
    mention.value = "XXXX-WXX-" + std::to_string(wanted);
    return mention;
  }
  mention.anchored = true;
  const Day published = *anchor.published;
  Day day = day_of_weekday(wanted, published, tense);
  if (direction.offset < 0) day = day_of_weekday(wanted, published - 1, Tense::past);
  if (direction.offset > 0) day = day_of_weekday(wanted, published + 1, Tense::future);
  set_period(mention, day_period(day));
  // Said on Monday, "next Friday" is that of the next week to most and the coming one to
  // some: both are kept.
  const Day next_week = published - weekday(published) + 7 + wanted;
  if (direction.is_next && next_week > day) {
    set_period(mention, day_period(next_week));
    mention.days.first = day;
  }
  return mention;
}

namespace {

void set_weekend(TimeMention& mention, const Direction& direction, Day from, Tense tense) {
  Day day = from;
  if (direction.offset < 0) {
    day = from - weekday(from);
  } else if (direction.offset == 0) {
    day = weekend_day(from, tense == Tense::past ? Tense::past : Tense::future);
  } else {
    day = from + 7;
  }
  set_period(mention, weekend_period(day));
}

/// "last week", "this month", "the following day".
std::optional<TimeMention> relative_unit(const TimeText& text, TokenRange tokens,
                                         TimeUnit unit, const Direction& direction,
                                         const TimeAnchor& anchor) {
  TimeMention mention = relative_mention(tokens);
  if (unit <= TimeUnit::hour) {
    if (direction.offset == 0) return std::nullopt;
    mention.type = TimexType::duration;
    mention.value = duration_value(unit, Decimal(1));
    mention.amount = Decimal(1);
    mention.amount_unit = name(unit);
    mention.granularity = Granularity::vague;
    return mention;
  }
  const auto from = start_of(direction, unit, anchor);
  if (!from) {
    set_vague(mention, direction.offset);
    return mention;
  }
  mention.anchored = true;
  if (unit == TimeUnit::weekend) {
    set_weekend(mention, direction, *from, tense_near(text, tokens));
    return mention;
  }
  const auto period = unit_period(unit, *from, direction.offset);
  if (!period) {
    set_vague(mention, direction.offset);
    return mention;
  }
  set_period(mention, *period);
  if (direction.is_past_stretch && unit > TimeUnit::week) {
    mention.type = TimexType::duration;
    mention.value = duration_value(unit, Decimal(1));
    mention.amount = Decimal(1);
    mention.amount_unit = name(unit);
  }
  if (direction.is_past_stretch) mention.days.last = *from;
  return mention;
}

/// "the past four days", "the next two weeks": a duration that ends or begins at the
/// anchor.
std::optional<TimeMention> relative_length(const TimeText& text, std::uint32_t begin,
                                           std::uint32_t at, const Direction& direction,
                                           const TimeAnchor& anchor) {
  const auto length = read_length(text, at);
  if (!length || length->amount.is_article || direction.offset == 0) return std::nullopt;
  TimeMention mention = duration_mention(*length);
  mention.tokens.begin = begin;
  mention.relative = true;
  const auto whole = length->amount.high ? length->amount.high->to_int() : std::nullopt;
  if (!anchor.published || (direction.from_told && anchor.told) || !whole) return mention;
  const auto other =
      day_shifted(length->unit, *anchor.published, *whole * direction.offset);
  if (!other) return mention;
  mention.anchored = true;
  mention.days = {std::min(*other, *anchor.published), std::max(*other, *anchor.published)};
  return mention;
}

/// "last May", "next June".
TimeMention relative_month(TokenRange tokens, int month, const Direction& direction,
                           const TimeAnchor& anchor) {
  TimeMention mention = relative_mention(tokens);
  mention.month = month;
  if (!anchor.published) {
    set_vague(mention, direction.offset);
    return mention;
  }
  mention.anchored = true;
  const CivilDate now = civil(*anchor.published);
  int year = now.year;
  if (direction.offset < 0 && month >= now.month) --year;
  if (direction.offset > 0 && month <= now.month) ++year;
  if (year >= 1 && year <= 9999) set_period(mention, month_period(year, month));
  return mention;
}

/// "last summer", "this winter". A winter is named for the year in which it ends.
TimeMention relative_season(TokenRange tokens, int season, const Direction& direction,
                            const TimeAnchor& anchor) {
  TimeMention mention = relative_mention(tokens);
  if (!anchor.published) {
    set_vague(mention, direction.offset);
    return mention;
  }
  mention.anchored = true;
  const CivilDate now = civil(*anchor.published);
  const int first_month = season * 3 + 3;
  int year = now.year;
  if (direction.offset < 0 && now.month <= first_month + 2) --year;
  if (direction.offset > 0 && now.month >= first_month) ++year;
  year = std::clamp(year, 2, 9998);
  set_period(mention, season_period(year, season));
  return mention;
}

/// "last night", "this morning".
TimeMention relative_part(TokenRange tokens, PartOfDay part, const Direction& direction,
                          const TimeAnchor& anchor) {
  TimeMention mention = relative_mention(tokens);
  mention.type = TimexType::time;
  mention.granularity = Granularity::part_of_day;
  if (anchor.published) {
    mention.anchored = true;
    const Day day = *anchor.published + direction.offset;
    mention.value = to_string(day);
    mention.days = DayRange::on(day);
  } else {
    mention.value = "XXXX-XX-XX";
  }
  mention.value += "T" + std::string(code(part));
  return mention;
}

}  // namespace

std::optional<TimeMention> after_direction(const TimeText& text, std::uint32_t begin,
                                           std::uint32_t at, const Direction& direction,
                                           const TimeAnchor& anchor) {
  // "this calendar year", "next working week", "last fiscal year"
  const bool is_working = text.is(at, "working") || text.is(at, "business");
  const bool has_kind =
      (is_working && text.is(at + 1, "week")) ||
      ((text.is(at, "calendar") || text.is(at, "fiscal")) && text.is(at + 1, "year"));
  const bool is_fiscal = has_kind && text.is(at, "fiscal");
  if (has_kind) ++at;
  const CalendarWord word = text.word(at);
  const TokenRange tokens{begin, at + 1};
  if (has_kind || text.is(at, "workweek")) {
    const TimeUnit unit = text.is(at, "year") ? TimeUnit::year : TimeUnit::week;
    auto mention = relative_unit(text, tokens, unit, direction, anchor);
    if (!mention || !mention->days.is_known()) return mention;
    if (unit == TimeUnit::week) mention->days.last = *mention->days.first + 4;
    if (is_fiscal) mention->days = fiscal_days(civil(*mention->days.first).year);
    return mention;
  }
  if (word.is(TimeWord::month)) {
    if (!text.is_capitalized(at)) return std::nullopt;
    return relative_month(tokens, word.value, direction, anchor);
  }
  if (word.is(TimeWord::weekday)) {
    // "this Friday" is the coming one unless a past form says otherwise.
    Tense tense = tense_near(text, tokens);
    if (direction.offset == 0 && tense == Tense::present) tense = Tense::future;
    return relative_weekday(tokens, word.value, direction, anchor, tense);
  }
  if (word.is(TimeWord::season))
    return relative_season(tokens, word.value, direction, anchor);
  if (word.is(TimeWord::part_of_day)) {
    return relative_part(tokens, static_cast<PartOfDay>(word.value), direction, anchor);
  }
  if (word.is(TimeWord::unit) && !text.text(at).ends_with('s')) {
    if (word.unit() == TimeUnit::second) return std::nullopt;
    return relative_unit(text, tokens, word.unit(), direction, anchor);
  }
  if (auto length = relative_length(text, begin, at, direction, anchor)) return length;
  if (direction.offset == 0) return std::nullopt;
  return relative_units(text, begin, at, direction.offset);
}

}  // namespace crosscheck
