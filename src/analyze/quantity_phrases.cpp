// Quantities without a number: "no deaths", "dozens", "twice as many", "a day or two".
#include "analyze/quantity_reader.h"

namespace crosscheck {

/// "a day or two": one or two.
std::uint32_t QuantityReader::read_or_two(std::uint32_t at) {
  Draft draft;
  draft.first = draft.core = at - 3;
  draft.end = at + 1;
  draft.is_range = true;
  QuantityMention& mention = draft.mention;
  mention.low = 1;
  mention.high = 2;
  mention.in_words = true;
  mention.hedge = Hedge::range;
  mention.number = scene_.span(draft.first, draft.end);
  const auto unit = scene_.words.units.match(scene_.text, scene_.tokens, at - 2, at - 1);
  if (unit) {
    set_unit(mention, *unit.unit);
  } else {
    draft.counted = Counted{at - 2, at - 2};
    mention.unit_is_counted = true;
  }
  read_hedges(draft);
  finish(draft);
  skip_to(at + 1);
  return at + 1;
}

/// "no deaths" is zero; "no more than", "no longer", "no word on" are not.
std::uint32_t QuantityReader::read_zero(std::uint32_t at) {
  const WordUse next = scene_.use(at + 1);
  if (!scene_.has(at + 1) || !scene_[at + 1].is_word() ||
      next.is(WordUse::stop | WordUse::skip)) {
    return at + 1;
  }
  const auto counted = counted_at(scene_, lemmas_, at + 1, false);
  if (!counted || counted->head > at + 3) return at + 1;
  Draft draft;
  draft.first = draft.core = at;
  draft.end = at + 1;
  draft.counted = counted;
  draft.mention.in_words = true;
  draft.mention.negated_zero = true;
  draft.mention.unit_is_counted = true;
  draft.mention.hedge = Hedge::exact;
  draft.mention.number = scene_[at].span;
  return finish(draft);
}

std::uint32_t QuantityReader::read_vague(std::uint32_t at) {
  const auto match = scene_.words.vague.match(scene_.tokens, at, scene_.end);
  if (!match) return at;
  const VagueNumber& vague = scene_.words.vague_numbers[match.value];
  Draft draft;
  draft.first = draft.core = at;
  draft.end = at + match.tokens;
  QuantityMention& mention = draft.mention;
  mention.low = vague.low;
  mention.high = vague.high;
  mention.in_words = true;
  mention.number = scene_.span(at, draft.end);
  if (vague.hedge == Hedge::multitude) {
    const auto unit = scene_.words.units.match(
        scene_.text, scene_.tokens, draft.end + (is_word(draft.end, "of") ? 1U : 0U),
        scene_.end);
    if (unit && is_word(draft.end, "of")) {
      set_unit(mention, *unit.unit);
      draft.end += 1 + unit.tokens;
    } else {
      draft.counted = counted_of(scene_, lemmas_, draft.end);
      if (!draft.counted) draft.counted = counted_at(scene_, lemmas_, draft.end, false);
      mention.unit_is_counted = draft.counted.has_value();
    }
  } else {
    mention.dimension = Dimension::ratio;
    if (vague.hedge == Hedge::proportion) {
      draft.counted = counted_of(scene_, lemmas_, draft.end - 1);
      if (!draft.counted) return at;
    }
  }
  mention.hedge = vague.hedge;
  read_hedges(draft);
  if (vague.hedge == Hedge::multiple) {
    mention.change = vague.low < Decimal(1) ? Change::down : Change::up;
    mention.change_form = ChangeForm::by;
  }
  return finish(draft);
}

/// "twice as many", "double the number".
std::uint32_t QuantityReader::read_factor(std::uint32_t at) {
  const bool compares = is_word(at + 1, "the") ||
                        (is_word(at + 1, "as") && !scene_.use(at + 2).is(WordUse::stop) &&
                         is_word(at + 3, "as"));
  const bool counts =
      is_word(at + 1, "as") && (is_word(at + 2, "many") || is_word(at + 2, "much"));
  if (!compares && !counts) return at + 1;
  Draft draft;
  draft.first = draft.core = at;
  draft.end = at + 1;
  QuantityMention& mention = draft.mention;
  mention.low = mention.high = scene_.use(at).number;
  mention.in_words = true;
  mention.number = scene_[at].span;
  mention.dimension = Dimension::ratio;
  mention.hedge = Hedge::multiple;
  read_hedges(draft);
  return finish(draft);
}

}  // namespace crosscheck
