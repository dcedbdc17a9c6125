// One number with the marks around it: sign, currency, unit.
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
    if (scene_.is_dash(sign) && scene_.glued(first) && opens &&
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
  if (negative) part.number.value = -part.number.value;
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
  const bool bracket = scene_.is(at, "(") || scene_.is(at, "[") || scene_.is(at, "{");
  if (bracket) ++at;  // "20 (kg)"
  if (!scene_.use(at).is(WordUse::unit)) return;
  const auto found = scene_.words.units.match(scene_.text, scene_.tokens, at, scene_.end);
  if (!found) return;
  // "$5-$6": the symbol is the next number's.
  const std::uint32_t next = at + found.tokens;
  if (found.is_symbol && scene_.is_number(next) && scene_.glued(next)) return;
  if (bracket && !scene_.is(next, ")") && !scene_.is(next, "]") && !scene_.is(next, "}"))
    return;
  const bool joint = at != part.end && !bracket;
  if (is_lone_letter(scene_, at, found.tokens) && (joint || !scene_.glued(at))) return;
  if (part.prefixed && found.unit->dimension != Dimension::money) return;
  const bool one = abs(part.number.value) == Decimal(1);
  if (is_word(at, "second") && !joint && !one) return;
  part.unit = found.unit;
  part.joint = joint;
  part.end = next + (bracket ? 1U : 0U);
  read_cents(part);
}

/// "3 dollars 50 cents", "3 dollars and 50 cents" are one amount.
void QuantityReader::read_cents(Part& part) const {
  if (part.unit->dimension != Dimension::money || !(part.unit->factor == Decimal(1)))
    return;
  const std::uint32_t at = part.end + (is_word(part.end, "and") ? 1U : 0U);
  if (scene_.use(at).is(WordUse::article)) return;
  const auto cents = read_number(scene_, at);
  if (!cents || cents->value >= Decimal(100)) return;
  const auto found =
      scene_.words.units.match(scene_.text, scene_.tokens, cents->end, scene_.end);
  if (!found || found.unit->dimension != Dimension::money) return;
  if (found.unit->factor == Decimal(1)) return;
  part.number.value = part.number.value + cents->value * found.unit->factor;
  part.number.last_place = found.unit->factor;
  part.number.has_decimals = true;
  part.end = cents->end + found.tokens;
}

}  // namespace crosscheck
