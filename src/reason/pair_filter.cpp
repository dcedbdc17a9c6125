#include "reason/pair_filter.h"

#include <algorithm>

#include "reason/compare.h"

namespace crosscheck {
namespace {

bool is_equality(Operator op) {
  return op == Operator::is || op == Operator::is_not || op == Operator::same_as;
}

/// Whether the comparison is of one slot of a with the same slot of b.
bool is_of_one_slot(const Expr& left, const Expr& right) {
  return left.kind == ExprKind::path && right.kind == ExprKind::path &&
         left.path == right.path && left.path != whole_claim &&
         left.subject + right.subject == 1 && !is_of_pair(static_cast<PathId>(left.path));
}

bool is_logical(const Expr& expr) {
  return expr.kind == ExprKind::all_of || expr.kind == ExprKind::any_of ||
         expr.kind == ExprKind::negation;
}

/// What the known parts of a condition say of a pair in one of its orders.
class PairJudge {
 public:
  PairJudge(const Conditions& when, const std::vector<bool>& is_known,
            const PairKinds& kinds, const Candidate& pair)
      : when_(when), is_known_(is_known), kinds_(kinds), pair_(pair) {}

  bool is_false(const PairPlan::Roots& roots) const {
    return std::ranges::any_of(
        roots, [&](std::uint32_t root) { return truth_of_part(root) == Truth::no; });
  }

 private:
  Truth truth_of_slot(const Expr& comparison) const {
    const Expr& left = when_.nodes[comparison.parts[0]];
    const auto slot = static_cast<PathId>(left.path);
    const bool in_order = left.subject == 0;
    const auto a = kinds_.number(slot, in_order ? pair_.a : pair_.b);
    const auto b = kinds_.number(slot, in_order ? pair_.b : pair_.a);
    if (a == PairKinds::other_value || b == PairKinds::other_value) return Truth::unknown;
    if (a == PairKinds::absent || b == PairKinds::absent)
      return of_absent(comparison.op, a == b);
    if (comparison.op == Operator::disjoint_from && a != PairKinds::concept_value)
      return a == b ? Truth::no : Truth::unknown;
    if (a != PairKinds::concept_value)
      return truth_of((a == b) == (comparison.op != Operator::is_not));
    const SlotRelation relation = relation_of(pair_.slots, node_slot_of(slot));
    return holds(in_order ? relation : reversed(relation), comparison.op);
  }
  Truth truth_of_part(std::uint32_t root) const {
    const Expr& expr = when_.nodes[root];
    if (is_known_[root]) return truth_of_slot(expr);
    if (!is_logical(expr)) return Truth::unknown;
    if (expr.kind == ExprKind::negation) return !truth_of_part(expr.parts[0]);
    const bool all = expr.kind == ExprKind::all_of;
    Truth found = truth_of(all);
    for (const std::uint32_t part : expr.parts) {
      const Truth one = truth_of_part(part);
      found = all ? found && one : found || one;
    }
    return found;
  }

  const Conditions& when_;
  const std::vector<bool>& is_known_;
  const PairKinds& kinds_;
  const Candidate& pair_;
};

}  // namespace

PairFilter::PairFilter(const Conditions& when, const PairPlan& plan)
    : is_known_(when.nodes.size()) {
  for (const std::uint32_t root : plan.both_ways) {
    if (learn(when, root)) both_ways_.push_back(root);
  }
  for (const std::uint32_t root : plan.one_way) {
    if (learn(when, root)) one_way_.push_back(root);
  }
}

bool PairFilter::learn(const Conditions& when, std::uint32_t root) {
  const Expr& expr = when.nodes[root];
  bool any = false;
  if (is_logical(expr)) {
    for (const std::uint32_t part : expr.parts) any = learn(when, part) || any;
    return any;
  }
  if (expr.kind != ExprKind::comparison) return false;
  const Expr& left = when.nodes[expr.parts[0]];
  if (!is_of_one_slot(left, when.nodes[expr.parts[1]])) return false;
  const Type type = all_paths()[left.path].type;
  const bool is_word = (type == Type::word || type == Type::text) && is_equality(expr.op);
  // Of days only equal ones are known: they share a day.
  const bool are_days = type == Type::days && expr.op == Operator::disjoint_from;
  if (!is_word && !are_days && type != Type::node) return false;
  is_known_[root] = true;
  const auto slot = static_cast<PathId>(left.path);
  if (std::ranges::find(slots_, slot) == slots_.end()) slots_.push_back(slot);
  return true;
}

bool PairFilter::rejects(const Conditions& when, const PairKinds& kinds,
                         const Candidate& pair) const {
  const PairJudge forward(when, is_known_, kinds, pair);
  if (forward.is_false(both_ways_)) return true;
  if (one_way_.empty() || !forward.is_false(one_way_)) return false;
  const Candidate turned{pair.b, pair.a, reversed(pair.slots), pair.alignment};
  return PairJudge(when, is_known_, kinds, turned).is_false(one_way_);
}

}  // namespace crosscheck
