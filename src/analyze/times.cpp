#include "analyze/times.h"

#include <algorithm>

#include "analyze/clock_times.h"
#include "analyze/dates.h"
#include "analyze/durations.h"
#include "analyze/modified_times.h"
#include "analyze/named_periods.h"
#include "analyze/relative_time.h"
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
    // A misspelt month stands beside a number, as does "Q3".
    return (token.shape == Shape::capitalized || token.shape == Shape::upper) &&
           (length(token.span) > 4 || length(token.span) == 2) && text.is_number(at + 1);
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
    } else {
      last = read_period(text, *next);
    }
    auto range = last ? joined_range(text, first, *last) : std::nullopt;
    return range ? *std::move(range) : first;
  }

  std::optional<TimeMention> read_other(const TimeText& text, std::uint32_t at) {
    if (auto modified = read_modified(text, at)) return modified;
    if (auto week = read_week_of(text, at, anchor_)) return week;
    if (auto day = read_day_of_month(text, at, anchor_)) return day;
    if (const auto clock = read_clock(text, at)) return clock_with_day(text, *clock);
    if (auto quarter = read_quarter(text, at, anchor_)) return quarter;
    if (auto plain = read_period(text, at)) return plain;
    if (auto set = read_set(text, at)) return set;
    if (const auto length = read_length(text, at)) {
      is_aside_ = true;
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
    if (auto weekday = read_weekday(text, at, anchor_)) return weekday;
    if (auto relative = read_relative(text, at, anchor_)) return relative;
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

  /// "9 a.m. Tuesday", "noon on 4 October".
  TimeMention clock_with_day(const TimeText& text, const ClockTime& clock) {
    std::uint32_t next = clock.tokens.end;
    if (text.is(next, ",")) ++next;
    if (text.is(next, "on")) ++next;
    std::optional<TimeMention> day;
    if (const auto date = read_date(text, next); date && !date->invalid && date->day != 0) {
      day = date_mention(*date, anchor_, text);
    } else if (const CalendarWord word = text.word(next);
               word.is(TimeWord::weekday) || word.is(TimeWord::day_word)) {
      day = word.is(TimeWord::weekday) ? read_weekday(text, next, anchor_)
                                       : read_relative(text, next, anchor_);
    }
    const bool is_day = day && day->granularity == Granularity::day &&
                        day->type == TimexType::date && day->role != TimeRole::between;
    if (!is_day) return clock_mention(clock, {}, anchor_);
    TimeMention mention = clock_mention(clock, day, anchor_);
    mention.tokens = {clock.tokens.begin, day->tokens.end};
    return mention;
  }

  /// Adds what stands around the expression and stores it; returns where to go on.
  std::uint32_t keep(const TimeText& text, TimeMention mention) {
    add_time_of_day(text, mention);
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
