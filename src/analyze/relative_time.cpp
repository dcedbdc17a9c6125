#include "analyze/relative_time.h"

#include "analyze/dates.h"
#include "analyze/time_directions.h"

namespace crosscheck {
namespace {

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
  if (word.unit() == TimeUnit::year) {  // "the year before 2015"
    const auto year = text.digits(at + 3, 4);
    if (year && *year >= 1000 && *year <= 2999 && text.text(at + 3).size() == 4) {
      TimeMention mention = relative_mention({at, at + 4});
      set_period(mention, year_period(*year + (is_before ? -1 : 1)));
      return mention;
    }
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

/// "for the month", "in the year", "employee of the day" at the end of a phrase: that of
/// publication, or the one before where a past form stands near its beginning.
std::optional<TimeMention> the_unit(const TimeText& text, std::uint32_t at,
                                    const TimeAnchor& anchor) {
  const CalendarWord word = text.word(at + 1);
  if (!word.is(TimeWord::unit) || at == text.begin()) return std::nullopt;
  const bool is_led =
      text.is(at - 1, "for") || text.is(at - 1, "in") || text.is(at - 1, "of");
  const bool ends =
      !text.holds(at + 2) || text.text(at + 2) == "." || text.text(at + 2) == ",";
  if (!is_led || !ends) return std::nullopt;
  TimeMention mention = relative_mention({at, at + 2});
  if (word.unit() == TimeUnit::hour && text.is(at + 1, "hour") && text.is(at - 1, "for")) {
    mention.type = TimexType::duration;
    mention.granularity = Granularity::vague;
    mention.value = "PT1H";
    mention.amount = Decimal(1);
    mention.amount_unit = name(TimeUnit::hour);
    return mention;
  }
  const bool is_calendar = text.is(at + 1, "day") || text.is(at + 1, "week") ||
                           text.is(at + 1, "month") || text.is(at + 1, "year");
  if (!is_calendar || !anchor.published) return std::nullopt;
  const CivilDate now = civil(*anchor.published);
  const bool has_begun = word.unit() == TimeUnit::year    ? now.month <= 3
                         : word.unit() == TimeUnit::month ? now.day <= 7
                                                          : false;
  const bool is_before = has_begun && tense_near(text, mention.tokens) == Tense::past;
  const auto period = unit_period(word.unit(), *anchor.published, is_before ? -1 : 0);
  if (!period) return std::nullopt;
  mention.anchored = true;
  set_period(mention, *period);
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
      if (auto unit = the_unit(text, at, anchor)) return unit;
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

}  // namespace crosscheck
