#include "reason/line_coverage.h"

#include <algorithm>

#include "reason/match_rules.h"

namespace crosscheck {
namespace {

constexpr std::string_view in_when = "when";
constexpr std::string_view in_unless = "unless";
constexpr std::string_view in_check = "check";

void add_lines(std::string_view block, const Conditions& conditions,
               std::vector<SeenLine>& lines) {
  for (const Line& line : conditions.lines)
    lines.push_back({std::string(block), &line, false, false});
}

class LineWatcher {
 public:
  LineWatcher(const Rule& rule, MatchState& state, std::vector<SeenLine>& lines)
      : rule_(rule), state_(state), graph_(state.graph), lines_(lines) {
    bindings_ = bindings_over(graph_);
    bindings_.related = &state_.related;
  }

  void run() {
    switch (rule_.match) {
      case Match::claim:
      case Match::cycle: return try_claims();
      case Match::pair: return try_pairs();
      case Match::group: return try_groups();
      case Match::equation: return try_equations();
    }
  }

 private:
  const Conditions& conditions_of(const SeenLine& line) const {
    if (line.block == in_when) return rule_.when;
    if (line.block == in_unless) return rule_.unless;
    if (line.block == in_check) return rule_.check;
    const auto role = std::ranges::find(rule_.roles, line.block, &Role::name);
    return role->when;
  }
  void see(SeenLine& line) {
    const Truth truth = evaluate(conditions_of(line), line.line->root, bindings_);
    line.yes = line.yes || truth == Truth::yes;
    line.no = line.no || truth == Truth::no;
  }
  void see_all() {
    for (SeenLine& line : lines_) see(line);
  }

  void try_claims() {
    for (ClaimIndex claim = 0; claim < graph_.claims().size(); ++claim) {
      bindings_.claims[0] = claim;
      see_all();
    }
  }

  void try_pairs() {
    for (const Candidate& pair : graph_.candidates()) {
      if (rule_.over == Over::candidates) try_pair(pair.a, pair.b);
    }
    for (const std::vector<ClaimIndex>& block : blocks(rule_.over, state_)) {
      for (std::size_t i = 0; i < block.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) try_pair(block[j], block[i]);
      }
    }
  }
  void try_pair(ClaimIndex x, ClaimIndex y) {
    if (!in_reach(x, y)) return;
    for (const auto& [a, b] : {std::pair(x, y), std::pair(y, x)}) {
      bindings_.claims[0] = a;
      bindings_.claims[1] = b;
      see_all();
    }
  }
  bool in_reach(ClaimIndex a, ClaimIndex b) const {
    if (rule_.over != Over::statement) return true;
    const std::uint32_t one = graph_.claim(a).statement;
    const std::uint32_t other = graph_.claim(b).statement;
    return std::max(one, other) - std::min(one, other) < 3;
  }

  bool is_of_members(const SeenLine& line) const {
    return line.block == in_when && chooses_members(rule_.when, *line.line);
  }
  bool is_law(const SeenLine& line) const {
    return line.block == in_when &&
           rule_.when.nodes[line.line->root].kind == ExprKind::breaks;
  }
  /// What the rule would find if it asked for members and a break of its law alone.
  std::vector<Matched> groups_of(bool with_law) {
    Rule bare = rule_;
    bare.unless = {};
    for (std::size_t i = bare.when.lines.size(); i-- > 0;) {
      const Line& line = bare.when.lines[i];
      const bool law = bare.when.nodes[line.root].kind == ExprKind::breaks;
      if (!chooses_members(bare.when, line) && !(with_law && law))
        remove_line(bare.when, i);
    }
    bare.possible_on_unknown = true;
    RulePlans plans;
    MatchState own = nothing_matched(graph_, plans);
    own.related = state_.related;
    match_groups(bare, own);
    return std::move(own.found);
  }
  void try_groups() {
    for (const std::vector<ClaimIndex>& block : blocks(rule_.over, state_)) {
      for (const ClaimIndex claim : block) {
        bindings_.claims[0] = claim;
        for (SeenLine& line : lines_) {
          if (is_of_members(line)) see(line);
        }
      }
    }
    const bool has_law =
        std::ranges::any_of(lines_, [this](const SeenLine& line) { return is_law(line); });
    std::vector<Matched> broken;
    if (has_law) broken = groups_of(true);
    for (const Matched& group : broken) try_group(group, true);
    for (const Matched& group : groups_of(false)) {
      const bool breaks =
          std::ranges::find(broken, group.members, &Matched::members) != broken.end();
      if (!breaks) try_group(group, !has_law);
    }
  }
  /// `whole`: also the lines that speak of a break, if the rule asks for one.
  void try_group(const Matched& group, bool whole) {
    bindings_.claims = group.claims;
    bindings_.group = group.members;
    bindings_.broken = group.broken;
    for (SeenLine& line : lines_) {
      if (!is_of_members(line) && (whole || line.block == in_when)) see(line);
    }
    bindings_.group = {};
    bindings_.broken = Truth::no;
  }

  void try_equations() {
    for (const std::vector<ClaimIndex>& block : blocks(rule_.over, state_)) {
      fitting_.clear();
      for (std::size_t role = 0; role < rule_.roles.size(); ++role) try_role(role, block);
      for (SeenLine& line : lines_) {
        const Conditions& conditions = conditions_of(line);
        const bool of_role = &conditions != &rule_.when && &conditions != &rule_.unless &&
                             &conditions != &rule_.check;
        if (of_role) continue;
        tried_ = 0;
        bindings_.claims.fill(unbound);
        fill(line, subjects_of(conditions, line.line->root), 0);
      }
    }
  }
  void try_role(std::size_t role, const std::vector<ClaimIndex>& block) {
    fitting_.emplace_back();
    for (const ClaimIndex claim : block) {
      bindings_.claims.fill(unbound);
      bindings_.claims[role] = claim;
      for (SeenLine& line : lines_) {
        if (line.block == rule_.roles[role].name) see(line);
      }
      if (evaluate_all(rule_.roles[role].when, bindings_) == Truth::yes)
        fitting_.back().push_back(claim);
    }
  }
  /// Binds the roles that the line names, one by one, to all that fit them.
  void fill(SeenLine& line, std::uint32_t named, std::size_t role) {
    if (role == rule_.roles.size()) return see(line);
    if ((named & (1U << role)) == 0) return fill(line, named, role + 1);
    for (const ClaimIndex claim : fitting_[role]) {
      if (!may_join(claim) || ++tried_ > max_combos) continue;
      bindings_.claims[role] = claim;
      fill(line, named, role + 1);
      bindings_.claims[role] = unbound;
    }
  }
  bool may_join(ClaimIndex claim) const {
    return std::ranges::all_of(bindings_.claims, [&](ClaimIndex other) {
      return other == unbound || (other != claim && in_reach(other, claim));
    });
  }

  const Rule& rule_;
  MatchState& state_;
  const GraphView& graph_;
  std::vector<SeenLine>& lines_;
  Bindings bindings_;
  std::vector<std::vector<ClaimIndex>> fitting_;  ///< of each role
  std::size_t tried_ = 0;
};

}  // namespace

std::vector<SeenLine> unseen_lines(const Rule& rule) {
  std::vector<SeenLine> lines;
  for (const Role& role : rule.roles) add_lines(role.name, role.when, lines);
  add_lines(in_when, rule.when, lines);
  add_lines(in_unless, rule.unless, lines);
  add_lines(in_check, rule.check, lines);
  return lines;
}

void see_lines(const Rule& rule, const std::vector<Rule>& rules, const GraphView& graph,
               std::vector<SeenLine>& lines) {
  RulePlans plans;
  MatchState state = nothing_matched(graph, plans);
  match_rules(pointers_to(rules), state);
  LineWatcher(rule, state, lines).run();
}

}  // namespace crosscheck
