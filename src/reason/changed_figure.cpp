#include "reason/changed_figure.h"

#include <utility>

#include "reason/operand.h"

namespace crosscheck {
namespace {

Interval moved(const Interval& interval, const Decimal& by) {
  return interval + Interval::point(by);
}

/// A figure with another number, read with as much room around it.
Value moved(const Value& value, const Decimal& number) {
  const Decimal by = number - value.low;
  Value made = value;
  made.text = worded(number);
  made.low = made.high = number;
  made.core = moved(value.core, by);
  made.outer = moved(value.outer, by);
  return made;
}

/// A written figure whose value in the base unit is `base`.
Decimal written(const Claim& claim, const Decimal& base) {
  const Interval unit = in_base_unit(claim, Interval::point(1));
  const Interval zero = in_base_unit(claim, Interval::point(0));
  const Decimal factor = *unit.low - *zero.low;
  if (factor == Decimal{1}) return base - *zero.low;
  return round_to((base - *zero.low) / factor, Decimal::of(1, -6));
}

/// The number as roundly as the text tells it, moved on in its direction where the
/// rounding fell short.
Decimal legible(const Claim& claim, const Decimal& number, bool falls) {
  const Decimal& unit = claim.value->roundness;
  Decimal made = round_to(number, unit);
  if (!falls && made < number) made = made + unit;
  if (falls && number < made) made = made - unit;
  return made;
}

}  // namespace

Value plain_figure(const Decimal& number, std::string text) {
  return {.text = std::move(text),
          .core = Interval::point(number),
          .outer = Interval::point(number),
          .low = number,
          .high = number,
          .roundness = 1,
          .hedge = Hedge::exact,
          .estimate = false};
}

std::optional<Claim> with_figure(const Claim& claim, const Decimal& target) {
  const Value& value = *claim.value;
  const bool is_rough = value.roundness.is_zero() || value.roundness.is_negative();
  if (value.low != value.high || is_rough || target.is_negative()) return std::nullopt;
  const Decimal now = in_base_unit(claim, Interval::point(value.low)).low.value_or(0);
  if (target == now) return std::nullopt;
  Claim changed = claim;
  changed.value = moved(value, legible(claim, written(claim, target), target < now));
  return changed;
}

}  // namespace crosscheck
