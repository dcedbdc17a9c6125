#include "reason/functions.h"

#include <algorithm>
#include <array>
#include <set>

namespace crosscheck {
namespace {

/// The claim whose figure an argument such as `a.value` names; null where it has none.
const Claim* figure(const Conditions& conditions, std::uint32_t node,
                    const Bindings& bindings) {
  const Expr& expr = conditions.nodes[node];
  if (expr.kind != ExprKind::path || expr.path == whole_claim) return nullptr;
  if (static_cast<PathId>(expr.path) != PathId::value) return nullptr;
  if (expr.subject >= max_subjects || bindings.claims[expr.subject] == unbound)
    return nullptr;
  const Claim& claim = bindings.graph->claim(bindings.claims[expr.subject]);
  return claim.value ? &claim : nullptr;
}

/// Conversion factors that reporters forget: mile, foot, inch, pound, ounce, acre, square
/// mile, gallon, against their metric counterparts (exact by the 1959 yard and pound
/// agreement).
constexpr std::array<std::int64_t, 8> factors_in_millionths{
    1'609'344, 304'800, 2'540'000, 453'592, 28'349'523, 404'686, 2'589'988, 3'785'412};

bool is_near(const Decimal& ratio, const Decimal& factor) {
  return !(abs(ratio - factor) > factor * Decimal::of(2, -2));
}

/// Whether a figure is of something that some countries measure in other units.
bool is_measured(const Claim& claim) {
  constexpr std::array<std::string_view, 5> dimensions{"length", "area", "volume", "mass",
                                                       "speed"};
  return std::ranges::find(dimensions, claim.unit.dimension) != dimensions.end();
}

Truth is_unit_factor(const Claim& one, const Claim& other) {
  if (!is_measured(one) || !is_measured(other)) return Truth::no;
  const auto low = [](const Claim& claim) {
    return in_base_unit(claim, Interval::point(claim.value->low)).low;
  };
  const Decimal a = *low(one);
  const Decimal b = *low(other);
  if (a.is_zero() || b.is_zero()) return Truth::no;
  const Decimal ratio = a / b;
  for (const std::int64_t millionths : factors_in_millionths) {
    const Decimal factor = Decimal::of(millionths, -6);
    if (is_near(ratio, factor) || is_near(ratio, Decimal{1} / factor)) return Truth::yes;
  }
  return Truth::no;
}

/// Whether some whole number of `n` gives a share (or mean) that reads like `share`.
Truth is_granular(const Operand& share, const Operand& total) {
  const auto* range = std::get_if<Interval>(&share);
  const auto* count = std::get_if<Interval>(&total);
  if (range == nullptr || count == nullptr) return Truth::unknown;
  const bool exact = count->low && count->high && *count->low == *count->high;
  if (!exact || !range->low || !range->high) return Truth::unknown;
  const Decimal low = *range->low * *count->low;
  const Decimal high = *range->high * *count->low;
  Decimal whole = round_to(low, 1);
  if (whole < low) whole = whole + 1;
  return truth_of(!(whole > high));
}

Operand symmetric_difference(const Operand& left, const Operand& right) {
  const auto* a = std::get_if<SetView>(&left);
  const auto* b = std::get_if<SetView>(&right);
  if (a == nullptr || b == nullptr) return UnknownSlot{};
  std::vector<std::string> difference;
  for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
    for (const std::string& item : *one) {
      if (std::ranges::find(*other, item) == other->end()) difference.push_back(item);
    }
  }
  if (difference.empty()) return AbsentSlot{};
  return difference;
}

/// The values that the members of a group have for a path.
std::vector<std::string> member_values(const Conditions& conditions, std::uint32_t node,
                                       const Bindings& bindings) {
  std::vector<std::string> values;
  for (const ClaimIndex member : bindings.group) {
    Bindings own = bindings;
    own.claims[0] = member;
    own.group = {};
    const Operand value = value_of(conditions, node, own);
    if (!is_absent(value) && !is_unknown(value))
      values.push_back(shown(*bindings.graph, value));
  }
  return values;
}

Operand counted(const Conditions& conditions, const Expr& call, const Bindings& bindings) {
  std::vector<std::string> values;
  if (!bindings.group.empty()) {
    values = member_values(conditions, call.parts[0], bindings);
  } else {
    const Operand value = value_of(conditions, call.parts[0], bindings);
    if (is_unknown(value)) return UnknownSlot{};
    if (const auto* set = std::get_if<SetView>(&value)) {
      values.assign(set->begin(), set->end());
    } else if (!is_absent(value)) {
      values.push_back(shown(*bindings.graph, value));
    }
  }
  std::size_t number = values.size();
  if (call.function == Function::count_distinct) {
    number = std::set<std::string>(values.begin(), values.end()).size();
  }
  return Interval::point(static_cast<std::int64_t>(number));
}

Operand weekday_name(const Operand& operand) {
  constexpr std::array<std::string_view, 7> names{
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
  const auto* days = std::get_if<DayRange>(&operand);
  if (days == nullptr || !days->is_single_day()) return UnknownSlot{};
  return names[static_cast<std::size_t>(weekday(*days->first) - 1)];
}

/// Two statuses exclude each other where they are the same words said and denied.
Truth are_exclusive(const Operand& left, const Operand& right) {
  const auto* a = std::get_if<std::string_view>(&left);
  const auto* b = std::get_if<std::string_view>(&right);
  if (a == nullptr || b == nullptr) return Truth::unknown;
  const auto denies = [](std::string_view one, std::string_view other) {
    return one.starts_with("not ") && one.substr(4) == other;
  };
  if (denies(*a, *b) || denies(*b, *a)) return Truth::yes;
  return *a == *b ? Truth::no : Truth::unknown;
}

Operand is_related(const Conditions& conditions, const Expr& call,
                   const Bindings& bindings) {
  const Operand left = value_of(conditions, call.parts[0], bindings);
  const Operand right = value_of(conditions, call.parts[1], bindings);
  const auto* a = std::get_if<ClaimIndex>(&left);
  const auto* b = std::get_if<ClaimIndex>(&right);
  if (a == nullptr || b == nullptr) return UnknownSlot{};
  const std::string& pattern = conditions.nodes[call.parts[2]].text;
  return truth_of(bindings.related != nullptr && (*bindings.related)(*a, *b, pattern));
}

}  // namespace

bool is_power_of_ten_apart(const Value& a, const Value& b) {
  constexpr int most = 6;  // thousand for billion
  const auto alike = [](const Decimal& x, const Decimal& y, const Decimal& scale,
                        const Decimal& u, const Decimal& v) {
    return !(abs(x - y * scale) > std::min(u, v * scale));
  };
  if (a.low.is_zero() || b.low.is_zero()) return false;
  for (int exponent = -most; exponent <= most; ++exponent) {
    if (exponent == 0) continue;
    const Decimal scale = Decimal::power_of_ten(exponent);
    if (alike(a.low, b.low, scale, a.roundness, b.roundness) &&
        alike(a.high, b.high, scale, a.roundness, b.roundness)) {
      return true;
    }
  }
  return false;
}

Operand call_function(const Conditions& conditions, const Expr& call,
                      const Bindings& bindings) {
  const auto argument = [&](std::size_t at) {
    return value_of(conditions, call.parts[at], bindings);
  };
  switch (call.function) {
    case Function::power_of_ten:
    case Function::unit_factor: {
      const Claim* a = figure(conditions, call.parts[0], bindings);
      const Claim* b = figure(conditions, call.parts[1], bindings);
      if (a == nullptr || b == nullptr) return Truth::no;
      if (call.function == Function::unit_factor) return is_unit_factor(*a, *b);
      const bool one_unit = a->unit.unit == b->unit.unit;
      return truth_of(one_unit && is_power_of_ten_apart(*a->value, *b->value));
    }
    case Function::granular: return is_granular(argument(0), argument(1));
    case Function::exclusive: return are_exclusive(argument(0), argument(1));
    case Function::symmetric_difference:
      return symmetric_difference(argument(0), argument(1));
    case Function::count:
    case Function::count_distinct: return counted(conditions, call, bindings);
    case Function::related: return is_related(conditions, call, bindings);
    case Function::day_of_week: return weekday_name(argument(0));
  }
  return UnknownSlot{};
}

}  // namespace crosscheck
