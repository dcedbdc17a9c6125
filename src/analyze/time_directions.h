#pragma once
#include <optional>

#include "analyze/anchors.h"
#include "analyze/time_text.h"

namespace crosscheck {

/// Where a word such as "last" looks to: units back or ahead, from which day.
struct Direction {
  int offset = 0;
  bool from_told = false;  ///< counted from what was told, not from publication
  bool is_past_stretch =
      false;             ///< "past": a stretch up to now rather than a calendar unit
  bool is_next = false;  ///< "next" rather than "coming"
};

/// The direction a word gives: "last", "next", "this"; nothing for other words. "next" and
/// "following" count from what was told when "the" stands before them.
std::optional<Direction> direction_of(const TimeText& text, std::uint32_t at, bool has_the);

/// The day that a direction counts from; nothing where it is unknown.
std::optional<Day> start_of(const Direction& direction, TimeUnit unit,
                            const TimeAnchor& anchor);

/// What follows "last", "next", "this" ... at `at`; the mention begins at `begin`.
std::optional<TimeMention> after_direction(const TimeText& text, std::uint32_t begin,
                                           std::uint32_t at, const Direction& direction,
                                           const TimeAnchor& anchor);

/// "last Friday", "next Tuesday": the nearest one that is not today.
TimeMention relative_weekday(TokenRange tokens, int wanted, const Direction& direction,
                             const TimeAnchor& anchor, Tense tense);

/// "recent days", "last few days", "the coming months": the unit stands at `at`.
std::optional<TimeMention> relative_units(const TimeText& text, std::uint32_t begin,
                                          std::uint32_t at, int offset);

/// The weekend that a plain "the weekend" means: the last one up to publication, or the
/// next.
Day weekend_day(Day published, Tense tense);

/// A mention that is counted from somewhere.
TimeMention relative_mention(TokenRange tokens);

/// Leaves of a mention's value only whether it lies back (below 0), now (0) or ahead.
void set_vague(TimeMention& mention, int offset);

}  // namespace crosscheck
