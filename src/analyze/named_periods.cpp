#include "analyze/named_periods.h"

#include <algorithm>
#include <charconv>

#include "analyze/date_parts.h"
#include "analyze/dates.h"
#include "analyze/relative_time.h"
#include "analyze/time_directions.h"

namespace crosscheck {
namespace {

/// Where a year after "of", "in" or nothing ends, and which it is.
struct YearAfter {
  int year = 0;
  std::uint32_t end = 0;
};

/// "2012", "of 2012", "of last year", "of the year".
std::optional<YearAfter> year_after(const TimeText& text, std::uint32_t at,
                                    const TimeAnchor& anchor) {
  std::uint32_t next = at;
  if (text.is(next, "of") || text.is(next, "in")) ++next;
  if (text.is(next, "fiscal")) ++next;
  if (const auto year = text.digits(next, 4);
      year && text.text(next).size() == 4 && *year >= 1000 && *year <= 2999) {
    return YearAfter{*year, next + 1};
  }
  if (const auto worded = read_year_in_words(text, next, false); worded && next > at) {
    return YearAfter{worded->value, worded->end};
  }
  if (const auto relative = read_relative(text, next, anchor);
      relative && relative->granularity == Granularity::year && relative->days.first) {
    return YearAfter{civil(*relative->days.first).year, relative->tokens.end};
  }
  if (next > at && text.is(next, "the") && text.is(next + 1, "year") && anchor.published) {
    return YearAfter{civil(*anchor.published).year, next + 2};
  }
  return std::nullopt;
}

/// The year of a quarter: one that has begun lies in the year of publication.
int year_of_quarter(int year, int quarter, int now, Tense tense) {
  return quarter > now && tense != Tense::future ? year - 1 : year;
}

/// The year of the `part`-th part of a year (a season) that the tense points
/// to; `now` is the part in which the article appeared.
int year_of_part(int year, int part, int now, Tense tense) {
  if (part > now) return tense == Tense::future ? year : year - 1;
  return part < now && tense == Tense::future ? year + 1 : year;
}

struct Ordinal {
  int value = 0;
  std::uint32_t end = 0;
};

/// "third", "3rd", "last" (the number of parts).
std::optional<Ordinal> read_ordinal(const TimeText& text, std::uint32_t at, int parts) {
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::ordinal) && word.ordinal <= parts)
    return Ordinal{word.ordinal, at + 1};
  const auto digits = text.digits(at, 1);
  if (digits && *digits >= 1 && *digits <= parts && text.is_joined(at + 1) &&
      text.is(at + 1, TimeWord::ordinal_ending)) {
    return Ordinal{*digits, at + 2};
  }
  return std::nullopt;
}

std::uint32_t past_words(const TimeText& text, std::uint32_t at) {
  std::uint32_t next = at;
  if (text.is(next, "the") || text.is(next, "its") || text.is(next, "their")) ++next;
  if (text.is(next, "fiscal")) ++next;
  return text.is_hyphen(next) ? next + 1 : next;
}

TimeMention period_mention(TokenRange tokens, const CalendarPeriod& period) {
  TimeMention mention;
  mention.tokens = tokens;
  set_period(mention, period);
  return mention;
}

/// A part of a year without the year: relative to publication.
TimeMention undated_part(TokenRange tokens, std::string_view letter, int part) {
  TimeMention mention;
  mention.tokens = tokens;
  mention.relative = true;
  mention.granularity = letter == "Q" ? Granularity::quarter : Granularity::half;
  mention.value = "XXXX-" + std::string(letter) + std::to_string(part);
  return mention;
}

/// "the quarter", "the latest quarter", "the year-earlier quarter": told before.
std::optional<TimeMention> told_quarter(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  if (!text.is(at, "the") || !anchor.quarter || !anchor.quarter->days.first) {
    return std::nullopt;
  }
  std::uint32_t next = at + 1;
  int back = 0;
  bool is_latest = false;
  if (text.is(next, "year") && text.is_hyphen(next + 1) &&
      (text.is(next + 2, "ago") || text.is(next + 2, "earlier"))) {
    back = 1;
    next += 3;
  } else if (text.is(next, "latest")) {
    is_latest = true;
    ++next;
  }
  if (!text.is(next, "quarter") && !(next > at + 1 && text.is(next, "period"))) {
    return std::nullopt;
  }
  if (is_latest && anchor.published) {
    const auto latest = unit_period(TimeUnit::quarter, *anchor.published, -1);
    if (latest) return period_mention({at, next + 1}, *latest);
  }
  const auto period =
      unit_period(TimeUnit::quarter, *anchor.quarter->days.first, -4LL * back);
  if (!period) return std::nullopt;
  TimeMention mention = period_mention({at, next + 1}, *period);
  mention.relative = mention.anchored = true;
  return mention;
}

/// "Q3", "h1": which part of which kind, 0 where the word is none.
struct PartCode {
  int part = 0;
  bool is_quarter = false;
};

PartCode part_code(std::string_view word) {
  if (word.size() != 2) return {};
  const bool is_quarter = word[0] == 'Q' || word[0] == 'q';
  if (!is_quarter && word[0] != 'H' && word[0] != 'h') return {};
  const int part = word[1] - '0';
  if (part < 1 || part > (is_quarter ? 4 : 2)) return {};
  return {part, is_quarter};
}

CalendarPeriod part_period(const PartCode& code, int year) {
  return code.is_quarter ? quarter_period(year, code.part) : half_period(year, code.part);
}

/// "Q3 2012", "H1 of 2020", "Q1-2019".
std::optional<TimeMention> short_part(const TimeText& text, std::uint32_t at,
                                      const TimeAnchor& anchor) {
  const PartCode code = part_code(text.text(at));
  if (code.part == 0) return std::nullopt;
  const bool is_joined = text.is_hyphen(at + 1) && text.is_joined(at + 1);
  const auto year = year_after(text, is_joined ? at + 2 : at + 1, anchor);
  if (!year) return std::nullopt;
  return period_mention({at, year->end}, part_period(code, year->year));
}

std::optional<int> nth_weekday(int year, int month, int weekday_wanted, int nth) {
  if (month < 1 || month > 12 || weekday_wanted < 1 || weekday_wanted > 7)
    return std::nullopt;
  const int first = weekday(*day_of({year, month, 1}));
  const int last_day = days_in_month(year, month);
  int day = 1 + (weekday_wanted - first + 7) % 7 + (nth > 0 ? (nth - 1) * 7 : 28);
  while (day > last_day) day -= 7;
  return day;
}

/// The numbers of "12-25", "11-4-4", "5-1--1".
std::vector<int> numbers_of(std::string_view rule) {
  std::vector<int> numbers;
  while (!rule.empty()) {
    int value = 0;
    const auto [end, error] =
        std::from_chars(rule.data(), rule.data() + rule.size(), value);
    if (error != std::errc{}) return {};
    numbers.push_back(value);
    rule.remove_prefix(static_cast<std::size_t>(end - rule.data()));
    if (!rule.empty()) rule.remove_prefix(1);
  }
  return numbers;
}

/// The day of a holiday in a year.
std::optional<Day> holiday_in(std::string_view rule, int year) {
  if (rule.starts_with("easter")) {
    if (year < 1583 || year > 9998) return std::nullopt;
    rule.remove_prefix(rule[6] == '+' ? 7 : 6);
    const std::vector<int> offset = numbers_of(rule);
    return offset.empty() ? std::nullopt : std::optional(easter(year) + offset[0]);
  }
  const std::vector<int> parts = numbers_of(rule);
  if (parts.size() == 2) return day_of({year, parts[0], parts[1]});
  if (parts.size() != 3) return std::nullopt;
  // Month, then either weekday and which ("5-1--1") or, as in "11-4-4", the same order.
  const auto day = nth_weekday(year, parts[0], parts[1], parts[2]);
  return day ? day_of({year, parts[0], *day}) : std::nullopt;
}

/// "Labor Day weekend": the nearest Saturday and Sunday.
void widen_to_weekend(const TimeText& text, TimeMention& holiday) {
  if (!text.is(holiday.tokens.end, "weekend")) return;
  const Day day = *holiday.days.first;
  const Day near = weekday(day) <= 2 ? day - weekday(day) : day;
  const CalendarPeriod weekend = weekend_period(near);
  set_period(holiday, weekend);
  ++holiday.tokens.end;
}

bool may_name_season(const TimeText& text, std::uint32_t at, bool has_year) {
  if (has_year) return true;
  if (at == text.begin()) return false;
  const TimeContext before = text.word(at - 1).context;
  const bool is_told = before == TimeContext::on || before == TimeContext::since ||
                       before == TimeContext::by || before == TimeContext::during ||
                       before == TimeContext::until || before == TimeContext::before ||
                       before == TimeContext::after;
  const bool has_the = text.is(at - 1, "the") && at >= text.begin() + 2 &&
                       text.word(at - 2).context != TimeContext::none;
  // "the fall of", "in spring water": a noun of its own.
  const bool is_other = text.is(at + 1, "of") || text.is(at + 1, "in") ||
                        (text.is_lower_word(at + 1) && text.word(at + 1).kinds == 0 &&
                         text.word(at + 1).context == TimeContext::none &&
                         !text.is(at + 1, "and") && !text.is(at + 1, "or"));
  return (is_told || has_the) && !is_other;
}

}  // namespace

std::optional<TimeMention> read_quarter(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  if (auto told = told_quarter(text, at, anchor)) return told;
  if (auto part = short_part(text, at, anchor)) return part;
  std::uint32_t next = past_words(text, at);
  // "the 1988 second quarter"
  const auto year_before = text.digits(next, 4);
  const bool has_year_before = year_before && text.text(next).size() == 4 &&
                               *year_before >= 1000 && *year_before <= 2999;
  if (has_year_before) {
    ++next;
    const std::uint32_t code_at =
        text.is_hyphen(next) && text.is_joined(next) ? next + 1 : next;
    if (const PartCode code = part_code(text.text(code_at)); code.part != 0) {
      return period_mention({at, code_at + 1}, part_period(code, *year_before));
    }
  }
  const auto ordinal = read_ordinal(text, next, 4);
  if (!ordinal) return std::nullopt;
  next = text.is_hyphen(ordinal->end) ? ordinal->end + 1 : ordinal->end;
  const bool is_quarter = text.is(next, "quarter");
  const bool is_half = text.is(next, "half") && ordinal->value <= 2;
  if (!is_quarter && !is_half) return std::nullopt;
  TokenRange tokens{at, next + 1};
  const int part = ordinal->value;
  const auto made = [&](int year) {
    return is_quarter ? quarter_period(year, part) : half_period(year, part);
  };
  if (has_year_before) return period_mention(tokens, made(*year_before));
  if (const auto year = year_after(text, next + 1, anchor)) {
    tokens.end = year->end;
    return period_mention(tokens, made(year->year));
  }
  // "the second half" alone is more often one of a match.
  if (is_half) return std::nullopt;
  if (!anchor.published) return undated_part(tokens, "Q", part);
  const CivilDate now = civil(*anchor.published);
  const int year =
      year_of_quarter(now.year, part, (now.month + 2) / 3, tense_near(text, tokens));
  TimeMention mention = period_mention(tokens, made(std::clamp(year, 1, 9999)));
  mention.anchored = true;
  return mention;
}

std::optional<TimeMention> read_season(const TimeText& text, std::uint32_t at,
                                       const TimeAnchor& anchor) {
  const std::uint32_t name = text.is(at, "the") ? at + 1 : at;
  const CalendarWord word = text.word(name);
  if (!word.is(TimeWord::season)) return std::nullopt;
  TokenRange tokens{at, name + 1};
  const auto year = year_after(text, name + 1, anchor);
  if (!may_name_season(text, name, year.has_value())) return std::nullopt;
  if (year) {
    tokens.end = year->end;
    return period_mention(tokens,
                          season_period(std::clamp(year->year, 2, 9998), word.value));
  }
  TimeMention mention;
  mention.tokens = tokens;
  mention.granularity = Granularity::season;
  if (!anchor.published) {
    constexpr std::string_view codes[] = {"SP", "SU", "FA", "WI"};
    mention.value = "XXXX-" + std::string(codes[word.value]);
    return mention;
  }
  const CivilDate now = civil(*anchor.published);
  const int season_now = (now.month + 9) % 12 / 3;
  // January and February belong to a winter named after their own year.
  const int told = word.value == 3 && now.month <= 2 ? 3 : word.value;
  int chosen = year_of_part(now.year, told, now.month <= 2 ? 3 : season_now,
                            tense_near(text, tokens));
  set_period(mention, season_period(std::clamp(chosen, 2, 9998), word.value));
  mention.anchored = true;
  return mention;
}

std::optional<TimeMention> read_business_year(const TimeText& text, std::uint32_t at,
                                              const TimeAnchor& anchor) {
  if (text.is(at, "fiscal")) {
    const auto year = text.digits(at + 1, 4);
    if (!year || *year < 1000 || *year > 2999 || text.text(at + 1).size() != 4) {
      return std::nullopt;
    }
    TimeMention mention = period_mention({at, at + 2}, year_period(*year));
    // Fiscal years begin between the July before and the October of their name's year.
    mention.days = {day_of({*year - 1, 4, 1}), day_of({*year + 1, 6, 30})};
    return mention;
  }
  if (!text.is(at, "year")) return std::nullopt;
  std::uint32_t next = at + 1;
  if (text.is_hyphen(next) || text.is(next, "'s")) ++next;
  if (!text.is(next, "end")) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, next + 1};
  mention.mod = "END";
  mention.granularity = Granularity::year;
  if (!anchor.published) {
    mention.value = "XXXX";
    return mention;
  }
  const CivilDate now = civil(*anchor.published);
  const bool is_past = now.month <= 3 && tense_near(text, mention.tokens) == Tense::past;
  const int year = std::max(is_past ? now.year - 1 : now.year, 1);
  set_period(mention, year_period(year));
  mention.days.first = day_of({year, 12, 1});
  mention.anchored = mention.relative = true;
  return mention;
}

std::optional<TimeMention> read_reference(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  TimeMention mention;
  mention.granularity = Granularity::vague;
  mention.relative = true;
  if (word.is(TimeWord::phrase)) {
    if (const auto match = text.phrase(at)) {
      const std::uint32_t end = at + match.tokens;
      const bool begins_the = text.is(at, "the");
      // "the present owner", "the future king": an adjective.
      const bool is_adjective = begins_the && text.is_lower_word(end) &&
                                text.word(end).context == TimeContext::none &&
                                !text.is(end, "and") && !text.is(end, "or") &&
                                !text.is(end, "is") && !text.is(end, "of");
      if (!is_adjective) {
        mention.tokens = {at, end};
        mention.value = name(static_cast<TimeReference>(match.value));
        return mention;
      }
    }
  }
  if (!word.is(TimeWord::reference)) return std::nullopt;
  // "as soon as": no time.
  if (text.is(at + 1, "as") || text.is(at + 1, "after")) return std::nullopt;
  mention.tokens = {at, at + 1};
  mention.value = name(static_cast<TimeReference>(word.value));
  return mention;
}

std::optional<TimeMention> read_tonight(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  const bool is_tonight = text.is(at, "tonight");
  if (!is_tonight && !text.is(at, "overnight")) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, at + 1};
  mention.type = TimexType::time;
  mention.granularity = Granularity::part_of_day;
  mention.relative = true;
  mention.value = anchor.published ? to_string(*anchor.published) : "XXXX-XX-XX";
  mention.value += "TNI";
  if (!anchor.published) return mention;
  mention.anchored = true;
  mention.days = {is_tonight ? *anchor.published : *anchor.published - 1,
                  *anchor.published};
  return mention;
}

std::optional<TimeMention> read_holiday(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  // "the next Easter": which one is told.
  const auto direction = direction_of(text, at, false);
  const std::uint32_t name = direction ? at + 1 : at;
  if (!text.is(name, TimeWord::phrase)) return std::nullopt;
  const auto match = text.holiday(name);
  if (!match) return std::nullopt;
  // A name of one word is one in upper case, or beside a year: "easter 2018".
  const std::uint32_t behind = name + match.tokens;
  const bool is_name = match.tokens > 1 || text.is_capitalized(name) || direction ||
                       text.digits(behind, 4).has_value();
  if (!is_name) return std::nullopt;
  const std::string& rule = text.words().holiday_rule(match.value);
  TimeMention mention;
  mention.tokens = {at, behind};
  if (const auto year = year_after(text, mention.tokens.end, anchor)) {
    const auto day = holiday_in(rule, year->year);
    if (!day) return std::nullopt;
    mention.tokens.end = year->end;
    set_period(mention, day_period(*day));
    widen_to_weekend(text, mention);
    return mention;
  }
  if (!anchor.published) {
    const std::vector<int> parts = numbers_of(rule);
    if (parts.size() != 2) return std::nullopt;
    mention.month = parts[0];
    mention.day = parts[1];
    mention.value = "XXXX-" + rule;
    return mention;
  }
  const int year = civil(*anchor.published).year;
  const Tense tense = tense_near(text, mention.tokens);
  std::optional<Day> best;
  for (int candidate = year - 1; candidate <= year + 1; ++candidate) {
    const auto day = holiday_in(rule, candidate);
    if (!day) continue;
    const bool is_out =
        direction && ((direction->offset < 0 && *day >= *anchor.published) ||
                      (direction->offset > 0 && *day <= *anchor.published) ||
                      (direction->offset == 0 && candidate != year));
    if (is_out) continue;
    const bool is_nearer = !best || distance_in_tense(*day, *anchor.published, tense) <
                                        distance_in_tense(*best, *anchor.published, tense);
    if (is_nearer) best = day;
  }
  if (!best) return std::nullopt;
  set_period(mention, day_period(*best));
  mention.anchored = true;
  widen_to_weekend(text, mention);
  return mention;
}

}  // namespace crosscheck
