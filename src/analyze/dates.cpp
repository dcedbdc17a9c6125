#include "analyze/dates.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace crosscheck {
namespace {

struct Read {
  int value = 0;
  std::uint32_t end = 0;
};

struct Month {
  int value = 0;
  std::uint32_t end = 0;
  bool misspelt = false;
  bool lower = false;
};

bool is_abbreviation(std::string_view word) {
  return word.size() <= 4 && word != "May" && word != "June" && word != "July" &&
         word != "may" && word != "june" && word != "july" && word != "MAY" &&
         word != "JUNE" && word != "JULY";
}

/// A month name with its full stop. In lower case it counts only beside a day or a year,
/// which the caller knows.
std::optional<Month> read_month(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  if (!word.is(TimeWord::month)) return std::nullopt;
  Month month{word.value, at + 1, false, !text.is_capitalized(at)};
  if (is_abbreviation(text.text(at)) && text.is(at + 1, ".") && text.is_joined(at + 1)) {
    ++month.end;
  }
  return month;
}

/// A capitalized word one edit away from a month name.
std::optional<Month> read_misspelt_month(const TimeText& text, std::uint32_t at) {
  if (!text.is_capitalized(at) || text.text(at).size() < 5 || text.word(at).kinds != 0) {
    return std::nullopt;
  }
  const int month = text.words().month_like(text.text(at));
  if (month == 0) return std::nullopt;
  return Month{month, at + 1, true, false};
}

/// "21", "21st", "twenty-first" (`in_words`).
std::optional<Read> read_day(const TimeText& text, std::uint32_t at, bool in_words) {
  if (const auto digits = text.digits(at, 2)) {
    if (*digits < 1 || *digits > 39) return std::nullopt;
    const bool has_ending =
        text.is_joined(at + 1) && text.is(at + 1, TimeWord::ordinal_ending);
    return Read{*digits, has_ending ? at + 2 : at + 1};
  }
  if (!in_words) return std::nullopt;
  const CalendarWord word = text.word(at);
  if (word.is(TimeWord::ordinal)) return Read{word.ordinal, at + 1};
  if (!word.is(TimeWord::number) || (word.value != 20 && word.value != 30))
    return std::nullopt;
  const std::uint32_t next = text.is_hyphen(at + 1) ? at + 2 : at + 1;
  const CalendarWord unit = text.word(next);
  if (!unit.is(TimeWord::ordinal) || unit.ordinal > 9) return std::nullopt;
  return Read{word.value + unit.ordinal, next + 1};
}

/// Whether a year may end here: no percentage, count or longer number goes on.
bool year_may_end(const TimeText& text, std::uint32_t end) {
  if (!text.holds(end)) return true;
  if (text.is_joined(end) && !text.is_hyphen(end) && text.is_number(end)) return false;
  const std::string_view next = text.text(end);
  if (next == "%" || (next == ":" && text.is_number(end + 1) && text.is_joined(end + 1))) {
    return false;
  }
  return !text.word(end).is_any(TimeWord::scale | TimeWord::meridiem);
}

/// Four digits, or two after an apostrophe ("'98").
std::optional<Read> read_year_number(const TimeText& text, std::uint32_t at) {
  const std::string_view mark = text.text(at);
  if (mark == "'" || mark == "\xE2\x80\x99" || mark == "\xE2\x80\x98") {
    const auto short_year = text.digits(at + 1, 2);
    if (!short_year || text.text(at + 1).size() != 2 || !text.is_joined(at + 1)) {
      return std::nullopt;
    }
    return Read{*short_year + (*short_year < 50 ? 2000 : 1900), at + 2};
  }
  const auto year = text.digits(at, 4);
  if (!year || *year < 1000 || *year > 2999 || !year_may_end(text, at + 1)) {
    return std::nullopt;
  }
  return Read{*year, at + 1};
}

/// The year after a day and month: "2022", ", 2022", "of 2022".
std::optional<Read> read_year_after(const TimeText& text, std::uint32_t at) {
  if (const auto year = read_year_number(text, at)) return year;
  const bool has_comma = text.is(at, ",") && !text.is_joined(at + 1);
  const bool has_of = text.is(at, "of") || text.is(at, "in");
  if (!has_comma && !has_of && !text.is(at, ",")) return std::nullopt;
  const auto year = read_year_number(text, at + 1);
  if (!year) return std::nullopt;
  // ", 2015 people": a count that only looks like a year.
  const bool goes_on = has_comma && text.is_lower_word(year->end) &&
                       text.text(year->end).ends_with('s') &&
                       text.word(year->end).context == TimeContext::none;
  if (goes_on) return std::nullopt;
  return year;
}

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

std::uint32_t past_the(const TimeText& text, std::uint32_t at) {
  return text.is(at, "the") ? at + 1 : at;
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
  std::uint32_t next = day->end;
  date.day = day->value;
  if (is_range_mark(text, next, at)) {
    const auto until = read_day(text, past_the(text, next + 1), true);
    if (until) {
      date.until_day = until->value;
      next = until->end;
    }
  }
  if (text.is(next, "of")) ++next;
  if (text.is_hyphen(next) && text.is_joined(next)) ++next;  // "21-Sep-2022"
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
  if (text.is_hyphen(after) && text.is_joined(after) && text.is_joined(after + 1)) ++after;
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
bool stands_alone(const TimeText& text, std::uint32_t at, const Month& month) {
  const bool after_preposition =
      at > text.begin() && text.word(at - 1).context != TimeContext::none;
  if (after_preposition) return true;
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
  const std::uint32_t next = past_the(text, month->end);
  const auto day = read_day(text, next, true);
  if (day && !is_counting(text, day->end)) {
    const bool has_ending = day->end > next + 1;
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
  const auto year = read_year_after(text, month->end);
  if (year) {
    date.year = year->value;
    date.tokens.end = year->end;
    return date;
  }
  if (month->misspelt || month->lower || !stands_alone(text, at, *month))
    return std::nullopt;
  return date;
}

bool is_date_mark(const TimeText& text, std::uint32_t at) {
  return text.is_joined(at) && text.is_joined(at + 1) &&
         (text.is(at, "/") || text.is(at, "-") || text.is(at, "."));
}

int full_year(int year, std::size_t length) {
  if (length == 4) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

/// Day and month of two numbers whose order the numbers tell; else both readings are kept,
/// with the month first.
void order_parts(WrittenDate& date, int first, int second) {
  if (first > 12) {
    date.day = first;
    date.month = second;
    return;
  }
  date.month = first;
  date.day = second;
  if (second <= 12 && first != second) date.swapped_month = second;
}

/// "2022-09-27", "27/09/2022", "9/27/22".
std::optional<WrittenDate> read_slashed(const TimeText& text, std::uint32_t at) {
  if (!is_date_mark(text, at + 1) || !is_date_mark(text, at + 3)) return std::nullopt;
  if (text.text(at + 1) != text.text(at + 3)) return std::nullopt;
  const auto first = text.digits(at, 4);
  const auto second = text.digits(at + 2, 2);
  const auto third = text.digits(at + 4, 4);
  if (!first || !second || !third) return std::nullopt;
  WrittenDate date{.tokens = {at, at + 5}};
  date.in_figures = true;
  const std::size_t first_length = text.text(at).size();
  const std::size_t third_length = text.text(at + 4).size();
  if (first_length == 4 && third_length <= 2) {
    date.year = *first;
    date.month = *second;
    date.day = *third;
  } else if (first_length <= 2 && (third_length == 4 || third_length == 2)) {
    date.year = full_year(*third, third_length);
    order_parts(date, *first, *second);
  } else {
    return std::nullopt;
  }
  if (text.is_joined(at + 5) && (text.is_hyphen(at + 5) || text.is(at + 5, "/")) &&
      text.is_joined(at + 6) && text.is_number(at + 6)) {
    return std::nullopt;  // a longer number with marks, such as one of a telephone
  }
  return date;
}

/// "27.09.2022" in one token.
std::optional<WrittenDate> read_dotted(const TimeText& text, std::uint32_t at) {
  const std::string_view figures = text.text(at);
  if (figures.size() < 8 || figures.size() > 10) return std::nullopt;
  const std::size_t one = figures.find('.');
  const std::size_t two = figures.rfind('.');
  if (one == figures.npos || one == two || one > 2 || two - one > 3 || two - one < 2 ||
      figures.size() - two != 5) {
    return std::nullopt;
  }
  const auto part = [&](std::size_t begin, std::size_t end) {
    return std::atoi(std::string(figures.substr(begin, end - begin)).c_str());
  };
  WrittenDate date{.tokens = {at, at + 1}};
  date.in_figures = true;
  // Full stops stand between day and month, in that order.
  date.day = part(0, one);
  date.month = part(one + 1, two);
  date.year = part(two + 1, figures.size());
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
  if (text.is_number(at)) {
    if (auto date = read_slashed(text, at)) return date;
    if (auto date = read_dotted(text, at)) return date;
  }
  if (auto date = read_month_first(text, at)) return date;
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

std::string yearless(int month, int day) {
  char buffer[32];
  if (day == 0) {
    std::snprintf(buffer, sizeof buffer, "XXXX-%02d", month);
  } else {
    std::snprintf(buffer, sizeof buffer, "XXXX-%02d-%02d", month, day);
  }
  return buffer;
}

void set_days(TimeMention& mention, Day first, Day last) {
  if (first > last) std::swap(first, last);
  mention.days = {first, last};
  mention.value =
      first == last ? to_string(first) : to_string(first) + "/" + to_string(last);
}

std::optional<Day> day_in(const WrittenDate& date, int year) {
  return day_of({year, date.month, date.day});
}

void set_range(TimeMention& mention, const WrittenDate& date, Day first) {
  const int month = date.until_month != 0 ? date.until_month : date.month;
  int year = civil(first).year;
  if (month < date.month) ++year;  // "28 December to 3 January"
  if (const auto last = day_of({year, month, date.until_day}))
    set_days(mention, first, *last);
  mention.role = TimeRole::between;
}

void set_ambiguous(TimeMention& mention, const WrittenDate& date, Day first,
                   const TimeAnchor& anchor) {
  const auto other = day_of({date.year, date.swapped_month, date.month});
  if (!other) return;
  Day nearest = first;
  if (anchor.published &&
      std::abs(*other - *anchor.published) < std::abs(first - *anchor.published)) {
    nearest = *other;
  }
  mention.value = to_string(nearest);
  mention.days = {std::min(first, *other), std::max(first, *other)};
}

}  // namespace

void set_period(TimeMention& mention, const CalendarPeriod& period) {
  mention.value = period.value;
  mention.days = period.days;
  mention.granularity = period.granularity;
}

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

std::optional<TimeMention> read_day_of_month(const TimeText& text, std::uint32_t at,
                                             const TimeAnchor& anchor) {
  if (!text.is(at, "the") || at == text.begin()) return std::nullopt;
  const TimeContext before = text.word(at - 1).context;
  const bool is_told = text.is(at - 1, "on") || before == TimeContext::since ||
                       before == TimeContext::until || before == TimeContext::by;
  const auto day = text.digits(at + 1, 2);
  const bool has_ending =
      text.is_joined(at + 2) && text.is(at + 2, TimeWord::ordinal_ending);
  if (!is_told || !day || *day < 1 || *day > 31 || !has_ending) return std::nullopt;
  // "by the 5th round", "on the 3rd floor": no day.
  if (text.is_lower_word(at + 3) && text.word(at + 3).context == TimeContext::none) {
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

std::optional<TimeMention> read_week_of(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  const std::uint32_t week = text.is(at, "the") ? at + 1 : at;
  if (!text.is(week, "week")) return std::nullopt;
  const bool is_end =
      text.is(week + 1, "ending") || text.is(week + 1, "to") || text.is(week + 1, "until");
  const bool is_start = text.is(week + 1, "of") || text.is(week + 1, "beginning") ||
                        text.is(week + 1, "starting") || text.is(week + 1, "from");
  if (!is_end && !is_start) return std::nullopt;
  const auto date = read_date(text, past_the(text, week + 2));
  if (!date || date->invalid || date->day == 0 || date->until_day != 0) return std::nullopt;
  TimeMention mention = date_mention(*date, anchor, text);
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

TimeMention date_mention(const WrittenDate& date, const TimeAnchor& anchor,
                         const TimeText& text) {
  TimeMention mention;
  mention.tokens = date.tokens;
  mention.misspelt = date.misspelt;
  int year = date.year;
  if (year == 0 && anchor.published) {
    mention.anchored = true;
    const Tense tense = tense_near(text, date.tokens);
    if (date.day == 0) {
      year = year_of_month(date.month, *anchor.published, tense);
    } else if (const auto day = day_without_year(date.month, date.day, date.weekday,
                                                 *anchor.published, tense)) {
      year = civil(*day).year;
    }
  }
  if (date.year == 0) {
    mention.month = date.month;
    mention.day = date.day;
  }
  if (year == 0) {
    mention.value = yearless(date.month, date.day);
    if (date.day == 0) mention.granularity = Granularity::month;
    if (date.until_day != 0) {
      const int month = date.until_month != 0 ? date.until_month : date.month;
      mention.value += "/" + yearless(month, date.until_day);
      mention.role = TimeRole::between;
      // Two days: no single month and day to complete later.
      mention.month = mention.day = 0;
    }
    return mention;
  }
  if (date.day == 0) {
    set_period(mention, month_period(year, date.month));
    return mention;
  }
  const auto first = day_in(date, year);
  if (!first) return mention;
  set_period(mention, day_period(*first));
  if (date.until_day != 0) set_range(mention, date, *first);
  if (date.swapped_month != 0) set_ambiguous(mention, date, *first, anchor);
  return mention;
}

}  // namespace crosscheck
