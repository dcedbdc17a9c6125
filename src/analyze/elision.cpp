#include "analyze/elision.h"

#include <algorithm>

#include "analyze/tokenize.h"

namespace crosscheck {
namespace {

/// How many quantities back a left-out noun is looked for: more would make no sense, and
/// cost the square of a long sentence.
constexpr std::size_t farthest = 12;

bool has_unit(const QuantityMention& mention) { return !mention.unit.empty(); }

void copy_unit(const QuantityMention& from, QuantityMention& to) {
  to.dimension = from.dimension;
  to.unit = from.unit;
  to.factor = from.factor;
  to.offset = from.offset;
  to.unit_is_counted = from.unit_is_counted;
  to.counted = from.counted;
  to.head = from.head;
  to.elided = true;
}

bool joins(const Scene& scene, std::uint32_t at) {
  return scene.is(at, ",") || scene.is(at, "and") || scene.is(at, "or") ||
         scene.is(at, "but") || scene.is(at, "to");
}

/// "40 and 18 years old", "12, 15 and 17 people": the unit stands after the last of a list.
void take_from_next(const Scene& scene, std::vector<QuantityMention>& mentions,
                    std::size_t first) {
  for (std::size_t i = mentions.size(); i-- > first + 1;) {
    const QuantityMention& next = mentions[i];
    QuantityMention& mention = mentions[i - 1];
    if (has_unit(mention) || !has_unit(next) || next.dimension == Dimension::score)
      continue;
    std::uint32_t at = mention.tokens.end;
    if (scene.is_dash(at) && scene.glued(at)) ++at;  // "7- or 8-inch"
    const std::uint32_t gap = next.tokens.begin - std::min(at, next.tokens.begin);
    if (gap == 0 || gap > 2 || !joins(scene, at)) continue;
    if (gap == 2 && !joins(scene, at + 1)) continue;
    if (gap == 1 && scene.is(at, ",") && !next.elided) continue;
    // "310, or 34 percent, signed": the share tells the same once more.
    if (gap == 2 && scene.is(at, ",") && next.dimension == Dimension::ratio) continue;
    if (next.dimension == Dimension::money && next.number.begin > next.span.begin) continue;
    copy_unit(next, mention);
  }
}

/// Whether the words after a number say that its noun was left out: "have left", "of them".
bool leaves_noun_out(const Scene& scene, const QuantityMention& mention) {
  const std::uint32_t at = mention.tokens.end;
  if (!scene.has(at)) return true;
  if (scene[at].kind == TokenKind::punctuation) return true;
  constexpr std::string_view words[] = {"have", "has",  "had", "were",  "was",  "are",
                                        "of",   "more", "and", "in",    "on",   "who",
                                        "by",   "from", "to",  "would", "will", "at"};
  for (const std::string_view word : words) {
    if (scene.is(at, word)) return true;
  }
  return scene.use(at).is(WordUse::verb);
}

/// "from 21 mpg to 23": the second end of what was just measured.
bool is_level_of(const Scene& scene, const QuantityMention& mention) {
  const std::uint32_t before = mention.tokens.begin;
  if (before <= scene.begin) return false;
  for (const std::string_view word :
       {"to", "from", "and", "or", "versus", "vs", "against"}) {
    if (scene.is(before - 1, word)) return true;
  }
  return false;
}

bool is_compatible(const QuantityMention& mention, const QuantityMention& source) {
  if (!has_unit(source) || source.dimension == Dimension::score) return false;
  if (source.dimension == Dimension::age && mention.low > Decimal(120)) return false;
  if (source.dimension == Dimension::time || source.dimension == Dimension::ratio)
    return false;
  return !source.negated_zero;
}

void take_from_before(const Scene& scene, std::vector<QuantityMention>& mentions,
                      std::size_t before, std::size_t first) {
  for (std::size_t i = first; i < mentions.size(); ++i) {
    QuantityMention& mention = mentions[i];
    if (has_unit(mention) || mention.dimension != Dimension::count) continue;
    if (!leaves_noun_out(scene, mention)) continue;
    const std::size_t nearest = i > farthest ? std::max(before, i - farthest) : before;
    for (std::size_t j = i; j-- > nearest;) {
      const QuantityMention& source = mentions[j];
      if (!source.unit_is_counted &&
          (j < first || j + 1 != i || !is_level_of(scene, mention))) {
        continue;
      }
      if (!is_compatible(mention, source)) continue;
      copy_unit(source, mention);
      break;
    }
  }
}

/// "100,000 rubles (about $1,700)", "5 miles, or 8 km".
void link_conversions(const Scene& scene, std::vector<QuantityMention>& mentions,
                      std::size_t first) {
  for (std::size_t i = first + 1; i < mentions.size(); ++i) {
    QuantityMention& mention = mentions[i];
    const QuantityMention& source = mentions[i - 1];
    if (mention.dimension != source.dimension || mention.dimension == Dimension::count)
      continue;
    if (mention.unit == source.unit || mention.dimension == Dimension::ratio) continue;
    std::uint32_t at = source.tokens.end;
    const bool bracket = scene.is(at, "(");
    if (!bracket && scene.is(at, ",")) ++at;
    if (!bracket && !scene.is(at, "or")) continue;
    if (mention.tokens.begin > at + 2) continue;
    mention.same_amount = static_cast<std::uint32_t>(i - 1);
    mention.change = source.change;
    mention.change_form = source.change_form;
  }
}

}  // namespace

void complete_elided(const Scene& scene, std::vector<QuantityMention>& mentions,
                     std::size_t before, std::size_t first) {
  if (mentions.size() == first) return;
  take_from_next(scene, mentions, first);
  take_from_before(scene, mentions, before, first);
  link_conversions(scene, mentions, first);
}

}  // namespace crosscheck
