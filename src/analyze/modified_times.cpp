#include "analyze/modified_times.h"

#include <algorithm>

namespace crosscheck {
namespace {

std::string_view mod_of(const CalendarWord& word) {
  if (word.is(TimeWord::early)) return "START";
  return word.is(TimeWord::mid) ? "MID" : "END";
}

/// "beginning", "start", "end", "middle" need "of"; "early", "late", "mid" stand alone.
bool is_noun(const TimeText& text, std::uint32_t at) {
  return text.is(at, "beginning") || text.is(at, "start") || text.is(at, "end") ||
         text.is(at, "middle");
}

}  // namespace

std::optional<TimeModifier> read_modifier(const TimeText& text, std::uint32_t at) {
  const std::uint32_t first = text.is(at, "the") ? at + 1 : at;
  const CalendarWord word = text.word(first);
  const bool is_earlier = text.is(first, "earlier");
  if (is_earlier || text.is(first, "later")) {
    std::uint32_t next = first + 1;
    if (text.is(next, "in") || text.is(next, "on")) ++next;
    return TimeModifier{next, is_earlier ? "START" : "END", true};
  }
  if (!word.is_any(TimeWord::early | TimeWord::late | bit(TimeWord::mid)))
    return std::nullopt;
  std::uint32_t next = first + 1;
  if (is_noun(text, first)) {
    if (!text.is(next, "of")) return std::nullopt;
    return TimeModifier{next + 1, mod_of(word), false};
  }
  if (text.is_hyphen(next) || text.is(next, "in") || text.is(next, "on")) ++next;
  return TimeModifier{next, mod_of(word), false};
}

void apply_modifier(TimeMention& mention, const TimeModifier& modifier, std::uint32_t begin,
                    const std::optional<Day>& published) {
  mention.tokens.begin = begin;
  mention.mod = modifier.mod;
  DayRange& days = mention.days;
  if (!modifier.compares || !published || !days.is_known()) return;
  if (*days.first > *published || *days.last < *published) return;
  if (modifier.mod == "START") {
    days.last = *published;
  } else {
    days.first = *published;
  }
}

}  // namespace crosscheck
