#include "analyze/times.h"

#include <algorithm>

#include "analyze/clock_ranges.h"
#include "analyze/clock_times.h"
#include "analyze/composed_times.h"
#include "analyze/counted_runs.h"
#include "analyze/dates.h"
#include "analyze/day_clocks.h"
#include "analyze/durations.h"
#include "analyze/glued_times.h"
#include "analyze/named_periods.h"
#include "analyze/relative_time.h"
#include "analyze/time_directions.h"
#include "analyze/time_ranges.h"

namespace crosscheck {
namespace {

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
    if (!is_usable) return;
    anchor_.published = article.published;
    anchor_.second = article.published_second;
  }

  void read(const Sentence& sentence) {
    const TimeText text(article_.text, tokens_, sentence.tokens, words_);
    anchor_.told_here = false;
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
  /// Whether a time can begin at a token: by its gates, or by the number that follows.
  bool may_start(const TimeText& text, std::uint32_t at) const {
    const Token& token = text.token(at);
    constexpr std::uint8_t any = Gate::time | Gate::time_phrase | Gate::time_lead;
    const bool before_number = text.is_number(at + 1);
    if ((token.gates & any) == 0 && !before_number && !token.has_digits) {
      return token.kind == TokenKind::symbol && is_half_sign(text, at);
    }
    if (token.kind == TokenKind::number) return true;
    if (token.kind == TokenKind::symbol) return is_half_sign(text, at);
    if ((token.gates & Gate::time) != 0)
      return !text.is(at, "all") || text.is(at + 1, TimeWord::unit) || text.holiday(at);
    const bool leads =
        (token.gates & Gate::time_lead) != 0 && (before_number || leads_on(text, at + 1));
    if (leads) return true;
    if ((token.gates & Gate::time_phrase) != 0 && (text.phrase(at) || text.holiday(at)))
      return true;
    if (token.kind == TokenKind::punctuation) return before_number;
    if (token.has_digits && may_be_glued(text, at)) return true;
    if (length(token.span) == 2 && may_be_part_code(text.text(at))) return true;
    // A misspelt month stands beside a number, as does "Q3".
    return before_number &&
           (token.shape == Shape::capitalized || token.shape == Shape::upper) &&
           (length(token.span) > 4 || length(token.span) == 2);
  }

  /// "½ hour".
  static bool is_half_sign(const TimeText& text, std::uint32_t at) {
    return text.text(at) == "\xC2\xBD" && text.is(at + 1, TimeWord::unit);
  }

  /// "Q3", "h1".
  static bool may_be_part_code(std::string_view word) {
    return (word[0] == 'Q' || word[0] == 'q' || word[0] == 'H' || word[0] == 'h') &&
           word[1] >= '1' && word[1] <= '4';
  }

  static bool leads_on(const TimeText& text, std::uint32_t at) {
    return text.holds(at) && (text.token(at).gates & Gate::calendar) != 0;
  }

  /// Whether what begins at a token can be more than a date: most figures and words such as
  /// "several" or "last" are of a time only beside another word of it.
  static bool may_go_on(const TimeText& text, std::uint32_t at) {
    const Token& token = text.token(at);
    const bool is_figure = token.kind == TokenKind::number;
    if (is_figure ? !is_before_noun(text, at)
                  : (text.word(at).kinds & ~beside_others) != 0 || !token.is_word() ||
                        token.has_digits || text.is_hyphen(at + 1)) {
      return true;
    }
    for (std::uint32_t next = at + 1; next < at + 4 && text.holds(next); ++next) {
      if (belongs_to_time(text.token(next))) return true;
    }
    const bool may_be_phrase = (token.gates & Gate::time_phrase) != 0;
    return may_be_phrase && (text.phrase(at) || text.holiday(at));
  }

  /// Kinds of words that are of a time only beside another word of it.
  static constexpr std::uint32_t beside_others =
      TimeWord::article | TimeWord::determiner | bit(TimeWord::number) |
      bit(TimeWord::fuzzy) | bit(TimeWord::previous) | bit(TimeWord::this_one) |
      bit(TimeWord::following) | bit(TimeWord::recent) | bit(TimeWord::early) |
      bit(TimeWord::mid) | bit(TimeWord::late) | bit(TimeWord::past) |
      bit(TimeWord::earlier) | bit(TimeWord::later) | bit(TimeWord::phrase);

  /// A figure that is no year before a lower-case word apart from it.
  static bool is_before_noun(const TimeText& text, std::uint32_t at) {
    return length(text.token(at).span) != 4 && text.is_lower_word(at + 1) &&
           !text.is_joined(at + 1);
  }

  static bool belongs_to_time(const Token& token) {
    if (token.kind == TokenKind::number || token.has_digits) return true;
    const bool is_of_calendar = (token.gates & Gate::calendar) != 0;
    const bool only_leads =
        (token.gates & (Gate::time | Gate::time_lead)) == Gate::time_lead;
    return is_of_calendar && !only_leads;
  }

  /// Reads what begins at a token and returns where to go on.
  std::uint32_t read_at(const TimeText& text, std::uint32_t at) {
    is_aside_ = false;
    // "May Day", "April Fools' Day": more than the month that they begin with.
    if ((text.token(at).gates & Gate::time_phrase) != 0 && text.is(at, TimeWord::month)) {
      if (auto holiday = read_holiday(text, at, anchor_))
        return keep(text, extended(text, std::move(*holiday)));
    }
    if (auto years = read_year_span(text, at)) return keep(text, *std::move(years));
    if (const auto date = read_date(text, at)) {
      if (date->invalid) return date->tokens.end;
      return keep(text, extended(text, date_mention(*date, anchor_, text), &*date));
    }
    if (!may_go_on(text, at)) return at + 1;
    std::optional<TimeMention> mention = read_other(text, at);
    if (!mention) return at + 1;
    if (text.is(at, TimeWord::weekday)) mention = before_counted(text, *std::move(mention));
    return keep(text, extended(text, std::move(*mention)));
  }

  /// "Monday two weeks from now", "Saturday 3 days from now", or the day as it is.
  TimeMention before_counted(const TimeText& text, TimeMention day) const {
    const std::uint32_t next = day.tokens.end;
    const bool may_be = day.tokens.end == day.tokens.begin + 1 &&
                        (text.is_number(next) || text.is(next, TimeWord::number));
    const auto length = may_be ? read_length(text, next) : std::nullopt;
    if (!length || !text.is(length->tokens.end, "from")) return day;
    const TimeMention counted = point_from_length(text, *length, anchor_);
    const auto joined = weekday_of_counted(day, counted, length->unit);
    return joined ? *joined : day;
  }

  /// "between now and 21 May", "from now until Friday".
  static bool is_now_of_range(const TimeText& text, const TimeMention& now) {
    const std::uint32_t begin = now.tokens.begin;
    if (begin == text.begin() || !text.is(begin, "now")) return false;
    const std::uint32_t end = now.tokens.end;
    const bool has_to = text.is(end, "to") || text.is(end, "until") || text.is(end, "till");
    const bool is_from = text.is(begin - 1, "from") && has_to;
    const bool is_between = text.is(begin - 1, "between") && text.is(end, "and");
    if (!is_from && !is_between) return false;
    return text.is_number(end + 1) ||
           text.word(end + 1).is_any(TimeWord::month | TimeWord::weekday |
                                     bit(TimeWord::determiner) | bit(TimeWord::following));
  }

  /// The range that the expression begins, or the expression.
  TimeMention extended(const TimeText& text, TimeMention first,
                       const WrittenDate* written = nullptr) {
    if (anchor_.published && is_now_of_range(text, first)) {
      TimeMention today = first;
      set_period(today, day_period(*anchor_.published));
      return joined(text, today, written).value_or(std::move(first));
    }
    return joined(text, first, written).value_or(std::move(first));
  }

  std::optional<TimeMention> joined(const TimeText& text, const TimeMention& near,
                                    const WrittenDate* written) const {
    const auto next = further_end(text, near);
    if (!next) return std::nullopt;
    TimeMention first = near;
    auto date = read_date(text, *next);
    std::optional<TimeMention> last;
    if (date && !date->invalid) {
      // "5/1/2019 - 7/1/2020": both ends are written in one order.
      if (written && written->swapped_month != 0 && date->in_figures) {
        WrittenDate ordered = *written;
        ordered.swapped_month = date->swapped_month = 0;
        first = date_mention(ordered, anchor_, text);
      }
      last = date_mention(*date, anchor_, text);
    } else if (anchor_.published && (text.is(*next, "now") || text.is(*next, "date"))) {
      last = relative_mention({*next, *next + 1});
      set_period(*last, day_period(*anchor_.published));
    } else {
      last = read_modified(text, *next, anchor_);
      if (!last) last = read_quarter(text, *next, anchor_);
      if (!last) last = read_period(text, *next, anchor_);
    }
    return last ? joined_range(text, first, *last, anchor_.published) : std::nullopt;
  }

  std::optional<TimeMention> read_other(const TimeText& text, std::uint32_t at) {
    if (auto modified = read_modified(text, at, anchor_)) return modified;
    if (auto date = read_directed_date(text, at, anchor_)) return date;
    if (text.is(at + 1, "of") || text.is(at + 2, "of")) {
      if (auto holiday = read_holiday(text, at, anchor_)) return holiday;
    }
    if (auto nth = read_nth(text, at, anchor_)) return nth;
    if (auto week = read_week_of(text, at, anchor_)) return week;
    if (auto week = read_numbered_week(text, at, anchor_)) return week;
    if (auto day = read_weekday_and_number(text, at, anchor_)) return day;
    if (auto day = read_day_of_month(text, at, anchor_)) return day;
    if (auto range = read_clock_range(text, at, -1, false, true)) {
      if (auto mention = range_with_day(text, *range, anchor_)) return mention;
    }
    if (auto hour = hour_with_day(text, at, anchor_)) return hour;
    if (const auto clock = read_clock(text, at))
      return clock_with_day(text, *clock, anchor_);
    if (auto quarter = read_quarter(text, at, anchor_)) return quarter;
    if (auto plain = read_period(text, at, anchor_)) return plain;
    if (auto set = read_set(text, at)) return set;
    if (auto run = read_counted_run(text, at, anchor_)) return run;
    if (auto days = read_working_days(text, at, anchor_)) return days;
    if (const auto length = read_length(text, at)) {
      is_aside_ = true;
      if (auto hours = hours_from_clock(text, *length, anchor_)) return hours;
      if (auto set = rate_of(text, *length)) return set;
      if (auto counted = counted_from_day(text, *length, anchor_)) return counted;
      if (auto ahead = counted_ahead(text, *length, anchor_)) return ahead;
      return point_from_length(text, *length, anchor_);
    }
    if (auto year = read_glued_year(text, at)) return year;
    if (auto end = read_end_code(text, at, anchor_)) return end;
    if (auto units = read_bare_units(text, at)) return units;
    if (auto holiday = read_holiday(text, at, anchor_)) return holiday;
    if (auto tonight = read_tonight(text, at, anchor_)) return tonight;
    if (auto reference = read_reference(text, at)) return reference;
    return read_part_of_day(text, at);
  }

  /// Whether a quarter is the same of an earlier year than the one that the text tells of:
  /// results are told beside those of the year before.
  static bool is_compared_with(const std::optional<CalendarPeriod>& told,
                               const DayRange& quarter) {
    if (!told || !told->days.first || !quarter.first) return false;
    const CivilDate main = civil(*told->days.first);
    const CivilDate other = civil(*quarter.first);
    return other.month == main.month && other.year < main.year;
  }

  /// "at 3 pm or later", "by 5 May or earlier": open on one side.
  static void add_open_end(const TimeText& text, TimeMention& mention) {
    const std::uint32_t end = mention.tokens.end;
    if (!text.is(end, "or") || mention.type == TimexType::duration) return;
    const bool is_later = text.is(end + 1, "later") || text.is(end + 1, "after");
    const bool is_earlier = text.is(end + 1, "earlier") || text.is(end + 1, "before");
    const bool ends =
        !text.holds(end + 2) || text.token(end + 2).kind == TokenKind::punctuation;
    if ((!is_later && !is_earlier) || !ends) return;
    mention.role = is_later ? TimeRole::since : TimeRole::until;
    mention.mod = is_later ? "SINCE" : "ON_OR_BEFORE";
    mention.tokens.end = end + 2;
  }

  /// Adds what stands around the expression and stores it; returns where to go on.
  std::uint32_t keep(const TimeText& text, TimeMention mention) {
    if (mention.type == TimexType::set) add_clock_to_set(text, mention);
    if (!add_clock_after(text, mention, anchor_)) add_time_of_day(text, mention);
    const TimeSetting setting = setting_before(text, mention.tokens.begin);
    if (mention.role == TimeRole::plain) mention.role = setting.role;
    const bool is_range = mention.role == TimeRole::between;
    if (mention.mod.empty() && !is_range) mention.mod = setting.mod;
    if (!is_range) add_open_end(text, mention);
    mention.span = {text.token(mention.tokens.begin).span.begin,
                    text.token(mention.tokens.end - 1).span.end};
    const bool is_told = !is_aside_ && mention.days.is_known() &&
                         mention.type != TimexType::duration &&
                         mention.type != TimexType::set;
    if (is_told) {
      anchor_.told = CalendarPeriod{mention.value, mention.days, mention.granularity};
      anchor_.told_here = true;
    }
    const bool is_quarter = is_told && mention.granularity == Granularity::quarter;
    if (is_quarter && !is_compared_with(anchor_.quarter, mention.days))
      anchor_.quarter = anchor_.told;
    const std::uint32_t end = mention.tokens.end;
    auto hour = hour_after_period(text, mention, anchor_);
    found_.push_back(std::move(mention));
    return hour ? keep(text, *std::move(hour)) : end;
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
