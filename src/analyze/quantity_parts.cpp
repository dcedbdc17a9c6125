// One number with the marks around it: sign, currency, unit.
#include "analyze/number_scales.h"
#include "analyze/quantity_reader.h"

namespace crosscheck {
namespace {

/// Letters that alone are a unit only right behind the digits.
bool is_lone_letter(const Scene& scene, std::uint32_t at, std::uint32_t count) {
  if (count != 1 || length(scene[at].span) != 1 || !scene[at].is_word()) return false;
  const std::string_view letter = scene.word(at);
  return letter != "m" && letter != "g" && letter != "C" && letter != "F";
}

}  // namespace

void QuantityReader::set_unit(QuantityMention& mention, const MeasureUnit& unit) const {
  const bool money =
      unit.name == "pound" && mention.low >= scene_.words.units.money_pounds_from();
  const MeasureUnit* found = money ? scene_.words.units.find("GBP") : &unit;
  if (!found) found = &unit;
  mention.unit = found->name;
  mention.dimension = found->dimension;
  mention.factor = found->factor;
  mention.offset = found->offset;
}

void QuantityReader::read_prefix(Part& part, std::uint32_t at, bool& negative) const {
  std::uint32_t first = at;
  const auto sign_before = [&] {
    if (first <= floor_) return;
    const std::uint32_t sign = first - 1;
    const bool opens = sign == scene_.begin || scene_[sign].space_before ||
                       scene_.is(sign - 1, "(") || !scene_[sign - 1].is_word();
    // A dash before a number in words opens a sentence: "(Wire) -Two people are dead".
    if (scene_.is_dash(sign) && scene_.glued(first) && opens && !scene_[at].is_word() &&
        !scene_.is_number(sign - 1)) {
      negative = true;
      first = sign;
    } else if (scene_.is(sign, "+") && scene_.glued(first)) {
      part.plus_sign = true;
      first = sign;
    } else if (scene_.use(sign).is(WordUse::negative)) {
      negative = true;
      first = sign;
    } else if (sign > floor_ && scene_.is_joint(sign) &&
               scene_.use(sign - 1).is(WordUse::negative)) {
      negative = true;
      first = sign - 1;
    }
  };
  sign_before();
  const auto currency =
      scene_.words.units.currency_before(scene_.text, scene_.tokens, first, floor_);
  if (currency) {
    part.unit = currency.unit;
    part.prefixed = true;
    first -= currency.tokens;
    sign_before();
  }
  part.first = first;
}

std::optional<QuantityReader::Part> QuantityReader::part_at(std::uint32_t at) const {
  Part part;
  bool negative = false;
  part.number_first = at;
  read_prefix(part, at, negative);
  const auto number = read_number(scene_, at, part.prefixed);
  if (!number) return std::nullopt;
  part.number = *number;
  // "- 1 4/5" as all that a line says; else the dash opens a list.
  const bool is_alone = at == scene_.begin + 1 && scene_.is(at - 1, "-") &&
                        number->end == scene_.end && number->is_mixed;
  if (is_alone) part.first = at - 1;
  if (negative || is_alone) part.number.value = -part.number.value;
  part.end = part.number.end;
  if (scene_.is(part.end, "+") && scene_.glued(part.end)) {
    part.after = Hedge::more_than;
    ++part.end;
  } else if (scene_.is_joint(part.end) && is_word(part.end + 1, "plus")) {
    part.after = Hedge::more_than;
    part.end += 2;
  }
  read_unit(part);
  return part;
}

void QuantityReader::read_unit(Part& part) const {
  std::uint32_t at = after_joint(part.end);
  const bool bracket =
      scene_.is(at, "(") || scene_.is(at, "[") || scene_.is(at, "{") || scene_.is(at, "<");
  if (bracket) ++at;  // "20 (kg)"
  if (read_coded_unit(part, at)) return;
  if (!scene_.use(at).is(WordUse::unit)) return;
  const auto found = scene_.words.units.match(scene_.text, scene_.tokens, at, scene_.end);
  if (!found) return;
  // "$5-$6": the symbol is the next number's.
  const std::uint32_t next = at + found.tokens;
  if (found.is_symbol && scene_.is_number(next) && scene_.glued(next)) return;
  if (bracket && !scene_.is(next, ")") && !scene_.is(next, "]") && !scene_.is(next, "}") &&
      !scene_.is(next, ">")) {
    return;
  }
  const bool joint = at != part.end && !bracket;
  if (is_lone_letter(scene_, at, found.tokens) && (joint || !scene_.glued(at))) return;
  if (part.prefixed && found.unit->dimension != Dimension::money) return;
  const bool one = abs(part.number.value) == Decimal(1);
  if (is_word(at, "second") && !joint && !one) return;
  part.unit = found.unit;
  part.joint = joint;
  part.end = next + (bracket ? 1U : 0U);
  if (part.unit->dimension == Dimension::money && part.number.scale == Decimal(1) &&
      scene_.use(part.end).is(WordUse::scale)) {  // "75 USD million"
    part.number.end = part.end;
    read_scale(scene_, part.number, true);
    part.end = part.number.end;
  }
  read_cents(part);
  read_smaller_unit(part);
}

/// "5 feet 2 inches", "6 pounds and 3 ounces" are one amount, in the first unit.
void QuantityReader::read_smaller_unit(Part& part) const {
  const MeasureUnit& unit = *part.unit;
  const bool splits =
      unit.dimension == Dimension::length || unit.dimension == Dimension::mass;
  if (!splits || part.joint || !part.number.value.is_whole()) return;
  const std::uint32_t at = part.end + (is_word(part.end, "and") ? 1U : 0U);
  if (!scene_.is_number(at) && !scene_.use(at).is(WordUse::small)) return;
  const auto rest = read_number(scene_, at);
  if (!rest || rest->value.is_negative() || !scene_.use(rest->end).is(WordUse::unit))
    return;
  const auto found =
      scene_.words.units.match(scene_.text, scene_.tokens, rest->end, scene_.end);
  if (!found || found.unit->dimension != unit.dimension) return;
  const Decimal more = rest->value * found.unit->factor;
  if (!(found.unit->factor < unit.factor) || !(more < unit.factor)) return;
  // "12 m 2 dm" are two figures: metric amounts are written as decimals.
  if ((unit.factor / found.unit->factor).coefficient() == 1) return;
  const Decimal share = more / unit.factor;
  part.number.value = part.number.value.is_negative() ? part.number.value - share
                                                      : part.number.value + share;
  part.number.last_place = Decimal::of(1, -1);
  part.number.has_decimals = true;
  part.end = rest->end + found.tokens;
}

/// "3 dollars 50 cents", "3 dollars and 50 cents" are one amount.
void QuantityReader::read_cents(Part& part) const {
  if (part.unit->dimension != Dimension::money || !(part.unit->factor == Decimal(1)))
    return;
  const std::uint32_t at = part.end + (is_word(part.end, "and") ? 1U : 0U);
  if (scene_.use(at).is(WordUse::article)) return;
  const auto cents = read_number(scene_, at);
  if (!cents || cents->value >= Decimal(100) || cents->value < Decimal(1)) return;
  if (!cents->value.is_whole()) return;
  const auto found =
      scene_.words.units.match(scene_.text, scene_.tokens, cents->end, scene_.end);
  if (!found) {  // "15 dollars and 50" at the end of a sentence
    const bool ends = !scene_.has(cents->end) || scene_.is(cents->end, ".");
    if (!ends || part.prefixed || !part.number.value.is_whole()) return;
    part.number.value = part.number.value + cents->value * Decimal::of(1, -2);
    part.number.last_place = Decimal::of(1, -2);
    part.number.has_decimals = true;
    part.end = cents->end;
    return;
  }
  if (found.unit->dimension != Dimension::money) return;
  if (found.unit->factor == Decimal(1)) return;
  part.number.value = part.number.value + cents->value * found.unit->factor;
  part.number.last_place = found.unit->factor;
  part.number.has_decimals = true;
  part.end = cents->end + found.tokens;
}

}  // namespace crosscheck
