#include "analyze/relative_time.h"

#include <algorithm>

#include "analyze/dates.h"

namespace crosscheck {
namespace {

/// Where a word such as "last" looks to: units back or ahead, from which day.
struct Direction {
  int offset = 0;
  bool from_told = false;  ///< counted from what was told, not from publication
  bool is_past_stretch =
      false;  ///< "past": a stretch up to now rather than a calendar unit
};

/// "next" and "following" count from what was told when "the" stands before them.
std::optional<Direction> direction_of(const TimeText& text, std::uint32_t at,
                                      bool has_the) {
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::past)) return Direction{-1, false, text.is(at, "past")};
  if (word.is(TimeWord::previous)) return Direction{-1, has_the, false};
  if (word.is(TimeWord::following)) {
    const bool is_told = text.is(at, "following") || text.is(at, "subsequent") ||
                         (has_the && text.is(at, "next"));
    return Direction{1, is_told, false};
  }
  if (word.is(TimeWord::this_one)) return Direction{0, false, false};
  return std::nullopt;
}

std::string_view vague_reference(int offset) {
  return name(offset < 0    ? TimeReference::past
              : offset == 0 ? TimeReference::present
                            : TimeReference::future);
}

TimeMention relative_mention(TokenRange tokens) {
  TimeMention mention;
  mention.tokens = tokens;
  mention.relative = true;
  return mention;
}

void set_vague(TimeMention& mention, int offset) {
  mention.value = vague_reference(offset);
  mention.granularity = Granularity::vague;
}

/// The day that a direction counts from; nothing where it is unknown.
std::optional<Day> start_of(const Direction& direction, TimeUnit unit,
                            const TimeAnchor& anchor) {
  if (direction.from_told && anchor.told && anchor.told->days.first) {
    // A year told says nothing about "the next day".
    const bool is_fine = unit != TimeUnit::day || anchor.told->days.is_single_day();
    if (is_fine) return anchor.told->days.last;
  }
  return anchor.published;
}

/// The weekend that a plain "the weekend" means: the last one up to publication, or the
/// next.
Day weekend_day(Day published, Tense tense) {
  const int today = weekday(published);
  if (tense == Tense::future) return published;
  return today >= 6 ? published : published - today;
}

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

/// "recent days", "last few days", "the coming months".
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

/// "last Friday", "next Tuesday": the nearest one that is not today.
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

/// What follows "last", "next", "this" ... at `at`.
std::optional<TimeMention> after_direction(const TimeText& text, std::uint32_t begin,
                                           std::uint32_t at, const Direction& direction,
                                           const TimeAnchor& anchor) {
  const CalendarWord word = text.word(at);
  const TokenRange tokens{begin, at + 1};
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

/// "today", "yesterday", "tomorrow".
TimeMention day_word(const TimeText& text, std::uint32_t at, const TimeAnchor& anchor) {
  TimeMention mention = relative_mention({at, at + 1});
  const int offset = text.word(at).value;
  if (!anchor.published) {
    set_vague(mention, offset);
    return mention;
  }
  mention.anchored = true;
  const auto day = day_shifted(TimeUnit::day, *anchor.published, offset);
  if (day) set_period(mention, day_period(*day));
  return mention;
}

/// "that day", "the same week": what was told, widened to the unit.
std::optional<TimeMention> told_unit(const TimeText& text, std::uint32_t at,
                                     const TimeAnchor& anchor) {
  std::uint32_t next = at + 1;
  const bool is_same = text.is(next, "same") || text.is(next, "very");
  if (is_same) ++next;
  if (!is_same && !text.is(at, "that")) return std::nullopt;
  const CalendarWord word = text.word(next);
  if (!word.is(TimeWord::unit) || word.unit() < TimeUnit::day ||
      text.text(next).ends_with('s')) {
    return std::nullopt;
  }
  TimeMention mention = relative_mention({at, next + 1});
  const bool is_known = anchor.told && anchor.told->days.first;
  if (!is_known || (word.unit() == TimeUnit::day && !anchor.told->days.is_single_day())) {
    set_vague(mention, -1);
    return mention;
  }
  const auto period = unit_period(word.unit(), *anchor.told->days.first, 0);
  if (!period) return std::nullopt;
  mention.anchored = true;
  set_period(mention, *period);
  return mention;
}

/// "the day before", "the week after": the neighbour of what was told.
std::optional<TimeMention> told_neighbour(const TimeText& text, std::uint32_t at,
                                          const TimeAnchor& anchor) {
  const CalendarWord word = text.word(at + 1);
  if (!word.is(TimeWord::unit) || word.unit() < TimeUnit::day) return std::nullopt;
  const bool is_before = text.is(at + 2, "before");
  if (!is_before && !text.is(at + 2, "after")) return std::nullopt;
  // "the day before yesterday", "the day after tomorrow"
  const CalendarWord day = text.word(at + 3);
  if (day.is(TimeWord::day_word) && word.unit() == TimeUnit::day) {
    TimeMention mention = day_word(text, at + 3, anchor);
    if (anchor.published) {
      set_period(mention, day_period(*anchor.published +
                                     (is_before ? day.value - 1 : day.value + 1)));
    }
    mention.tokens.begin = at;
    return mention;
  }
  const bool is_followed = text.holds(at + 3) && text.token(at + 3).is_word();
  if (is_followed) return std::nullopt;
  TimeMention mention = relative_mention({at, at + 3});
  const int offset = is_before ? -1 : 1;
  const auto from = start_of({offset, true, false}, word.unit(), anchor);
  const auto period = from ? unit_period(word.unit(), *from, offset) : std::nullopt;
  if (period) {
    mention.anchored = true;
    set_period(mention, *period);
  } else {
    set_vague(mention, offset);
  }
  return mention;
}

std::optional<TimeMention> the_weekend(const TimeText& text, std::uint32_t at,
                                       const TimeAnchor& anchor) {
  if (!text.is(at + 1, "weekend")) return std::nullopt;
  TimeMention mention = relative_mention({at, at + 2});
  if (!anchor.published) {
    mention.value = "XXXX-WXX-WE";
    mention.granularity = Granularity::week;
    return mention;
  }
  mention.anchored = true;
  const Tense tense = tense_near(text, mention.tokens);
  set_period(mention, weekend_period(weekend_day(*anchor.published, tense)));
  return mention;
}

/// How far the words after a length point: -1 "ago", 1 "later"; 0 where they do not.
struct Pointer {
  int sign = 0;
  std::uint32_t end = 0;
  bool from_told = false;
  int base_offset = 0;  ///< "two days before yesterday": -1
};

Pointer pointer_after(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (text.is(at, "ago")) return {-1, at + 1, false, 0};
  if (word.is(TimeWord::ago)) return {1, at + 1, false, 0};
  if (text.is(at, "from")) {
    const CalendarWord base = text.word(at + 1);
    if (text.is(at + 1, "now")) return {1, at + 2, false, 0};
    if (base.is(TimeWord::day_word)) return {1, at + 2, false, base.value};
    return {};
  }
  const int sign = word.is(TimeWord::earlier) ? -1 : word.is(TimeWord::later) ? 1 : 0;
  // "a month earlier than usual" compares.
  if (sign == 0 || text.is(at + 1, "than")) return {};
  if (text.is(at, "before") || text.is(at, "after")) {
    const CalendarWord base = text.word(at + 1);
    if (base.is(TimeWord::day_word)) return {sign, at + 2, false, base.value};
    const bool goes_on =
        text.holds(at + 1) && text.token(at + 1).kind != TokenKind::punctuation;
    if (goes_on) return {};
  }
  return {sign, at + 1, true, 0};
}

/// Days around a point told in coarse units: "a week ago" is some day about then.
DayRange around(Day day, TimeUnit unit) {
  if (unit == TimeUnit::week || unit == TimeUnit::fortnight) return {day - 3, day + 3};
  return DayRange::on(day);
}

void set_point(TimeMention& mention, TimeUnit unit, Day from, long long low,
               long long high) {
  const auto first = day_shifted(unit, from, low);
  const auto last = day_shifted(unit, from, high);
  if (!first || !last) {
    set_vague(mention, low < 0 ? -1 : 1);
    return;
  }
  if (low != high && unit == TimeUnit::day) {
    mention.days = {std::min(*first, *last), std::max(*first, *last)};
    mention.value = to_string(*mention.days.first) + "/" + to_string(*mention.days.last);
    return;
  }
  if (unit <= TimeUnit::fortnight) {
    const bool is_coarse = unit != TimeUnit::day && (low > 1 || low < -1);
    set_period(mention, is_coarse ? week_period(*first) : day_period(*first));
    mention.days = around(*first, unit);
    if (unit != TimeUnit::day) mention.granularity = Granularity::week;
    return;
  }
  if (unit >= TimeUnit::decade) {
    set_period(mention, year_period(civil(*first).year));
    mention.mod = "APPROX";
    mention.days = {*first - 730, *first + 730};
    return;
  }
  if (const auto period = unit_period(unit, from, low)) set_period(mention, *period);
  if (low != high) mention.days = {std::min(*first, *last), std::max(*first, *last)};
}

}  // namespace

std::optional<TimeMention> read_weekday(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::weekday)) return std::nullopt;
  const std::string_view written = text.text(at);
  const bool is_short = written.size() <= 5;
  if (!text.is_capitalized(at) && is_short) return std::nullopt;
  std::uint32_t end = at + 1;
  if (is_short) {
    // "Sun", "Sat", "Wed": a day only as "Sun." or after "on".
    const bool has_stop = text.is(end, ".") && text.is_joined(end);
    const bool is_told = at > text.begin() && text.is(at - 1, "on");
    if (!has_stop && !is_told) return std::nullopt;
    if (has_stop && text.holds(end + 1)) ++end;
  }
  if (!is_short && written.ends_with('s')) {
    TimeMention mention;  // "on Mondays"
    mention.tokens = {at, end};
    mention.type = TimexType::set;
    mention.value = "XXXX-WXX-" + std::to_string(word.value);
    mention.granularity = Granularity::vague;
    return mention;
  }
  return relative_weekday({at, end}, word.value, {}, anchor, tense_near(text, {at, end}));
}

std::optional<TimeMention> read_relative(const TimeText& text, std::uint32_t at,
                                         const TimeAnchor& anchor) {
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::day_word)) return day_word(text, at, anchor);
  if (word.is(TimeWord::recent)) return relative_units(text, at, at + 1, -1);
  const bool has_the =
      word.is(TimeWord::determiner) && !word.is(TimeWord::this_one) && !text.is(at, "that");
  if (has_the) {
    if (text.is(at, "the")) {
      if (auto weekend = the_weekend(text, at, anchor)) return weekend;
      if (auto neighbour = told_neighbour(text, at, anchor)) return neighbour;
    }
    if (text.is(at + 1, TimeWord::recent)) return relative_units(text, at, at + 2, -1);
  }
  if (auto told = told_unit(text, at, anchor)) return told;
  std::uint32_t next = has_the ? at + 1 : at;
  // "this past weekend", "this coming Friday"
  if (word.is(TimeWord::this_one) &&
      text.word(at + 1).is_any(TimeWord::past | TimeWord::following)) {
    next = at + 1;
  }
  const auto direction = direction_of(text, next, has_the);
  if (!direction) return std::nullopt;
  return after_direction(text, at, next + 1, *direction, anchor);
}

TimeMention point_from_length(const TimeText& text, const TimeLength& length,
                              const TimeAnchor& anchor) {
  TimeMention mention = duration_mention(length);
  const Pointer pointer = pointer_after(text, length.tokens.end);
  if (pointer.sign == 0) return mention;
  mention.tokens.end = pointer.end;
  mention.relative = true;
  mention.role = pointer.sign < 0 ? TimeRole::ago : TimeRole::plain;
  std::optional<Day> from = anchor.published;
  if (pointer.from_told && anchor.told && anchor.told->days.first)
    from = anchor.told->days.first;
  if (from && pointer.base_offset != 0) from = *from + pointer.base_offset;
  const TimeAmount& amount = length.amount;
  const auto low = amount.low ? amount.low->to_int() : std::nullopt;
  const auto high = amount.high ? amount.high->to_int() : std::nullopt;
  if (length.unit < TimeUnit::day && low) {
    mention.type = TimexType::duration;
    const bool is_back = pointer.sign < 0;
    if (from && *low < 24)
      mention.days = {is_back ? *from - 1 : *from, is_back ? *from : *from + 1};
    return mention;
  }
  mention.type = TimexType::date;
  mention.amount.reset();
  mention.amount_unit.clear();
  if (!from || !low || !high) {
    mention.value = vague_reference(pointer.sign);
    mention.granularity = Granularity::vague;
    return mention;
  }
  mention.anchored = true;
  const TimeUnit unit = length.unit;
  // After a quarter "a year earlier" is the same quarter of the year before.
  if (unit == TimeUnit::year && *low == 1 && anchor.quarter && anchor.quarter->days.first) {
    const auto quarter =
        unit_period(TimeUnit::quarter, *anchor.quarter->days.first, 4LL * pointer.sign);
    if (quarter) set_period(mention, *quarter);
    return mention;
  }
  set_point(mention, unit, *from, *low * pointer.sign, *high * pointer.sign);
  return mention;
}

}  // namespace crosscheck
