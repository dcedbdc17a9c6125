// Seasons and the years of business.
#include <algorithm>

#include "analyze/dates.h"
#include "analyze/named_periods.h"
#include "analyze/year_after.h"

namespace crosscheck {
namespace {

/// The year of the `part`-th part of a year (a season) that the tense points
/// to; `now` is the part in which the article appeared.
int year_of_part(int year, int part, int now, Tense tense) {
  if (part > now) return tense == Tense::future ? year : year - 1;
  return part < now && tense == Tense::future ? year + 1 : year;
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
    const std::uint32_t number = text.is(at + 1, "year") ? at + 2 : at + 1;
    const auto year = text.digits(number, 4);
    if (!year || *year < 1000 || *year > 2999 || text.text(number).size() != 4) {
      return std::nullopt;
    }
    TimeMention mention = period_mention({at, number + 1}, year_period(*year));
    mention.days = fiscal_days(*year);
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

}  // namespace crosscheck
