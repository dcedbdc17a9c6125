#include "reason/arithmetic.h"

#include <algorithm>

namespace crosscheck {
namespace {

Operand combined(ExprKind kind, const Operand& left, const Operand& right) {
  const auto* a = std::get_if<Interval>(&left);
  const auto* b = std::get_if<Interval>(&right);
  if (a != nullptr && b != nullptr) {
    switch (kind) {
      case ExprKind::plus: return *a + *b;
      case ExprKind::minus: return *a - *b;
      case ExprKind::times: return *a * *b;
      default: return *a / *b;
    }
  }
  const auto* x = std::get_if<DayRange>(&left);
  const auto* y = std::get_if<DayRange>(&right);
  if (x == nullptr || y == nullptr || !x->is_known() || !y->is_known())
    return UnknownSlot{};
  return Interval::closed(*x->first - *y->last, *x->last - *y->first);
}

/// Whether two expressions are the same, so that they have one value.
bool is_same(const Conditions& conditions, std::uint32_t x, std::uint32_t y) {
  const Expr& one = conditions.nodes[x];
  const Expr& other = conditions.nodes[y];
  if (!is_same_node(one, other) || one.subject != other.subject) return false;
  for (std::size_t i = 0; i < one.parts.size(); ++i) {
    if (!is_same(conditions, one.parts[i], other.parts[i])) return false;
  }
  return true;
}

struct Term {
  std::uint32_t root = 0;
  Decimal times;
};

/// `constant + times * value of root + ...`, every root once.
struct Sum {
  Decimal constant;
  std::vector<Term> terms;
  bool is_folded = false;  ///< something was read more than once
};

class Summing {
 public:
  explicit Summing(const Conditions& conditions) : conditions_(conditions) {}

  Sum of(std::uint32_t root) {
    add(root, Decimal{1});
    return std::move(sum_);
  }

 private:
  void add(std::uint32_t root, const Decimal& times) {
    const Expr& expr = conditions_.nodes[root];
    switch (expr.kind) {
      case ExprKind::number: sum_.constant = sum_.constant + expr.number * times; return;
      case ExprKind::plus:
        add(expr.parts[0], times);
        add(expr.parts[1], times);
        return;
      case ExprKind::minus:
        add(expr.parts[0], times);
        add(expr.parts[1], -times);
        return;
      case ExprKind::times:
        for (const std::size_t i : {0U, 1U}) {
          const Expr& factor = conditions_.nodes[expr.parts[i]];
          if (factor.kind != ExprKind::number) continue;
          add(expr.parts[1 - i], times * factor.number);
          return;
        }
        break;
      default: break;
    }
    add_term(root, times);
  }
  void add_term(std::uint32_t root, const Decimal& times) {
    const auto known = std::ranges::find_if(sum_.terms, [&](const Term& term) {
      return is_same(conditions_, term.root, root);
    });
    if (known == sum_.terms.end()) {
      sum_.terms.push_back({root, times});
    } else {
      known->times = known->times + times;
      sum_.is_folded = true;
    }
  }

  const Conditions& conditions_;
  Sum sum_;
};

/// Unknown where a term is no figure.
Operand value_of_sum(const Conditions& conditions, const Sum& sum,
                     const Bindings& bindings) {
  Interval total = Interval::point(sum.constant);
  for (const Term& term : sum.terms) {
    const Operand value = value_of(conditions, term.root, bindings);
    const auto* figure = std::get_if<Interval>(&value);
    if (figure == nullptr) return UnknownSlot{};
    if (!term.times.is_zero()) total = total + *figure * Interval::point(term.times);
  }
  return total;
}

/// A quotient of multiples of one slot is a number. Nothing where it is no such quotient.
std::optional<Operand> quotient_of_one(const Conditions& conditions, const Expr& expr,
                                       const Bindings& bindings) {
  const Sum above = Summing(conditions).of(expr.parts[0]);
  const Sum below = Summing(conditions).of(expr.parts[1]);
  const auto is_multiple = [](const Sum& sum) {
    return sum.terms.size() == 1 && sum.constant.is_zero() &&
           !sum.terms.front().times.is_zero();
  };
  if (!is_multiple(above) || !is_multiple(below)) return std::nullopt;
  const Term& slot = below.terms.front();
  if (!is_same(conditions, above.terms.front().root, slot.root)) return std::nullopt;
  const Operand value = value_of(conditions, slot.root, bindings);
  const auto* figure = std::get_if<Interval>(&value);
  if (figure == nullptr || contains(*figure, Decimal{0})) return std::nullopt;
  return Interval::point(above.terms.front().times) / Interval::point(slot.times);
}

/// Two different slots: nothing to fold, and most calculations are such.
bool are_two_slots(const Conditions& conditions, const Expr& expr) {
  const Expr& left = conditions.nodes[expr.parts[0]];
  const Expr& right = conditions.nodes[expr.parts[1]];
  return left.kind == ExprKind::path && right.kind == ExprKind::path &&
         (left.subject != right.subject || left.path != right.path);
}

}  // namespace

Operand calculate(const Conditions& conditions, const Expr& expr,
                  const Bindings& bindings) {
  const bool is_plain = are_two_slots(conditions, expr);
  if (!is_plain && expr.kind == ExprKind::divide) {
    if (auto made = quotient_of_one(conditions, expr, bindings)) return *std::move(made);
  } else if (!is_plain && (expr.kind == ExprKind::plus || expr.kind == ExprKind::minus)) {
    const auto root = static_cast<std::uint32_t>(&expr - conditions.nodes.data());
    const Sum sum = Summing(conditions).of(root);
    if (sum.is_folded) return value_of_sum(conditions, sum, bindings);
  }
  return combined(expr.kind, value_of(conditions, expr.parts[0], bindings),
                  value_of(conditions, expr.parts[1], bindings));
}

}  // namespace crosscheck
