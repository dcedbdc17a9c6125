#include "analyze/year_after.h"

#include "analyze/date_parts.h"
#include "analyze/dates.h"
#include "analyze/relative_time.h"

namespace crosscheck {

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

DayRange fiscal_days(int year) {
  return {day_of({year - 1, 4, 1}), day_of({year + 1, 6, 30})};
}

TimeMention period_mention(TokenRange tokens, const CalendarPeriod& period) {
  TimeMention mention;
  mention.tokens = tokens;
  set_period(mention, period);
  return mention;
}

}  // namespace crosscheck
