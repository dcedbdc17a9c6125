#include "analyze/times.h"

#include <algorithm>

#include "analyze/clock_times.h"
#include "analyze/dates.h"
#include "analyze/durations.h"
#include "analyze/relative_time.h"

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
    bit(TimeWord::fraction) | bit(TimeWord::phrase);

/// Reads one article's time expressions; remembers what the text told last.
class TimeReader {
 public:
  TimeReader(const Article& article, const std::vector<Token>& tokens,
             const CalendarWords& words)
      : article_(article), tokens_(tokens), words_(words) {
    anchor_.published = article.published;
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
    if (words_.find(token.hash).is_any(starters)) return true;
    if (token.kind == TokenKind::punctuation) return text.is_number(at + 1);
    // A misspelt month stands beside a number.
    return (token.shape == Shape::capitalized || token.shape == Shape::upper) &&
           length(token.span) > 4 && text.is_number(at + 1);
  }

  /// Reads what begins at a token and returns where to go on.
  std::uint32_t read_at(const TimeText& text, std::uint32_t at) {
    if (const auto date = read_date(text, at)) {
      if (date->invalid) return date->tokens.end;
      return keep(text, date_mention(*date, anchor_, text));
    }
    std::optional<TimeMention> mention = read_other(text, at);
    if (!mention) return at + 1;
    return keep(text, std::move(*mention));
  }

  std::optional<TimeMention> read_other(const TimeText& text, std::uint32_t at) {
    if (const auto clock = read_clock(text, at)) return clock_mention(*clock, {}, anchor_);
    if (auto weekday = read_weekday(text, at, anchor_)) return weekday;
    if (auto relative = read_relative(text, at, anchor_)) return relative;
    if (auto set = read_set(text, at)) return set;
    if (auto era = read_era(text, at)) return era;
    if (const auto length = read_length(text, at)) {
      return point_from_length(text, *length, anchor_);
    }
    if (auto year = read_year(text, at)) return year;
    if (auto units = read_bare_units(text, at)) return units;
    return read_part_of_day(text, at);
  }

  /// Adds what stands around the expression and stores it; returns where to go on.
  std::uint32_t keep(const TimeText& text, TimeMention mention) {
    add_time_of_day(text, mention);
    const TimeSetting setting = setting_before(text, mention.tokens.begin);
    if (mention.role == TimeRole::plain) mention.role = setting.role;
    if (mention.mod.empty()) mention.mod = setting.mod;
    mention.span = {text.token(mention.tokens.begin).span.begin,
                    text.token(mention.tokens.end - 1).span.end};
    const bool is_told = mention.days.is_known() && mention.type != TimexType::duration &&
                         mention.type != TimexType::set;
    if (is_told)
      anchor_.told = CalendarPeriod{mention.value, mention.days, mention.granularity};
    const std::uint32_t end = mention.tokens.end;
    found_.push_back(std::move(mention));
    return end;
  }

  const Article& article_;
  const std::vector<Token>& tokens_;
  const CalendarWords& words_;
  TimeAnchor anchor_;
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
