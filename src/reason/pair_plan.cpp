#include "reason/pair_plan.h"

#include "reason/paths.h"

namespace crosscheck {
namespace {

/// Whether the two sides of a comparison or calculation may change places.
bool is_commutative(const Expr& expr) {
  switch (expr.kind) {
    case ExprKind::plus:
    case ExprKind::times:
    case ExprKind::all_of:
    case ExprKind::any_of: return true;
    case ExprKind::comparison: break;
    default: return false;
  }
  switch (expr.op) {
    case Operator::is:
    case Operator::is_not:
    case Operator::same_as:
    case Operator::overlaps:
    case Operator::disjoint_from: return true;
    default: return false;
  }
}

bool is_pair_slot(const Expr& expr) {
  return expr.kind == ExprKind::path && expr.path != whole_claim &&
         is_of_pair(static_cast<PathId>(expr.path));
}

}  // namespace

bool is_mirrored(const Conditions& when, std::uint32_t x, std::uint32_t y) {
  const Expr& one = when.nodes[x];
  const Expr& other = when.nodes[y];
  if (!is_same_node(one, other)) return false;
  if (one.kind == ExprKind::path && !is_pair_slot(one)) {
    const bool of_pair = one.subject <= 1 && other.subject <= 1;
    return of_pair && one.subject != other.subject;
  }
  bool in_order = true;
  for (std::size_t i = 0; i < one.parts.size() && in_order; ++i)
    in_order = is_mirrored(when, one.parts[i], other.parts[i]);
  if (in_order || one.parts.size() != 2 || !is_commutative(one)) return in_order;
  return is_mirrored(when, one.parts[0], other.parts[1]) &&
         is_mirrored(when, one.parts[1], other.parts[0]);
}

PairPlan::Roots conjuncts_of(const Conditions& conditions, std::uint32_t root) {
  PairPlan::Roots found;
  std::vector<std::uint32_t> open{root};
  while (!open.empty()) {
    const std::uint32_t next = open.back();
    open.pop_back();
    const Expr& expr = conditions.nodes[next];
    if (expr.kind == ExprKind::all_of) {
      open.insert(open.end(), expr.parts.rbegin(), expr.parts.rend());
    } else {
      found.push_back(next);
    }
  }
  return found;
}

PairPlan plan_pairs(const Conditions& when) {
  PairPlan plan;
  for (const Line& line : when.lines) {
    for (const std::uint32_t root : conjuncts_of(when, line.root)) {
      const std::uint32_t subjects = subjects_of(when, root);
      const bool one_sided = subjects == 1U << 0 || subjects == 1U << 1;
      if (one_sided) {
        plan.only[subjects >> 1].push_back(root);
      } else if (is_mirrored(when, root, root)) {
        plan.both_ways.push_back(root);
      } else {
        plan.one_way.push_back(root);
      }
    }
  }
  return plan;
}

}  // namespace crosscheck
