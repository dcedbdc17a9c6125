// Two numbers that make one quantity: ranges, scores, ratios.
#include "analyze/changes.h"
#include "analyze/not_values.h"
#include "analyze/quantity_reader.h"

namespace crosscheck {
namespace {

bool is_small_whole(const Number& number, std::int64_t most) {
  return number.value.is_whole() && !number.grouped && number.value <= Decimal(most) &&
         number.scale == Decimal(1);
}

}  // namespace

std::optional<QuantityReader::Part> QuantityReader::second_part(
    const Part& a, std::uint32_t& connector_end, std::uint32_t before) const {
  std::uint32_t at = a.end;
  const bool between = is_word(before, "between") ||
                       (is_word(before, "of") && is_word(before - 1, "ages") &&
                        (is_word(before - 2, "between") || is_word(before - 3, "between")));
  if (scene_.is_joint(at) && is_word(at + 1, "to") && scene_.is_joint(at + 2)) {
    at += 3;
  } else if (scene_.is_dash(at)) {
    if (scene_.glued(at) != scene_.glued(at + 1)) return std::nullopt;
    ++at;
  } else if (scene_.is(at, "~") && scene_.glued(at) && scene_.glued(at + 1)) {
    ++at;
  } else if (is_word(at, "to") || is_word(at, "through") ||
             (between && is_word(at, "and"))) {
    ++at;
  } else if (is_word(at, "or") && is_small_whole(a.number, 20)) {
    ++at;
  } else {
    return std::nullopt;
  }
  connector_end = at;
  std::uint32_t digits = at;
  if (scene_.use(at).is(WordUse::unit)) {
    const auto currency =
        scene_.words.units.match(scene_.text, scene_.tokens, at, scene_.end);
    if (currency && currency.is_symbol && currency.unit->dimension == Dimension::money) {
      digits += currency.tokens;
    }
  }
  if (!scene_.has(digits) || scene_.use(digits).is(WordUse::article)) return std::nullopt;
  QuantityReader ahead = *this;
  ahead.floor_ = at;
  auto b = ahead.part_at(digits);
  if (!b || is_named_number(scene_, digits, b->number)) return std::nullopt;
  if (is_word(a.end, "or") &&
      !(b->number.value > a.number.value && is_small_whole(b->number, 40))) {
    return std::nullopt;
  }
  return b;
}

bool QuantityReader::range_fits(const Part& a, Part& b, bool is_from) const {
  if (a.unit && b.unit && a.unit != b.unit) return false;
  if (a.unit && !b.unit) {
    // "$5 to 6": the second may only borrow a unit that nothing contradicts.
    if (!a.prefixed && !is_from) return false;
    b.unit = a.unit;
  }
  const bool is_share = a.unit && a.unit->dimension == Dimension::ratio;
  return !(is_share && !b.unit);
}

bool QuantityReader::read_score(const Part& a, const Part& b, Draft& draft) const {
  if (!scene_.is_joint(a.end) || !is_small_whole(a.number, 250)) return false;
  if (!is_small_whole(b.number, 250) || a.number.in_words != b.number.in_words)
    return false;
  if (a.number.value.is_negative() || b.number.value.is_negative()) return false;
  bool context = b.number.value < a.number.value;
  const std::uint32_t from = a.first > scene_.begin + 7 ? a.first - 7 : scene_.begin;
  for (std::uint32_t i = from; i < b.end + 5 && scene_.has(i) && !context; ++i) {
    context = scene_.use(i).is(WordUse::score);
  }
  if (!context || b.unit || a.unit) return false;
  if (b.number.value > a.number.value && counted_at(scene_, lemmas_, b.end, false))
    return false;
  draft.mention.dimension = Dimension::score;
  draft.mention.low = a.number.value;
  draft.mention.high = b.number.value;
  draft.is_range = true;
  draft.end = b.end;
  return true;
}

bool QuantityReader::read_range(const Part& a, Draft& draft) const {
  std::uint32_t connector_end = 0;
  const std::uint32_t before = a.first == scene_.begin ? scene_.end : a.first - 1;
  auto b = second_part(a, connector_end, before);
  if (!b) return false;
  if (read_score(a, *b, draft)) return true;
  const bool is_from = is_word(before, "from");
  const bool b_has_unit = b->unit != nullptr;
  if (!range_fits(a, *b, is_from)) return false;
  // "rose by $4 to $19": an amount, then a level.
  const bool two_figures = a.unit && b_has_unit && !is_from && is_word(a.end, "to");
  if (two_figures && change_before(scene_, a.first, true, false)) return false;
  Decimal low = a.number.value;
  Decimal high = b->number.value;
  if (a.number.scale == Decimal(1) && !(b->number.scale == Decimal(1)) &&
      !a.number.grouped && low * b->number.scale < high) {
    low = low * b->number.scale;
  }
  const bool years = looks_like_year(scene_, a.number_first, a.number) && !b->unit &&
                     (looks_like_year(scene_, b->number_first, b->number) ||
                      (scene_.is_dash(a.end) && high < Decimal(100)));
  if (years) return false;
  if (low == high) return false;
  if (high < low) {
    if (!is_from) return false;
    std::swap(low, high);
  }
  draft.mention.low = low;
  draft.mention.high = high;
  draft.mention.hedge = Hedge::range;
  draft.mention.last_place = b->number.last_place;
  draft.mention.has_decimals = draft.mention.has_decimals || b->number.has_decimals;
  if (b->unit) set_unit(draft.mention, *b->unit);
  draft.is_range = true;
  draft.joint = b->joint;
  draft.end = b->end;
  return true;
}

/// "one in three", "3 out of 10".
bool QuantityReader::read_ratio(Draft& draft) const {
  if (!draft.mention.unit.empty() || !is_small_whole(draft.number, 99)) return false;
  std::uint32_t at = draft.end;
  const bool out_of = is_word(at, "out") && is_word(at + 1, "of");
  if (!out_of && !is_word(at, "in")) return false;
  at += out_of ? 2 : 1;
  if (scene_.use(at).is(WordUse::article) &&
      !scene_.use(at + 1).is(WordUse::hundred | WordUse::scale)) {
    return false;
  }
  const auto below = read_number(scene_, at);
  if (!below || below->is_fraction || below->value <= draft.mention.low) return false;
  if (!below->value.is_whole() || looks_like_year(scene_, at, *below)) return false;
  if (is_named_number(scene_, at, *below)) return false;
  const auto unit =
      scene_.words.units.match(scene_.text, scene_.tokens, below->end, scene_.end);
  if (unit) return false;
  draft.mention.low = draft.mention.high = draft.mention.low / below->value;
  draft.mention.dimension = Dimension::ratio;
  draft.mention.hedge = Hedge::proportion;
  draft.mention.last_place = Decimal::of(1, -1);
  draft.end = below->end;
  draft.counted = counted_at(scene_, lemmas_, draft.end, false);
  return true;
}

}  // namespace crosscheck
