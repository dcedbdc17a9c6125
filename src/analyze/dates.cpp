#include "analyze/dates.h"

#include <cstdlib>

#include "analyze/date_figures.h"
#include "analyze/date_parts.h"
#include "analyze/glued_times.h"

namespace crosscheck {
namespace {

bool joins_days(const TimeText& text, std::uint32_t at) {
  return text.is_hyphen(at) || text.is(at, "/") || text.is(at, "to") ||
         text.is(at, "through") || text.is(at, "until") || text.is(at, "till") ||
         text.is(at, "and") || text.is(at, "&");
}

/// "and" joins the ends of a range only after "between"; else it lists two days.
bool is_range_mark(const TimeText& text, std::uint32_t mark, std::uint32_t begin) {
  if (!joins_days(text, mark)) return false;
  const bool lists = text.is(mark, "and") || text.is(mark, "&") || text.is(mark, "/");
  return !lists || (begin > text.begin() && text.is(begin - 1, "between")) ||
         (begin > text.begin() + 1 && text.is(begin - 1, "the") &&
          text.is(begin - 2, "between"));
}

void check(WrittenDate& date) {
  const bool has_year = date.year != 0 || date.in_figures;
  const auto exists = [has_year](int year, int month, int day) {
    return day_of({has_year ? year : 2000, month, day}).has_value();
  };
  if (date.day == 0 && !date.in_figures) return;
  date.invalid = !exists(date.year, date.month, date.day);
  if (date.until_day == 0) return;
  const int month = date.until_month != 0 ? date.until_month : date.month;
  if (!exists(date.year, month, date.until_day)) date.invalid = true;
}

/// "21 September 2022", "the 21st of September", "19 to 25 September".
std::optional<WrittenDate> read_day_first(const TimeText& text, std::uint32_t at) {
  WrittenDate date{.tokens = {at, at}};
  const auto day = read_day(text, past_the(text, at), true);
  if (!day) return std::nullopt;
  const std::string_view before = at > text.begin() ? text.text(at - 1) : "";
  const bool is_amount = before == "$" || before == "\xE2\x82\xAC" || before == "\xC2\xA3";
  if (is_amount) return std::nullopt;  // "for $12 December 27"
  std::uint32_t next = day->end;
  date.day = day->value;
  if (is_range_mark(text, next, at)) {
    const auto until = read_day(text, past_the(text, next + 1), true);
    if (until) {
      date.until_day = until->value;
      next = until->end;
    }
  }
  if (text.is(next, "day") && text.is(next + 1, "of")) ++next;
  if (text.is(next, "of")) ++next;
  const bool is_marked = text.is_hyphen(next) || text.is(next, "/");
  if (is_marked && text.is_joined(next) && text.is_joined(next + 1)) ++next;  // "21/Sep/22"
  auto month = read_month(text, next);
  if (!month) month = read_misspelt_month(text, next);
  if (!month) return std::nullopt;
  if (month->lower && (month->value == 5 || month->value == 3) &&
      !text.is(next - 1, "of") && !text.is(day->end - 1, TimeWord::ordinal_ending)) {
    return std::nullopt;  // "10 may have": a verb
  }
  date.month = month->value;
  date.misspelt = month->misspelt;
  date.tokens.end = month->end;
  std::uint32_t after = month->end;
  const bool has_mark = text.is_hyphen(after) || text.is(after, "/");
  if (has_mark && text.is_joined(after) && text.is_joined(after + 1)) ++after;
  if (const auto year = read_year_after(text, after)) {
    date.year = year->value;
    date.tokens.end = year->end;
  }
  return date;
}

/// Whether a number after a month counts something: "In May 12 million people".
bool is_counting(const TimeText& text, std::uint32_t end) {
  if (text.text(end) == "%" || text.is(end, "percent") || text.is(end, "per")) return true;
  if (text.is_joined(end) && text.is(end, ":") && text.is_joined(end + 1)) return true;
  return text.word(end).is_any(TimeWord::scale | TimeWord::unit | TimeWord::meridiem);
}

/// Whether a month name without a day or a year is one, and no verb ("May I") and no person
/// ("April Jones", "Jan").
bool stands_alone(const TimeText& text, std::uint32_t at, const MonthRead& month) {
  const bool after_preposition =
      at > text.begin() && text.word(at - 1).context != TimeContext::none;
  if (after_preposition) return true;
  // "Jan-Feb", "Nov/Dec"
  const bool joins_month = (text.is_hyphen(month.end) || text.is(month.end, "/")) &&
                           text.is_joined(month.end) &&
                           text.is(month.end + 1, TimeWord::month);
  if (joins_month) return true;
  const bool is_verb_too = month.value == 5 || month.value == 3;
  // "the March of the Women", "a march for": a walk.
  if (is_verb_too && (text.is(month.end, "for") || text.is(month.end, "of"))) return false;
  if (text.token(at).sentence_start && is_verb_too) return false;
  if (is_abbreviation(text.text(at)) && month.end == at + 1) return false;
  const bool is_name = text.is_capitalized(month.end) && text.word(month.end).kinds == 0;
  return !is_name || text.token(at).shape == Shape::upper;
}

/// "September 21", "Sept. 21-27, 2022", "September 2022", "September".
std::optional<WrittenDate> read_month_first(const TimeText& text, std::uint32_t at) {
  WrittenDate date{.tokens = {at, at}};
  auto month = read_month(text, at);
  if (!month) month = read_misspelt_month(text, at);
  if (!month) return std::nullopt;
  date.month = month->value;
  date.misspelt = month->misspelt;
  date.tokens.end = month->end;
  std::uint32_t next = past_the(text, month->end);
  const bool has_slash =
      text.is(next, "/") && text.is_joined(next) && text.is_joined(next + 1);
  if (has_slash) ++next;  // "Oct/2", "Dec/2018"
  const auto day = read_day(text, next, true);
  if (day && !is_counting(text, day->end)) {
    const bool has_ending = day->end > next + 1 || text.is(next, TimeWord::ordinal);
    if (month->lower && (month->value == 5 || month->value == 3) && !has_ending) {
      return std::nullopt;
    }
    date.day = day->value;
    date.tokens.end = day->end;
    if (is_range_mark(text, day->end, at)) {
      const auto until = read_day(text, past_the(text, day->end + 1), true);
      if (until && !text.is(until->end, TimeWord::month) &&
          !is_counting(text, until->end)) {
        date.until_day = until->value;
        date.tokens.end = until->end;
      }
    }
    if (const auto year = read_year_after(text, date.tokens.end)) {
      date.year = year->value;
      date.tokens.end = year->end;
    }
    return date;
  }
  // "27,2022" is one number token.
  const std::string_view glued = text.text(next);
  if (glued.size() >= 6 && glued.size() <= 7 && text.is_number(next)) {
    const std::size_t comma = glued.find(',');
    const std::string year(comma < 3 ? glued.substr(comma + 1) : std::string_view{});
    if (year.size() == 4) {
      date.day = std::atoi(std::string(glued.substr(0, comma)).c_str());
      date.year = std::atoi(year.c_str());
      date.tokens.end = next + 1;
      if (date.year >= 1000 && date.day >= 1) return date;
    }
    date.day = date.year = 0;
    date.tokens.end = month->end;
  }
  const auto year = read_year_after(text, has_slash ? next : month->end);
  if (year) {
    date.year = year->value;
    date.tokens.end = year->end;
    return date;
  }
  if (month->misspelt || !stands_alone(text, at, *month)) return std::nullopt;
  // "between august and october", but not "may", "march" or "an august body".
  const bool is_sure =
      !month->lower || (month->value != 3 && month->value != 5 && at > text.begin() &&
                        !text.is_lower_word(month->end));
  const bool leads_on = month->lower && month->value != 3 && month->value != 5 &&
                        (joins_days(text, month->end) || text.is(month->end, "or"));
  if (!is_sure && !leads_on) return std::nullopt;
  return date;
}

/// Tokens of a weekday before a date: "Tuesday,", "Tues.", "Tuesday the".
std::uint32_t past_weekday(const TimeText& text, std::uint32_t at) {
  std::uint32_t next = at + 1;
  if (text.is(next, ".") && text.is_joined(next)) ++next;
  if (text.is(next, ",")) ++next;
  return next;
}

std::optional<WrittenDate> read_bare_date(const TimeText& text, std::uint32_t at) {
  if (auto date = read_date_in_figures(text, at)) return date;
  if (auto date = read_month_first(text, at)) return date;
  if (auto date = read_glued_date(text, at)) return date;
  return read_day_first(text, at);
}

/// The further end of "21 September to 4 October": another day and month.
void read_further_end(const TimeText& text, WrittenDate& date) {
  if (date.until_day != 0 || date.day == 0) return;
  if (!is_range_mark(text, date.tokens.end, date.tokens.begin)) return;
  const auto until = read_bare_date(text, past_the(text, date.tokens.end + 1));
  if (!until || until->day == 0 || until->until_day != 0) return;
  const bool years_differ = date.year != 0 && until->year != 0 && until->year != date.year;
  if (years_differ) return;
  date.until_month = until->month;
  date.until_day = until->day;
  if (until->year != 0) date.year = until->year;
  date.misspelt = date.misspelt || until->misspelt;
  date.tokens.end = until->tokens.end;
}

}  // namespace

std::optional<WrittenDate> read_date(const TimeText& text, std::uint32_t at) {
  std::optional<WrittenDate> date;
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::weekday)) {
    const std::uint32_t next = past_weekday(text, at);
    date = read_bare_date(text, past_the(text, next));
    if (date && (date->day == 0 || date->until_day != 0)) date.reset();
    if (date) date->weekday = word.value;
  } else {
    date = read_bare_date(text, at);
  }
  if (!date) return std::nullopt;
  date->tokens.begin = at;
  read_further_end(text, *date);
  check(*date);
  return date;
}

}  // namespace crosscheck
