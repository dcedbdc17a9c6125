#include "analyze/times.h"

#include <algorithm>

#include "analyze/clock_ranges.h"
#include "analyze/clock_times.h"
#include "analyze/counted_days.h"
#include "analyze/dates.h"
#include "analyze/durations.h"
#include "analyze/modified_times.h"
#include "analyze/named_periods.h"
#include "analyze/relative_time.h"
#include "analyze/time_directions.h"
#include "analyze/time_ranges.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t starters =
    TimeWord::month | TimeWord::weekday | bit(TimeWord::unit) | bit(TimeWord::number) |
    bit(TimeWord::article) | bit(TimeWord::determiner) | bit(TimeWord::fuzzy) |
    bit(TimeWord::ordinal) | bit(TimeWord::season) | bit(TimeWord::part_of_day) |
    bit(TimeWord::time_of_day) | bit(TimeWord::day_word) | bit(TimeWord::reference) |
    bit(TimeWord::past) | bit(TimeWord::previous) | bit(TimeWord::this_one) |
    bit(TimeWord::following) | bit(TimeWord::recent) | bit(TimeWord::early) |
    bit(TimeWord::mid) | bit(TimeWord::late) | bit(TimeWord::earlier) |
    bit(TimeWord::later) | bit(TimeWord::every) | bit(TimeWord::set) |
    bit(TimeWord::starter) | bit(TimeWord::phrase);

/// Words that a relative day or week begins with.
constexpr std::uint32_t relatives = TimeWord::day_word | TimeWord::past |
                                    bit(TimeWord::previous) | bit(TimeWord::this_one) |
                                    bit(TimeWord::following) | bit(TimeWord::determiner);

constexpr std::uint32_t leads = TimeWord::article | TimeWord::determiner;

/// Reads one article's time expressions; remembers what the text told last.
class TimeReader {
 public:
  TimeReader(const Article& article, const std::vector<Token>& tokens,
             const CalendarWords& words)
      : article_(article), tokens_(tokens), words_(words) {
    // Near the ends of the calendar the neighbours of a day would leave it.
    const bool is_usable = article.published &&
                           *article.published >= *day_of({100, 1, 1}) &&
                           *article.published <= *day_of({9900, 1, 1});
    if (is_usable) anchor_.published = article.published;
  }

  void read(const Sentence& sentence) {
    const TimeText text(article_.text, tokens_, sentence.tokens, words_);
    std::uint32_t at = text.begin();
    while (at < text.end()) {
      if (!may_start(text, at)) {
        ++at;
        continue;
      }
      at = read_at(text, at);
    }
  }

  std::vector<TimeMention> found() && { return std::move(found_); }

 private:
  bool may_start(const TimeText& text, std::uint32_t at) const {
    const Token& token = text.token(at);
    if (token.kind == TokenKind::number) return true;
    if (token.kind == TokenKind::symbol) return false;
    const CalendarWord word = words_.find(token.hash);
    // "the" and "a" begin a time only before a word of the calendar: most nouns are none.
    if (word.is_any(leads) && !word.is_any(starters & ~leads))
      return leads_on(text, at + 1);
    if (word.is_any(starters)) return true;
    if (token.kind == TokenKind::punctuation) return text.is_number(at + 1);
    if (length(token.span) == 2 && may_be_part_code(text.text(at))) return true;
    // A misspelt month stands beside a number, as does "Q3".
    return (token.shape == Shape::capitalized || token.shape == Shape::upper) &&
           (length(token.span) > 4 || length(token.span) == 2) && text.is_number(at + 1);
  }

  /// "Q3", "h1".
  static bool may_be_part_code(std::string_view word) {
    return (word[0] == 'Q' || word[0] == 'q' || word[0] == 'H' || word[0] == 'h') &&
           word[1] >= '1' && word[1] <= '4';
  }

  bool leads_on(const TimeText& text, std::uint32_t at) const {
    if (!text.holds(at)) return false;
    return text.token(at).kind == TokenKind::number || text.word(at).kinds != 0;
  }

  /// Reads what begins at a token and returns where to go on.
  std::uint32_t read_at(const TimeText& text, std::uint32_t at) {
    is_aside_ = false;
    if (const auto date = read_date(text, at)) {
      if (date->invalid) return date->tokens.end;
      return keep(text, extended(text, date_mention(*date, anchor_, text)));
    }
    std::optional<TimeMention> mention = read_other(text, at);
    if (!mention) return at + 1;
    return keep(text, extended(text, std::move(*mention)));
  }

  /// The range that the expression begins, or the expression.
  TimeMention extended(const TimeText& text, TimeMention first) {
    const auto next = further_end(text, first);
    if (!next) return first;
    const auto date = read_date(text, *next);
    std::optional<TimeMention> last;
    if (date && !date->invalid) {
      last = date_mention(*date, anchor_, text);
    } else if (anchor_.published && (text.is(*next, "now") || text.is(*next, "date"))) {
      last = relative_mention({*next, *next + 1});
      set_period(*last, day_period(*anchor_.published));
    } else {
      last = read_modified(text, *next);
      if (!last) last = read_quarter(text, *next, anchor_);
      if (!last) last = read_period(text, *next);
    }
    auto range = last ? joined_range(text, first, *last) : std::nullopt;
    return range ? *std::move(range) : first;
  }

  std::optional<TimeMention> read_other(const TimeText& text, std::uint32_t at) {
    if (auto modified = read_modified(text, at)) return modified;
    if (auto nth = read_nth(text, at)) return nth;
    if (auto week = read_week_of(text, at, anchor_)) return week;
    if (auto week = read_numbered_week(text, at, anchor_)) return week;
    if (auto day = read_weekday_and_number(text, at, anchor_)) return day;
    if (auto day = read_day_of_month(text, at, anchor_)) return day;
    if (auto range = read_clock_range(text, at, -1, false)) {
      if (auto mention = range_with_day(text, *range)) return mention;
    }
    if (const auto clock = read_clock(text, at)) return clock_with_day(text, *clock);
    if (auto quarter = read_quarter(text, at, anchor_)) return quarter;
    if (auto plain = read_period(text, at)) return plain;
    if (auto set = read_set(text, at)) return set;
    if (const auto length = read_length(text, at)) {
      is_aside_ = true;
      if (auto counted = counted_from_day(text, *length)) return counted;
      if (auto ahead = counted_ahead(text, *length)) return ahead;
      return point_from_length(text, *length, anchor_);
    }
    if (auto units = read_bare_units(text, at)) return units;
    if (auto holiday = read_holiday(text, at, anchor_)) return holiday;
    if (auto tonight = read_tonight(text, at, anchor_)) return tonight;
    if (auto reference = read_reference(text, at)) return reference;
    return read_part_of_day(text, at);
  }

  /// Stretches of the calendar that "early", "late" and the like may stand before.
  std::optional<TimeMention> read_period(const TimeText& text, std::uint32_t at) {
    if (auto weekday = read_weekday(text, at, anchor_)) {
      return in_week(text, std::move(*weekday));
    }
    if (auto relative = read_relative(text, at, anchor_)) {
      return weekday_after(text, std::move(*relative));
    }
    if (auto season = read_season(text, at, anchor_)) return season;
    if (auto era = read_era(text, at)) return era;
    if (auto year = read_business_year(text, at, anchor_)) return year;
    return read_year(text, at);
  }

  std::optional<TimeMention> read_modified(const TimeText& text, std::uint32_t at) {
    const auto modifier = read_modifier(text, at);
    if (!modifier) return std::nullopt;
    std::optional<TimeMention> mention;
    // "the end of the 1990s", "late in the day": the article belongs to neither.
    const bool has_the = text.is(modifier->end, "the");
    const std::uint32_t begin = modifier->end;
    const auto date = read_date(text, has_the ? begin + 1 : begin);
    if (date && !date->invalid) {
      mention = date_mention(*date, anchor_, text);
    } else if (auto quarter = read_quarter(text, begin, anchor_)) {
      mention = std::move(quarter);
    } else {
      mention = read_period(text, begin);
      if (!mention && has_the) mention = read_period(text, begin + 1);
      if (!mention) mention = this_unit(text, has_the ? begin + 1 : begin);
    }
    if (!mention || mention->type == TimexType::set) return std::nullopt;
    apply_modifier(*mention, *modifier, at, anchor_.published);
    return mention;
  }

  /// "the year" after "the end of": the one of publication.
  std::optional<TimeMention> this_unit(const TimeText& text, std::uint32_t at) const {
    const CalendarWord word = text.word(at);
    if (!word.is(TimeWord::unit) || word.unit() < TimeUnit::week || !anchor_.published) {
      return std::nullopt;
    }
    const auto period = unit_period(word.unit(), *anchor_.published, 0);
    if (!period || text.text(at).ends_with('s')) return std::nullopt;
    TimeMention mention;
    mention.tokens = {at, at + 1};
    mention.relative = mention.anchored = true;
    set_period(mention, *period);
    return mention;
  }

  /// A day that stands at a token, with the part of the day that goes with it.
  struct DayPart {
    TimeMention day;
    int half = -1;  ///< hours that the part of day adds to "7", below 0 where there is none
    std::uint32_t end = 0;
  };

  static int half_of(PartOfDay part) { return part == PartOfDay::morning ? 0 : 12; }

  std::optional<DayPart> day_at(const TimeText& text, std::uint32_t at) {
    std::optional<TimeMention> day;
    if (const auto date = read_date(text, at); date && !date->invalid && date->day != 0) {
      day = date_mention(*date, anchor_, text);
    } else if (auto numbered = read_weekday_and_number(text, at, anchor_)) {
      day = std::move(numbered);
    } else if (text.is(at, TimeWord::weekday)) {
      day = read_weekday(text, at, anchor_);
      if (day) day = in_week(text, *std::move(day));
    } else if (text.word(at).is_any(relatives)) {
      day = read_relative(text, at, anchor_);
      if (day) day = weekday_after(text, std::move(*day));
    } else {
      day = read_tonight(text, at, anchor_);
    }
    if (!day) return std::nullopt;
    return day_part(text, std::move(*day));
  }

  /// Parts a day from the part of it that it names or that follows.
  std::optional<DayPart> day_part(const TimeText& text, TimeMention day) const {
    DayPart made{.day = std::move(day), .half = -1, .end = 0};
    made.end = made.day.tokens.end;
    if (made.day.role == TimeRole::between) return std::nullopt;
    if (made.day.type == TimexType::time) {
      const bool has_part = made.day.value.size() > 10 && made.day.days.last &&
                            made.day.value.find(':') == std::string::npos;
      if (!has_part) return std::nullopt;
      made.half = made.day.value.ends_with("MO") ? 0 : 12;
      made.day.value.resize(10);
      made.day.type = TimexType::date;
      made.day.granularity = Granularity::day;
      return made;
    }
    if (made.day.granularity != Granularity::day || made.day.type != TimexType::date) {
      return std::nullopt;
    }
    if (const CalendarWord part = text.word(made.end); part.is(TimeWord::part_of_day)) {
      made.half = half_of(static_cast<PartOfDay>(part.value));
      ++made.end;
    }
    return made;
  }

  /// Past a comma and "on".
  static std::uint32_t past_joint(const TimeText& text, std::uint32_t at) {
    if (text.is(at, ",")) ++at;
    return text.is(at, "on") ? at + 1 : at;
  }

  /// "9 a.m. Tuesday", "noon on 4 October", "8:30 this morning".
  TimeMention clock_with_day(const TimeText& text, const ClockTime& clock) {
    if (auto set = clock_of_set(text, clock)) return *std::move(set);
    if (auto range = clock_for_length(text, clock)) return *std::move(range);
    const auto part = day_at(text, past_joint(text, clock.tokens.end));
    if (!part) return clock_mention(clock, {}, anchor_);
    TimeMention mention = clock_mention(clock, part->day, anchor_);
    mention.tokens = {clock.tokens.begin, part->end};
    return mention;
  }

  /// "from 10 a.m. for three hours": a range of hours.
  std::optional<TimeMention> clock_for_length(const TimeText& text,
                                              const ClockTime& clock) const {
    const std::uint32_t begin = clock.tokens.begin;
    if (begin == text.begin() || !text.is(begin - 1, "from")) return std::nullopt;
    if (!text.is(clock.tokens.end, "for")) return std::nullopt;
    const auto length = read_length(text, clock.tokens.end + 1);
    const auto first = read_clock_face(text, begin);
    if (!length || !first || !length->amount.low) return std::nullopt;
    const auto count = length->amount.low->to_int();
    const bool is_short =
        length->unit == TimeUnit::hour || length->unit == TimeUnit::minute;
    if (!count || !is_short || *count < 1 || *count > 24 * 60) return std::nullopt;
    const int start = hour_of_day(*first, first->half) * 60 + first->minute;
    const long long end = start + *count * (length->unit == TimeUnit::hour ? 60 : 1);
    if (end > 24 * 60) return std::nullopt;
    ClockRange range{{begin, length->tokens.end}, *first, *first};
    range.first_hour = start / 60;
    range.last_hour = static_cast<int>(end / 60);
    range.last.minute = static_cast<int>(end % 60);
    return clock_range_mention(range, {}, anchor_);
  }

  /// "3 p.m. every day".
  std::optional<TimeMention> clock_of_set(const TimeText& text, const ClockTime& clock) {
    if (!text.is(clock.tokens.end, TimeWord::every)) return std::nullopt;
    auto set = read_set(text, clock.tokens.end);
    if (!set) return std::nullopt;
    const bool has_day = set->value.starts_with("XXXX-WXX-");
    if (!has_day && set->value != "P1D") return std::nullopt;
    set->value = (has_day ? set->value : std::string{}) + clock.value;
    set->tokens.begin = clock.tokens.begin;
    return set;
  }

  /// "every Monday at 4 p.m.", "Thursdays at 17:30", "every evening at 7:13 p.m.".
  static void add_clock_to_set(const TimeText& text, TimeMention& set) {
    const std::uint32_t end = set.tokens.end;
    if (!text.is(end, "at")) return;
    const auto clock = read_clock(text, end + 1);
    if (!clock) return;
    const bool has_day = set.value.starts_with("XXXX-WXX-");
    if (!has_day && set.value != "P1D" && !set.value.starts_with('T')) return;
    set.value = (has_day ? set.value : std::string{}) + clock->value;
    set.tokens.end = clock->tokens.end;
  }

  /// "3 to 5 p.m. on Tuesday", "from 7 to 9 last night", "between 9 and 10:30".
  std::optional<TimeMention> range_with_day(const TimeText& text, ClockRange& range) {
    const auto part = day_at(text, past_joint(text, range.tokens.end));
    if (!part) {
      if (!range.is_marked) return std::nullopt;
      return clock_range_mention(range, {}, anchor_);
    }
    if (!range.is_marked && part->half < 0) return std::nullopt;
    set_half(range, part->half);
    TimeMention mention = clock_range_mention(range, part->day, anchor_);
    mention.tokens = {range.tokens.begin, part->end};
    return mention;
  }

  /// Whether figures after a day and "at" are an hour: "Friday at 4", not "Friday at 4 a
  /// share" nor "at 27.50".
  static bool is_hour_here(const TimeText& text, const ClockFace& clock, int half) {
    if (clock.hour > 12 || clock.hour < 1) return false;
    if (clock.is_marked || !clock.needs_meridiem) return true;
    if (text.is_number(clock.end - 1) && clock.has_minutes) return half >= 0;
    if (!text.holds(clock.end)) return true;
    const Token& next = text.token(clock.end);
    if (next.kind == TokenKind::symbol || text.is_hyphen(clock.end)) return false;
    if (half >= 0) return !text.is_lower_word(clock.end);
    return next.kind == TokenKind::punctuation && text.text(clock.end) != "%";
  }

  /// "in the afternoon at 7", "in the morning at nine": a time without a day.
  static bool add_clock_to_part(const TimeText& text, TimeMention& mention) {
    std::uint32_t at = mention.tokens.end;
    if (text.is(at, ",")) ++at;
    if (text.is(at, "at")) ++at;
    if (!text.is_number(at) && !text.is(at, TimeWord::number)) return false;
    const int half = mention.value == "TMO" ? 0 : 12;
    const auto clock = read_clock_face(text, at);
    const bool is_led = at > mention.tokens.end || (clock && clock->is_marked);
    if (!clock || !is_led || !is_hour_here(text, *clock, half)) return false;
    mention.value = clock_text(hour_of_day(*clock, clock->half >= 0 ? clock->half : half),
                               clock->minute, clock->second);
    mention.tokens.end = clock->end;
    return true;
  }

  /// "Tuesday from 2 to 2:30 p.m.", "this evening at 7": the hours that follow a day.
  bool add_clock_after(const TimeText& text, TimeMention& mention) const {
    if (mention.value.size() == 3 && mention.value[0] == 'T') {
      return add_clock_to_part(text, mention);
    }
    const auto part = day_part(text, mention);
    if (!part) return false;
    std::uint32_t at = part->end;
    if (text.is(at, ",")) ++at;
    const bool is_led = text.is(at, "from") || text.is(at, "between") ||
                        text.is(at, "at") || text.is(at, "around") || text.is(at, "about");
    if (is_led) ++at;
    if (!text.is_number(at) &&
        !text.word(at).is_any(TimeWord::number | TimeWord::time_of_day))
      return false;
    TimeMention made;
    if (const auto range = read_clock_range(text, at, part->half, true)) {
      made = clock_range_mention(*range, part->day, anchor_);
    } else {
      const bool is_at = is_led && text.is(at - 1, "at");
      const bool may_be = part->half >= 0 ? is_led : is_at;
      const auto clock = may_be ? read_clock_face(text, at) : std::nullopt;
      if (!clock || !is_hour_here(text, *clock, part->half)) return false;
      made = part->day;
      made.type = TimexType::time;
      made.granularity = Granularity::part_of_day;
      const int half = clock->half >= 0 ? clock->half : part->half;
      made.value += clock_text(hour_of_day(*clock, half), clock->minute, clock->second);
      made.tokens.end = clock->end;
    }
    made.tokens = {mention.tokens.begin, made.tokens.end};
    mention = std::move(made);
    return true;
  }

  /// "Monday of next week".
  TimeMention in_week(const TimeText& text, TimeMention day) const {
    const std::uint32_t of = day.tokens.end;
    if (!text.is(of, "of") || day.granularity != Granularity::day) return day;
    const auto week = read_relative(text, of + 1, anchor_);
    return week && is_whole_week(*week)
               ? day_of_week(*week, day, day.tokens.begin, week->tokens.end)
               : day;
  }

  /// "next week on Tuesday", "this week Monday".
  TimeMention weekday_after(const TimeText& text, TimeMention week) const {
    if (!is_whole_week(week)) return week;
    const std::uint32_t next = past_joint(text, week.tokens.end);
    if (next != week.tokens.end && !text.is(next - 1, "on")) return week;
    if (!text.is(next, TimeWord::weekday)) return week;
    const auto day = read_weekday(text, next, anchor_);
    if (!day || day->granularity != Granularity::day || !day->days.is_known()) return week;
    return day_of_week(week, *day, week.tokens.begin, day->tokens.end);
  }

  static bool is_whole_week(const TimeMention& week) {
    return week.granularity == Granularity::week && week.type == TimexType::date &&
           week.days.is_known() && *week.days.last - *week.days.first == 6;
  }

  static TimeMention day_of_week(const TimeMention& week, const TimeMention& day,
                                 std::uint32_t begin, std::uint32_t end) {
    TimeMention made = week;
    if (!day.days.is_known()) return day;
    set_period(made, day_period(*week.days.first + (weekday(*day.days.first) - 1)));
    made.tokens = {begin, end};
    return made;
  }

  /// "two weeks from 15 January", "three days after Friday".
  std::optional<TimeMention> counted_from_day(const TimeText& text,
                                              const TimeLength& length) {
    const std::uint32_t mark = length.tokens.end;
    const int sign = direction_from_day(text, mark);
    if (sign == 0) return stretch_from_day(text, length);
    const auto base = day_at(text, mark + 1);
    if (!base || !base->day.days.is_single_day() || base->half >= 0) return std::nullopt;
    if (text.is(base->end, "'s")) return std::nullopt;
    return counted_days(length, sign, base->day);
  }

  /// "will open in two weeks": a day ahead, where the sentence speaks of what will be. "It
  /// was built in two weeks" tells how long.
  std::optional<TimeMention> counted_ahead(const TimeText& text,
                                           const TimeLength& length) const {
    const std::uint32_t begin = length.tokens.begin;
    const bool is_told = begin > text.begin() && text.is(begin - 1, "in") &&
                         !length.hyphenated && length.unit >= TimeUnit::day &&
                         length.unit <= TimeUnit::year && anchor_.published;
    if (!is_told || tense_near(text, length.tokens) != Tense::future) return std::nullopt;
    TimeMention today;
    today.tokens = length.tokens;
    today.days = DayRange::on(*anchor_.published);
    auto ahead = counted_days(length, 1, today);
    if (ahead) ahead->anchored = true;
    return ahead;
  }

  /// "three days starting next Monday", "two weeks beginning on 20 May": from that day on.
  std::optional<TimeMention> stretch_from_day(const TimeText& text,
                                              const TimeLength& length) {
    std::uint32_t at = length.tokens.end;
    if (text.is(at, ",")) ++at;
    if (!text.is(at, "starting") && !text.is(at, "beginning")) return std::nullopt;
    ++at;
    if (text.is(at, "from") || text.is(at, "on")) ++at;
    const auto base = day_at(text, at);
    if (!base || !base->day.days.is_single_day() || base->half >= 0) return std::nullopt;
    const auto next = counted_days(length, 1, base->day);
    if (!next || *next->days.first <= *base->day.days.first) return std::nullopt;
    TimeMention mention = *next;
    mention.role = TimeRole::between;
    mention.value = base->day.value + "/" + next->value;
    mention.days = {*base->day.days.first, *next->days.first - 1};
    return mention;
  }

  /// "the first Monday of October", "the last week of 2019", "the third month of 2021".
  std::optional<TimeMention> read_nth(const TimeText& text, std::uint32_t at) {
    const auto nth = read_nth_part(text, at);
    if (!nth) return std::nullopt;
    std::uint32_t begin = nth->end;
    std::optional<TimeMention> whole;
    const bool has_the = text.is(begin, "the");
    if (const auto date = read_date(text, has_the ? begin + 1 : begin);
        date && !date->invalid && date->day == 0) {
      whole = date_mention(*date, anchor_, text);
    } else if (auto quarter = read_quarter(text, begin, anchor_)) {
      whole = std::move(quarter);
    } else {
      whole = read_period(text, begin);
      if (!whole) whole = this_unit(text, has_the ? begin + 1 : begin);
    }
    if (!whole || whole->role == TimeRole::between) return std::nullopt;
    return nth_part_of(*nth, *whole, at);
  }

  /// Adds what stands around the expression and stores it; returns where to go on.
  std::uint32_t keep(const TimeText& text, TimeMention mention) {
    if (mention.type == TimexType::set) add_clock_to_set(text, mention);
    if (!add_clock_after(text, mention)) add_time_of_day(text, mention);
    const TimeSetting setting = setting_before(text, mention.tokens.begin);
    if (mention.role == TimeRole::plain) mention.role = setting.role;
    const bool is_range = mention.role == TimeRole::between;
    if (mention.mod.empty() && !is_range) mention.mod = setting.mod;
    mention.span = {text.token(mention.tokens.begin).span.begin,
                    text.token(mention.tokens.end - 1).span.end};
    const bool is_told = !is_aside_ && mention.days.is_known() &&
                         mention.type != TimexType::duration &&
                         mention.type != TimexType::set;
    if (is_told)
      anchor_.told = CalendarPeriod{mention.value, mention.days, mention.granularity};
    if (is_told && mention.granularity == Granularity::quarter)
      anchor_.quarter = anchor_.told;
    const std::uint32_t end = mention.tokens.end;
    found_.push_back(std::move(mention));
    return end;
  }

  const Article& article_;
  const std::vector<Token>& tokens_;
  const CalendarWords& words_;
  TimeAnchor anchor_;
  bool is_aside_ =
      false;  ///< "a year earlier" leaves the thread of what was told where it was
  std::vector<TimeMention> found_;
};

}  // namespace

std::vector<TimeMention> read_times(const Article& article,
                                    const std::vector<Token>& tokens,
                                    const std::vector<Sentence>& sentences,
                                    const CalendarWords& words) {
  TimeReader reader(article, tokens, words);
  for (const Sentence& sentence : sentences) reader.read(sentence);
  return std::move(reader).found();
}

}  // namespace crosscheck
