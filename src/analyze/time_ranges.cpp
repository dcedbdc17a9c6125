#include "analyze/time_ranges.h"

#include "analyze/calendar.h"

namespace crosscheck {
namespace {

bool may_be_end(const TimeMention& mention, bool is_last) {
  const bool is_whole = mention.mod.empty() || (is_last && mention.mod == "END");
  return mention.type == TimexType::date && mention.role != TimeRole::between &&
         mention.granularity != Granularity::vague && is_whole &&
         mention.value.find('/') == std::string::npos;
}

bool is_before(const TimeText& text, std::uint32_t at, WordKey word) {
  if (at > text.begin() && text.is(at - 1, word)) return true;
  return at > text.begin() + 1 && text.is(at - 1, "the") && text.is(at - 2, word);
}

void move_to_year(TimeMention& mention, int year) {
  if (year < 1 || year > 9999) return;
  if (mention.day == 0) {
    const CalendarPeriod period = month_period(year, mention.month);
    mention.value = period.value;
    mention.days = period.days;
  } else if (const auto day = day_of({year, mention.month, mention.day})) {
    mention.value = to_string(*day);
    mention.days = DayRange::on(*day);
  }
}

bool lacks_year(const TimeMention& mention) {
  return mention.anchored && !mention.relative && mention.month != 0 &&
         mention.days.is_known();
}

/// "June to August", "Thursday to Saturday": the further end is the next one after the near
/// end, whatever the tense says.
TimeMention following(const TimeText& text, const TimeMention& near,
                      const TimeMention& last) {
  TimeMention moved = last;
  if (!near.days.is_known() || !last.days.is_known()) return moved;
  const Day start = *near.days.first;
  if (lacks_year(last)) {
    const CivilDate begin = civil(start);
    const bool wraps = last.month < begin.month ||
                       (last.month == begin.month && last.day != 0 && last.day < begin.day);
    move_to_year(moved, begin.year + (wraps ? 1 : 0));
  } else if (near.days.is_single_day() && last.days.is_single_day() &&
             text.is(last.tokens.begin, TimeWord::weekday)) {
    const Day day = start + (weekday(*last.days.first) - weekday(start) + 7) % 7;
    moved.value = to_string(day);
    moved.days = DayRange::on(day);
  }
  return moved;
}

bool holds(const TimeMention& near, const TimeMention& last, Day day) {
  return near.days.is_known() && last.days.is_known() && *near.days.first <= day &&
         day <= *last.days.last;
}

/// The two points that the ends name: the start of either, or what follows "the end of".
std::string point_value(const TimeMention& first, const TimeMention& last) {
  const Day until = last.mod == "END" ? *last.days.last + 1 : *last.days.first;
  return to_string(*first.days.first) + "/" + to_string(until);
}

/// "between January and March 2022": January of that year.
TimeMention with_year_of(const TimeMention& first, const TimeMention& last) {
  TimeMention moved = first;
  const bool lacks_year =
      first.anchored && !first.relative && first.month != 0 && !last.anchored;
  if (!lacks_year || !last.days.last || !first.days.first) return moved;
  const CivilDate end = civil(*last.days.last);
  const int year = first.month > end.month ? end.year - 1 : end.year;
  move_to_year(moved, year);
  moved.anchored = false;
  return moved;
}

}  // namespace

std::optional<std::uint32_t> further_end(const TimeText& text, const TimeMention& first) {
  if (!may_be_end(first, false)) return std::nullopt;
  const std::uint32_t begin = first.tokens.begin;
  std::uint32_t mark = first.tokens.end;
  if (text.is(mark, ",")) ++mark;
  const bool has_between = is_before(text, begin, "between");
  const bool has_from = is_before(text, begin, "from");
  const bool has_to = text.is(mark, "to") || text.is(mark, "until") ||
                      text.is(mark, "till") || text.is(mark, "through");
  const bool is_joined = (text.is_hyphen(mark) || text.is(mark, "~")) &&
                         (text.is_joined(mark) == text.is_joined(mark + 1));
  if (has_between && text.is(mark, "and")) return mark + 1;
  if (has_from && has_to) return mark + 1;
  if (is_joined || text.is(mark, "through")) return mark + 1;
  // "June to August", "1 March 2021 to 3 April 2022": these need no "from".
  const bool is_stated =
      !first.relative && !first.anchored && first.granularity == Granularity::day;
  if (has_to && (is_stated || first.granularity == Granularity::month)) return mark + 1;
  return std::nullopt;
}

std::optional<TimeMention> joined_range(const TimeText& text, const TimeMention& first,
                                        const TimeMention& told_last,
                                        const std::optional<Day>& published) {
  if (!may_be_end(told_last, true)) return std::nullopt;
  TimeMention near = with_year_of(first, told_last);
  TimeMention last = following(text, near, told_last);
  if (published && lacks_year(first) && lacks_year(told_last) &&
      !holds(near, last, *published)) {
    for (const int offset : {-1, 1}) {
      TimeMention moved = near;
      move_to_year(moved, civil(*near.days.first).year + offset);
      const TimeMention moved_last = following(text, moved, told_last);
      if (!holds(moved, moved_last, *published)) continue;
      near = moved;
      last = moved_last;
      break;
    }
  }
  TimeMention range = near;
  range.tokens.end = last.tokens.end;
  range.value = near.value + "/" + last.value;
  range.role = TimeRole::between;
  range.misspelt = first.misspelt || last.misspelt;
  range.relative = first.relative || last.relative;
  range.anchored = near.anchored || last.anchored;
  range.month = range.day = 0;
  if (!near.days.is_known() || !last.days.is_known()) {
    range.days = {};
    return range;
  }
  if (*near.days.first > *last.days.last) return std::nullopt;
  range.days = {near.days.first, last.days.last};
  range.value = point_value(near, last);
  return range;
}

}  // namespace crosscheck
