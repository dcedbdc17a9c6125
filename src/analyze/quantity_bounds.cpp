// A lower and an upper bound of one figure: "more than 10 but fewer than 20 cars".
#include "analyze/quantity_reader.h"

namespace crosscheck {
namespace {

bool is_lower(const QuantityMention& mention) {
  return mention.bound == Bound::greater || mention.bound == Bound::at_least;
}

/// "up to" is left out: it tells how many there may be, not where a range ends.
bool is_upper(const QuantityMention& mention) {
  if (mention.hedge == Hedge::up_to) return false;
  return mention.bound == Bound::less || mention.bound == Bound::at_most;
}

bool share_unit(const QuantityMention& a, const QuantityMention& b) {
  if (a.is_per != b.is_per || a.per != b.per) return false;
  if (a.dimension != b.dimension && !a.unit.empty() && !b.unit.empty()) return false;
  return a.unit == b.unit || a.unit.empty() || b.unit.empty();
}

}  // namespace

/// Makes one range of the last mention and this one where both bound the same figure.
bool QuantityReader::join_bounds(const QuantityMention& mention) {
  if (mentions_.size() <= first_mention_) return false;
  QuantityMention& last = mentions_.back();
  const bool up = is_lower(last) && is_upper(mention);
  if (!up && !(is_upper(last) && is_lower(mention))) return false;
  if (!(last.low == last.high) || !(mention.low == mention.high)) return false;
  if (!(up ? last.low < mention.low : mention.low < last.low)) return false;
  if (!share_unit(last, mention) || last.dimension == Dimension::score) return false;
  std::uint32_t at = last.tokens.end;
  if (last.unit_is_counted && last.head >= at) at = last.head + 1;
  if (scene_.is(at, ",")) ++at;
  if (is_word(at, "and") || is_word(at, "but")) ++at;
  if (at != mention.tokens.begin || at == last.tokens.end) return false;
  QuantityMention range = mention.unit.empty() ? last : mention;
  range.low = up ? last.low : mention.low;
  range.high = up ? mention.low : last.low;
  range.last_place = std::min(last.last_place, mention.last_place);
  range.has_decimals = last.has_decimals || mention.has_decimals;
  range.hedge = Hedge::range;
  range.bound = Bound::equal;
  range.estimate = last.estimate || mention.estimate;
  range.number = {last.number.begin, mention.number.end};
  range.span = {last.span.begin, mention.span.end};
  range.tokens = {last.tokens.begin, mention.tokens.end};
  last = std::move(range);
  return true;
}

}  // namespace crosscheck
