#include "reason/mutants.h"

#include <algorithm>
#include <functional>
#include <optional>

#include "reason/check_types.h"
#include "reason/pair_plan.h"
#include "reason/paths.h"
#include "reason/written.h"

namespace crosscheck {
namespace {

/// An operator that is easily written in place of another one on values of this type.
std::optional<Operator> neighbour(Operator op, Type type) {
  using enum Operator;
  switch (op) {
    case below: return at_most;
    case at_most: return below;
    case above: return at_least;
    case at_least: return above;
    case before:
    case after:
    case during:
    case meets: return overlaps;
    case overlaps: return same_as;
    case disjoint_from: return overlaps;
    case contains:
    case within: return same_as;
    case is: return is_not;
    case is_not: return is;
    case same_as:
      if (type == Type::node || type == Type::set) return within;
      if (type == Type::days || type == Type::interval) return overlaps;
      return is_not;
    case in:
    case matches: return std::nullopt;
  }
  return std::nullopt;
}

bool is_chain(ExprKind kind) {
  return kind == ExprKind::all_of || kind == ExprKind::any_of;
}

/// Finds a block of conditions in a copy of the rule.
using BlockOf = std::function<Conditions&(Rule&)>;

/// Makes the mutants of one block of conditions.
class BlockMutator {
 public:
  BlockMutator(const Rule& rule, const Conditions& conditions, bool may_drop, BlockOf of,
               std::vector<Mutant>& made)
      : rule_(rule),
        conditions_(conditions),
        may_drop_(may_drop),
        of_(std::move(of)),
        made_(made) {}

  void run() {
    for (std::size_t i = 0; i < conditions_.lines.size(); ++i) {
      line_ = conditions_.lines[i].line;
      if (may_drop_) drop_line(i);
      for (const std::uint32_t node : nodes_below(conditions_.lines[i].root)) mutate(node);
    }
  }

 private:
  using Nodes = std::vector<Expr>;

  /// The nodes of a line, outermost first.
  std::vector<std::uint32_t> nodes_below(std::uint32_t root) const {
    std::vector<std::uint32_t> order{root};
    for (std::size_t i = 0; i < order.size(); ++i) {
      const std::vector<std::uint32_t>& parts = conditions_.nodes[order[i]].parts;
      order.insert(order.end(), parts.begin(), parts.end());
    }
    return order;
  }

  Mutant& copy() {
    Mutant& made = made_.emplace_back();
    made.rule = rule_;
    made.rule.cases.clear();
    made.line = line_;
    return made;
  }
  void drop_line(std::size_t index) {
    Mutant& made = copy();
    made.change = "without " + written(conditions_, conditions_.lines[index].root);
    remove_line(of_(made.rule), index);
  }
  /// A copy in which `change` was made to a node, told by the words of `shown`: the node or
  /// what it is a part of.
  template <typename Change>
  void replace(std::uint32_t node, std::uint32_t shown, const Change& change) {
    const std::uint32_t image = mirror_image(shown);
    if (image < shown) return;  // changed with its image
    Mutant& made = copy();
    Conditions& conditions = of_(made.rule);
    change(conditions.nodes, node);
    if (image != shown) change(conditions.nodes, same_place(node, shown, image));
    made.was = written(conditions_, shown);
    made.change = written(conditions, shown);
  }
  /// The node of `image` that stands where `node` stands in `shown`.
  std::uint32_t same_place(std::uint32_t node, std::uint32_t shown,
                           std::uint32_t image) const {
    if (node == shown) return image;
    const std::vector<std::uint32_t>& parts = conditions_.nodes[shown].parts;
    const auto at = std::ranges::find(parts, node) - parts.begin();
    return conditions_.nodes[image].parts[static_cast<std::size_t>(at)];
  }

  /// The node that says of b and a what this one says of a and b: as both orders of a pair
  /// are tried, a change to one of the two alone could never show. The node itself if there
  /// is none.
  std::uint32_t mirror_image(std::uint32_t node) const {
    if (rule_.match != Match::pair) return node;
    for (std::uint32_t other = 0; other < conditions_.nodes.size(); ++other) {
      if (other != node && is_mirrored(conditions_, node, other)) return other;
    }
    return node;
  }

  void mutate(std::uint32_t node) {
    const Expr& expr = conditions_.nodes[node];
    if (expr.kind == ExprKind::comparison) mutate_comparison(node, expr);
    if (is_chain(expr.kind)) mutate_chain(node, expr);
    if (expr.kind == ExprKind::negation) drop_not(node);
    if (expr.kind == ExprKind::breaks) swap_law(node, expr);
  }
  void mutate_comparison(std::uint32_t node, const Expr& expr) {
    const Expr& left = conditions_.nodes[expr.parts[0]];
    const Expr& right = conditions_.nodes[expr.parts[1]];
    const auto op = neighbour(expr.op, left.type);
    if (op && type_error(left, *op, right).empty())
      replace(node, node, [&](Nodes& nodes, std::uint32_t at) { nodes[at].op = *op; });
    if (right.kind == ExprKind::list) drop_parts(expr.parts[1], node);
    for (const std::uint32_t side : expr.parts) widen(side, node);
  }
  /// `value` reads what a reader takes a figure to mean, `value.outer` all that its words
  /// allow.
  void widen(std::uint32_t node, std::uint32_t shown) {
    const Expr& expr = conditions_.nodes[node];
    if (expr.kind != ExprKind::path ||
        expr.path != static_cast<std::uint8_t>(PathId::value))
      return;
    replace(node, shown, [](Nodes& nodes, std::uint32_t at) {
      nodes[at].path = static_cast<std::uint8_t>(PathId::value_outer);
      nodes[at].text += ".outer";
    });
  }
  void mutate_chain(std::uint32_t node, const Expr& expr) {
    const bool all = expr.kind == ExprKind::all_of;
    replace(node, node, [all](Nodes& nodes, std::uint32_t at) {
      nodes[at].kind = all ? ExprKind::any_of : ExprKind::all_of;
    });
    drop_parts(node, node);
  }
  void drop_parts(std::uint32_t node, std::uint32_t shown) {
    const std::size_t count = conditions_.nodes[node].parts.size();
    for (std::size_t i = 0; i < count && count > 1; ++i) {
      replace(node, shown, [i](Nodes& nodes, std::uint32_t at) {
        std::vector<std::uint32_t>& parts = nodes[at].parts;
        parts.erase(parts.begin() + static_cast<std::ptrdiff_t>(i));
      });
    }
  }
  void drop_not(std::uint32_t node) {
    replace(node, node, [](Nodes& nodes, std::uint32_t at) {
      const Expr inner = nodes[nodes[at].parts[0]];
      nodes[at] = inner;
    });
  }
  void swap_law(std::uint32_t node, const Expr& expr) {
    const Law law = expr.law == Law::rising ? Law::falling : Law::rising;
    replace(node, node, [law](Nodes& nodes, std::uint32_t at) { nodes[at].law = law; });
  }

  const Rule& rule_;
  const Conditions& conditions_;
  bool may_drop_;
  BlockOf of_;
  std::vector<Mutant>& made_;
  std::size_t line_ = 0;
};

void mutate_field(const Rule& rule, const std::string& field, std::string change,
                  std::vector<Mutant>& made, void (*drop)(Rule&)) {
  Mutant& mutant = made.emplace_back();
  mutant.rule = rule;
  mutant.rule.cases.clear();
  mutant.change = std::move(change);
  mutant.line = line_of_field(rule, field);
  drop(mutant.rule);
}

void mutate_overrides(const Rule& rule, std::vector<Mutant>& made) {
  for (std::size_t i = 0; i < rule.overrides.size(); ++i) {
    mutate_field(rule, "overrides", "without overrides: " + rule.overrides[i], made,
                 [](Rule&) {});
    std::vector<std::string>& left = made.back().rule.overrides;
    left.erase(left.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

}  // namespace

std::vector<Mutant> mutants_of(const Rule& rule) {
  std::vector<Mutant> made;
  for (std::size_t i = 0; i < rule.roles.size(); ++i) {
    const auto of = [i](Rule& copy) -> Conditions& { return copy.roles[i].when; };
    BlockMutator(rule, rule.roles[i].when, true, of, made).run();
  }
  const auto when = [](Rule& copy) -> Conditions& { return copy.when; };
  BlockMutator(rule, rule.when, true, when, made).run();
  const auto unless = [](Rule& copy) -> Conditions& { return copy.unless; };
  BlockMutator(rule, rule.unless, true, unless, made).run();
  const auto check = [](Rule& copy) -> Conditions& { return copy.check; };
  BlockMutator(rule, rule.check, false, check, made).run();
  if (rule.possible_on_unknown) {
    mutate_field(rule, "on_unknown", "without on_unknown: possible", made,
                 [](Rule& copy) { copy.possible_on_unknown = false; });
  }
  if (rule.possible_at_most) {
    mutate_field(rule, "strength", "without strength: possible", made,
                 [](Rule& copy) { copy.possible_at_most = false; });
  }
  mutate_overrides(rule, made);
  std::ranges::stable_sort(made, {}, &Mutant::line);
  return made;
}

}  // namespace crosscheck
