// Dates that lean on another: "the 21st", "the week of 10 April".
#include <cstdlib>

#include "analyze/date_parts.h"
#include "analyze/dates.h"

namespace crosscheck {

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

}  // namespace crosscheck
