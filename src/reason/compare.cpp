#include "reason/compare.h"

#include <algorithm>

#include "reason/text_pattern.h"

namespace crosscheck {
namespace {

using enum Operator;

Truth compare_intervals(const Interval& a, Operator op, const Interval& b) {
  const auto point = [](const Interval& i) { return i.low && i.high && *i.low == *i.high; };
  switch (op) {
    case is:
    case same_as:
      if (disjoint(a, b)) return Truth::no;
      return a == b || (point(a) && point(b)) ? Truth::yes : Truth::unknown;
    case is_not: return !compare_intervals(a, is, b);
    case within: return truth_of(crosscheck::contains(b, a));
    case contains: return truth_of(crosscheck::contains(a, b));
    case overlaps: return truth_of(crosscheck::overlaps(a, b));
    case disjoint_from: return truth_of(disjoint(a, b));
    case below: return truth_of(crosscheck::below(a, b));
    case above: return truth_of(crosscheck::below(b, a));
    case at_least:
      if (a.low && b.high && !(*a.low < *b.high)) return Truth::yes;
      return crosscheck::below(a, b) ? Truth::no : Truth::unknown;
    case at_most: return compare_intervals(b, at_least, a);
    default: return Truth::unknown;
  }
}

/// Whether all of `a` lies in `b`.
Truth days_within(const DayRange& a, const DayRange& b) {
  if (a.is_known() && b.is_known()) {
    if (!(*a.first < *b.first) && !(*b.last < *a.last)) return Truth::yes;
  }
  return share_day(a, b) == Truth::no   ? Truth::no
         : a.is_known() && b.is_known() ? Truth::no
                                        : Truth::unknown;
}

Truth compare_days(const DayRange& a, Operator op, const DayRange& b) {
  switch (op) {
    case is:
    case same_as: return same_days(a, b);
    case is_not: return !same_days(a, b);
    case within:
    case during: return days_within(a, b);
    case contains: return days_within(b, a);
    case overlaps: return share_day(a, b);
    case disjoint_from: return !share_day(a, b);
    case Operator::before: return crosscheck::before(a, b);
    case after: return crosscheck::before(b, a);
    case meets:
      if (!a.last || !b.first) return Truth::unknown;
      return truth_of(*b.first - *a.last == 1 || *b.first == *a.last);
    default: return Truth::unknown;
  }
}

Truth compare_texts(std::string_view a, Operator op, std::string_view b) {
  switch (op) {
    case is:
    case same_as: return truth_of(a == b);
    case is_not: return truth_of(a != b);
    case matches: return truth_of(matches_pattern(a, b));
    default: return Truth::unknown;
  }
}

const Node& node_of(const Claim& claim, NodeSlot slot) {
  switch (slot) {
    case NodeSlot::place: return claim.place;
    case NodeSlot::goal: return claim.goal;
    case NodeSlot::origin: return claim.origin;
    default: return claim.measure.node;
  }
}

bool is_concept(NodeSlot slot) {
  return slot != NodeSlot::population && slot != NodeSlot::unit;
}

/// Two different slots: `came.goal same as stay.place`.
SlotRelation relation_of(const Node& a, const Node& b) {
  if (a.id == b.id) return SlotRelation::same;
  if (lies_within(a, b.id)) return SlotRelation::narrower;
  if (lies_within(b, a.id)) return SlotRelation::wider;
  return SlotRelation::disjoint;
}

Truth compare_nodes(const GraphView& graph, ConceptRef a, Operator op, ConceptRef b) {
  if (a.slot == b.slot) {
    if (a.claim == b.claim) return holds(SlotRelation::same, op);
    return holds(relation_of(graph.slots(a.claim, b.claim), a.slot), op);
  }
  if (!is_concept(a.slot) || !is_concept(b.slot)) return Truth::unknown;
  return holds(relation_of(node_of(graph.claim(a.claim), a.slot),
                           node_of(graph.claim(b.claim), b.slot)),
               op);
}

/// `measure within entry`, `unit is percent`, `population is miner`.
Truth compare_node_word(const GraphView& graph, ConceptRef ref, Operator op,
                        std::string_view word) {
  const Claim& claim = graph.claim(ref.claim);
  bool equal = false;
  bool inside = false;
  if (is_concept(ref.slot)) {
    const Node& node = node_of(claim, ref.slot);
    equal = node.id == word || node.name == word;
    inside = equal || lies_within(node, word);
  } else if (ref.slot == NodeSlot::unit) {
    equal = claim.unit.unit == word || claim.unit.dimension == word;
    inside = equal;
  } else {
    const Population& p = claim.population;
    equal = node_id(claim, ref.slot) == word;
    inside = equal || p.head == word || p.citizenship == word || p.sex == word ||
             p.occupation == word ||
             std::ranges::find(p.modifiers, word) != p.modifiers.end();
  }
  switch (op) {
    case is:
    case same_as: return truth_of(equal);
    case is_not: return truth_of(!equal);
    case within:
    case overlaps: return truth_of(inside);
    case disjoint_from: return truth_of(!inside);
    default: return Truth::unknown;
  }
}

bool has(SetView set, std::string_view item) {
  return std::ranges::find(set, item) != set.end();
}

Truth compare_sets(SetView a, Operator op, SetView b) {
  const auto all_in = [](SetView inner, SetView outer) {
    return std::ranges::all_of(inner,
                               [&](const std::string& item) { return has(outer, item); });
  };
  const auto any = [&] {
    return std::ranges::any_of(a, [&](const std::string& item) { return has(b, item); });
  };
  switch (op) {
    case same_as: return truth_of(all_in(a, b) && all_in(b, a));
    case within: return truth_of(all_in(a, b));
    case contains: return truth_of(all_in(b, a));
    case overlaps: return truth_of(any());
    case disjoint_from: return truth_of(!any());
    default: return Truth::unknown;
  }
}

std::optional<SetView> set_of(const Operand& operand) {
  if (const auto* view = std::get_if<SetView>(&operand)) return *view;
  if (const auto* owned = std::get_if<std::vector<std::string>>(&operand))
    return SetView{*owned};
  return std::nullopt;
}

}  // namespace

Truth of_absent(Operator op, bool both) {
  switch (op) {
    case Operator::is_not: return truth_of(!both);
    case Operator::is:
    case Operator::same_as:
    case Operator::within:
    case Operator::contains:
    case Operator::overlaps:
    case Operator::matches: return truth_of(both);
    default: return Truth::no;
  }
}

SlotRelation relation_of(const SlotVector& slots, NodeSlot slot) {
  switch (slot) {
    case NodeSlot::measure: return slots.measure;
    case NodeSlot::place: return slots.place;
    case NodeSlot::goal: return slots.goal;
    case NodeSlot::origin: return slots.origin;
    case NodeSlot::population: return slots.population;
    case NodeSlot::unit: return slots.unit;
  }
  return SlotRelation::unknown;
}

Truth holds(SlotRelation relation, Operator op) {
  if (relation == SlotRelation::unknown) return Truth::unknown;
  const bool same = relation == SlotRelation::same;
  switch (op) {
    case Operator::is:
    case Operator::same_as: return truth_of(same);
    case Operator::is_not: return truth_of(!same);
    case Operator::within: return truth_of(same || relation == SlotRelation::narrower);
    case Operator::contains: return truth_of(same || relation == SlotRelation::wider);
    case Operator::overlaps: return truth_of(relation != SlotRelation::disjoint);
    case Operator::disjoint_from: return truth_of(relation == SlotRelation::disjoint);
    default: return Truth::unknown;
  }
}

Truth compare(const GraphView& graph, const Operand& left, Operator op,
              const Operand& right) {
  if (is_unknown(left) || is_unknown(right)) return Truth::unknown;
  if (is_absent(left) || is_absent(right)) {
    return of_absent(op, is_absent(left) && is_absent(right));
  }
  const auto* a = std::get_if<Interval>(&left);
  const auto* b = std::get_if<Interval>(&right);
  if (a != nullptr && b != nullptr) return compare_intervals(*a, op, *b);
  const auto* days = std::get_if<DayRange>(&left);
  const auto* other_days = std::get_if<DayRange>(&right);
  if (days != nullptr && other_days != nullptr) return compare_days(*days, op, *other_days);
  const auto* node = std::get_if<ConceptRef>(&left);
  const auto* other_node = std::get_if<ConceptRef>(&right);
  if (node != nullptr && other_node != nullptr) {
    return compare_nodes(graph, *node, op, *other_node);
  }
  const auto* word = std::get_if<std::string_view>(&right);
  if (node != nullptr && word != nullptr) return compare_node_word(graph, *node, op, *word);
  const auto* text = std::get_if<std::string_view>(&left);
  if (text != nullptr && word != nullptr) return compare_texts(*text, op, *word);
  if (const auto* truth = std::get_if<Truth>(&left); truth != nullptr && word != nullptr) {
    return compare_texts(name(*truth), op, *word);
  }
  const auto* claim = std::get_if<ClaimIndex>(&left);
  const auto* other_claim = std::get_if<ClaimIndex>(&right);
  if (claim != nullptr && other_claim != nullptr) {
    return truth_of((*claim == *other_claim) == (op != Operator::is_not));
  }
  if (const auto set = set_of(left)) {
    if (word != nullptr) return truth_of(has(*set, *word));
    if (const auto other = set_of(right)) return compare_sets(*set, op, *other);
  }
  return Truth::unknown;
}

}  // namespace crosscheck
