#include "analyze/named_periods.h"

namespace crosscheck {

std::optional<TimeMention> read_reference(const TimeText& text, std::uint32_t at) {
  const CalendarWord word = text.word(at);
  TimeMention mention;
  mention.granularity = Granularity::vague;
  mention.relative = true;
  if (word.is(TimeWord::phrase)) {
    if (const auto match = text.phrase(at)) {
      const std::uint32_t end = at + match.tokens;
      const bool begins_the = text.is(at, "the");
      // "the present owner", "the future king": an adjective.
      const bool is_adjective = begins_the && text.is_lower_word(end) &&
                                text.word(end).context == TimeContext::none &&
                                !text.is(end, "and") && !text.is(end, "or") &&
                                !text.is(end, "is") && !text.is(end, "of");
      if (!is_adjective) {
        mention.tokens = {at, end};
        mention.value = name(static_cast<TimeReference>(match.value));
        return mention;
      }
    }
  }
  if (!word.is(TimeWord::reference)) return std::nullopt;
  // "as soon as": no time.
  if (text.is(at + 1, "as") || text.is(at + 1, "after")) return std::nullopt;
  mention.tokens = {at, at + 1};
  mention.value = name(static_cast<TimeReference>(word.value));
  return mention;
}

std::optional<TimeMention> read_tonight(const TimeText& text, std::uint32_t at,
                                        const TimeAnchor& anchor) {
  const bool is_tonight = text.is(at, "tonight");
  if (!is_tonight && !text.is(at, "overnight")) return std::nullopt;
  TimeMention mention;
  mention.tokens = {at, at + 1};
  mention.type = TimexType::time;
  mention.granularity = Granularity::part_of_day;
  mention.relative = true;
  mention.value = anchor.published ? to_string(*anchor.published) : "XXXX-XX-XX";
  mention.value += "TNI";
  if (!anchor.published) return mention;
  mention.anchored = true;
  mention.days = {is_tonight ? *anchor.published : *anchor.published - 1,
                  *anchor.published};
  return mention;
}

}  // namespace crosscheck
