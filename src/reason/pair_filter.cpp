#include "reason/pair_filter.h"

#include <algorithm>

#include "reason/compare.h"

namespace crosscheck {
namespace {

constexpr std::uint32_t not_read = 0;
constexpr std::uint32_t other_value = 1;  ///< unknown, or no word: nothing is said of it
constexpr std::uint32_t absent = 2;
constexpr std::uint32_t concept_value = 3;
constexpr std::uint32_t first_word = 4;

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

/// A concept slot that a path reads.
NodeSlot slot_of(PathId path) {
  switch (path) {
    case PathId::place: return NodeSlot::place;
    case PathId::goal: return NodeSlot::goal;
    case PathId::origin: return NodeSlot::origin;
    case PathId::population: return NodeSlot::population;
    case PathId::unit: return NodeSlot::unit;
    default: return NodeSlot::measure;
  }
}

}  // namespace

PairFilter::PairFilter(const Conditions& when, const PairPlan& plan, const GraphView& graph)
    : when_(when), graph_(graph), slot_of_(when.nodes.size()) {
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
  slot_of_[root] = static_cast<std::uint8_t>(slot_read_by(left.path) + 1);
  return true;
}

std::size_t PairFilter::slot_read_by(std::uint8_t path) {
  const auto wanted = static_cast<PathId>(path);
  const auto found = std::ranges::find(slots_, wanted, &ReadSlot::path);
  const auto at = static_cast<std::size_t>(found - slots_.begin());
  if (found == slots_.end())
    slots_.push_back({wanted, std::vector<Number>(graph_.claims().size()), {}, {}});
  return at;
}

PairFilter::Number PairFilter::number_of(ReadSlot& slot, ClaimIndex claim) const {
  Number& number = slot.numbers[claim];
  if (number != not_read) return number;
  const Operand value = read_path(graph_, claim, slot.path, Reading::core);
  number = other_value;
  if (is_absent(value)) number = absent;
  if (std::holds_alternative<ConceptRef>(value)) number = concept_value;
  if (const auto* word = std::get_if<std::string_view>(&value)) {
    const auto next = first_word + static_cast<Number>(slot.known.size());
    number = slot.known.emplace(*word, next).first->second;
  }
  if (const auto* days = std::get_if<DayRange>(&value); days && days->is_known()) {
    const auto next = first_word + static_cast<Number>(slot.known_days.size());
    number =
        slot.known_days.emplace(std::pair(*days->first, *days->last), next).first->second;
  }
  return number;
}

Truth PairFilter::truth_of_slot(const Expr& comparison, ReadSlot& slot,
                                const Ordered& pair) const {
  const bool in_order = when_.nodes[comparison.parts[0]].subject == 0;
  const Number a = number_of(slot, in_order ? pair.a : pair.b);
  const Number b = number_of(slot, in_order ? pair.b : pair.a);
  if (a == other_value || b == other_value) return Truth::unknown;
  if (a == absent || b == absent) return of_absent(comparison.op, a == b);
  if (comparison.op == Operator::disjoint_from && a != concept_value)
    return a == b ? Truth::no : Truth::unknown;
  if (a != concept_value) return truth_of((a == b) == (comparison.op != Operator::is_not));
  const SlotRelation relation = relation_of(pair.slots, slot_of(slot.path));
  return holds(in_order ? relation : reversed(relation), comparison.op);
}

Truth PairFilter::truth_of_part(std::uint32_t root, const Ordered& pair) {
  const Expr& expr = when_.nodes[root];
  if (slot_of_[root] != 0) return truth_of_slot(expr, slots_[slot_of_[root] - 1], pair);
  if (!is_logical(expr)) return Truth::unknown;
  if (expr.kind == ExprKind::negation) return !truth_of_part(expr.parts[0], pair);
  const bool all = expr.kind == ExprKind::all_of;
  Truth found = truth_of(all);
  for (const std::uint32_t part : expr.parts) {
    const Truth one = truth_of_part(part, pair);
    found = all ? found && one : found || one;
  }
  return found;
}

bool PairFilter::is_false(const PairPlan::Roots& roots, const Ordered& pair) {
  return std::ranges::any_of(
      roots, [&](std::uint32_t root) { return truth_of_part(root, pair) == Truth::no; });
}

/// How the slots of a pair that the filter reads stand to each other, four bits a slot: all
/// that its verdict depends on.
std::uint64_t PairFilter::likeness_of(const Candidate& pair) {
  constexpr std::uint64_t open = 0;
  constexpr std::uint64_t both_absent = 1;
  constexpr std::uint64_t one_absent = 2;
  constexpr std::uint64_t equal = 3;
  constexpr std::uint64_t unequal = 4;
  constexpr std::uint64_t first_relation = 5;
  std::uint64_t key = 0;
  for (ReadSlot& slot : slots_) {
    const Number a = number_of(slot, pair.a);
    const Number b = number_of(slot, pair.b);
    std::uint64_t code = a == b ? equal : unequal;
    if (a == other_value || b == other_value) {
      code = open;
    } else if (a == absent || b == absent) {
      code = a == b ? both_absent : one_absent;
    } else if (a == concept_value) {
      const SlotRelation relation = relation_of(pair.slots, slot_of(slot.path));
      code = first_relation + static_cast<std::uint64_t>(relation);
    }
    key = key << 4U | code;
  }
  return key;
}

bool PairFilter::rejects(const Candidate& pair) {
  constexpr std::size_t most_slots = 16;
  if (slots_.size() > most_slots) return is_rejected(pair);
  const std::uint64_t key = likeness_of(pair);
  if (last_judged_ && last_judged_->first == key) return last_judged_->second;
  const auto known = judged_.find(key);
  const bool verdict = known != judged_.end() ? known->second : is_rejected(pair);
  if (known == judged_.end()) judged_.emplace(key, verdict);
  last_judged_ = std::pair(key, verdict);
  return verdict;
}

bool PairFilter::is_rejected(const Candidate& pair) {
  const Ordered forward{pair.a, pair.b, pair.slots};
  if (is_false(both_ways_, forward)) return true;
  if (one_way_.empty() || !is_false(one_way_, forward)) return false;
  return is_false(one_way_, {pair.b, pair.a, reversed(pair.slots)});
}

}  // namespace crosscheck
