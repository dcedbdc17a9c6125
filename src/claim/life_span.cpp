#include "claim/life_span.h"

#include <optional>
#include <string>

#include "claim/extract.h"
#include "claim/life_slots.h"
#include "claim/told_person.h"
#include "support/day.h"

namespace crosscheck {
namespace {

/// Shorter spans are more often those of an office or a marriage.
constexpr int fewest_years = 15;
constexpr int most_years = 125;

/// The two dates of a bracket.
struct LifeSpan {
  DayRange birth;
  DayRange death;
  TokenRange tokens;
  Span birth_words;  ///< empty where one time expression has both
  Span death_words;
};

DayRange year_of(Day day) {
  const auto year = civil(day).year;
  return {day_of({year, 1, 1}), day_of({year, 12, 31})};
}

class LifeSpanReader {
 public:
  explicit LifeSpanReader(const ArticleReading& reading)
      : reading_(reading), people_(reading) {}

  void read(std::vector<Claim>& claims) const {
    const auto& times = reading_.analysis.times;
    for (std::size_t i = 0; i < times.size() && claims.size() < most_claims; ++i) {
      const TokenRange tokens = times[i].tokens;
      if (tokens.begin == 0 || reading_.text(tokens.begin - 1) != "(") continue;
      const auto span = is_range(times[i]) ? of_range(times[i]) : of_two(i);
      if (!span || !ends_bracket(span->tokens.end) || !is_a_life(*span)) continue;
      const ToldPerson who = people_.apposed(tokens.begin);
      if (!who.is_written_out()) continue;
      claims.push_back(told(*span, who, "birth", span->birth, span->birth_words));
      claims.push_back(told(*span, who, "death", span->death, span->death_words));
    }
  }

 private:
  static bool is_dated(const TimeMention& time) {
    return time.type == TimexType::date && !time.anchored && !time.relative &&
           time.days.first && time.days.last;
  }

  static bool is_range(const TimeMention& time) {
    return time.value.find('/') != std::string::npos;
  }

  bool ends_bracket(std::uint32_t at) const {
    return at < reading_.analysis.tokens.size() && reading_.text(at) == ")";
  }

  static bool is_a_life(const LifeSpan& span) {
    const int years = civil(*span.death.first).year - civil(*span.birth.first).year;
    return years >= fewest_years && years <= most_years;
  }

  /// "1920-1999", "3 May 1920 - 4 June 1999" read as one stretch of time.
  static std::optional<LifeSpan> of_range(const TimeMention& time) {
    if (!is_dated(time)) return std::nullopt;
    const Day first = *time.days.first;
    const Day last = *time.days.last;
    if (time.granularity == Granularity::year)
      return LifeSpan{year_of(first), year_of(last), time.tokens, {}, {}};
    if (time.granularity != Granularity::day) return std::nullopt;
    return LifeSpan{{first, first}, {last, last}, time.tokens, {}, {}};
  }

  /// Two dates with a dash between.
  std::optional<LifeSpan> of_two(std::size_t index) const {
    const auto& times = reading_.analysis.times;
    if (index + 1 >= times.size()) return std::nullopt;
    const TimeMention& birth = times[index];
    const TimeMention& death = times[index + 1];
    if (!is_dated(birth) || !is_dated(death) || is_range(death)) return std::nullopt;
    if (death.tokens.begin == birth.tokens.end) return std::nullopt;
    for (std::uint32_t i = birth.tokens.end; i < death.tokens.begin; ++i) {
      if (!is_dash(reading_.text(i))) return std::nullopt;
    }
    return LifeSpan{birth.days,
                    death.days,
                    {birth.tokens.begin, death.tokens.end},
                    birth.span,
                    death.span};
  }

  static bool is_dash(std::string_view text) {
    return text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94";
  }

  Claim told(const LifeSpan& span, const ToldPerson& who, const std::string& event,
             const DayRange& days, Span words) const {
    const std::uint32_t begin = span.tokens.begin;
    Claim claim = life_date(reading_, reading_.sentence_of(begin),
                            {who.begin, span.tokens.end + 1}, begin, who, event, days);
    claim.date_text = slice(reading_.article.text, words);
    return claim;
  }

  const ArticleReading& reading_;
  ToldPeople people_;
};

}  // namespace

void add_life_spans(const ArticleReading& reading, std::vector<Claim>& claims) {
  LifeSpanReader(reading).read(claims);
}

}  // namespace crosscheck
