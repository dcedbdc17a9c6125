#include "reason/why_not_lines.h"

#include <algorithm>

#include "reason/condition_words.h"
#include "reason/proof.h"

namespace crosscheck {
namespace {

bool is_law(const Conditions& conditions, const Line& line) {
  return conditions.nodes[line.root].kind == ExprKind::breaks;
}

/// Tries lines one by one until one stops the rule.
class Trial {
 public:
  Trial(const Rule& rule, const Bindings& bindings) : rule_(rule), bindings_(bindings) {}

  /// Lines that must hold. Those of laws are left for the end.
  bool passes(const Conditions& conditions) {
    for (const Line& line : conditions.lines) {
      if (is_law(conditions, line)) continue;
      if (is_match(rule_, add(conditions, line, "").truth)) continue;
      stop(Stop::condition, conditions, line, "");
      return false;
    }
    return true;
  }
  /// Lines of a role: what is not known does not fit it.
  bool fits(const Role& role) {
    for (const Line& line : role.when.lines) {
      if (add(role.when, line, role.name + ": ").truth == Truth::yes) continue;
      stop(Stop::condition, role.when, line, "as " + role.name + ": ");
      return false;
    }
    return true;
  }
  /// `unless`: all of its lines together stop the rule.
  bool passes_unless() {
    if (rule_.unless.empty()) return true;
    const Truth truth = !evaluate_all(rule_.unless, bindings_);
    for (const Line& line : rule_.unless.lines) add(rule_.unless, line, "unless ");
    if (is_match(rule_, truth)) return true;
    stop(Stop::exception, rule_.unless, rule_.unless.lines.front(), "unless: ");
    return false;
  }
  void stop(Stop stop, const Conditions& conditions, const Line& line,
            std::string_view prefix) {
    made_.stop = stop;
    made_.why = std::string(prefix) + decided_by(conditions, line, bindings_);
    made_.at = rule_.path + ":" + std::to_string(line.line);
  }

  Silence take() { return std::move(made_); }

 private:
  const ProofLine& add(const Conditions& conditions, const Line& line,
                       std::string_view prefix) {
    made_.tried.push_back(proof_line(rule_, conditions, line, bindings_, prefix));
    return made_.tried.back();
  }

  const Rule& rule_;
  const Bindings& bindings_;
  Silence made_;
};

class LineTrials {
 public:
  LineTrials(const Rule& rule, const MatchState& state,
             const std::array<ClaimIndex, 2>& both)
      : rule_(rule), state_(state), both_(both) {}

  Silence best() {
    Silence furthest;
    bool is_first = true;
    for (const auto& [a, b] :
         {std::pair(both_[0], both_[1]), std::pair(both_[1], both_[0])}) {
      Silence tried = try_order(a, b);
      tried.claims = {a, b};
      const bool is_further =
          tried.stop == Stop::none ||
          (furthest.stop != Stop::none && tried.tried.size() > furthest.tried.size());
      if (is_first || is_further) furthest = std::move(tried);
      is_first = false;
    }
    return furthest;
  }

 private:
  Bindings bound(std::initializer_list<ClaimIndex> claims) const {
    Bindings bindings = bindings_over(state_.graph);
    bindings.related = &state_.related;
    std::ranges::copy(claims, bindings.claims.begin());
    return bindings;
  }
  Silence try_order(ClaimIndex a, ClaimIndex b) const {
    switch (rule_.match) {
      case Match::claim:
      case Match::cycle: return try_block(bound({a}));
      case Match::pair: return try_block(bound({a, b}));
      case Match::group: return try_group(a, b);
      case Match::equation: return try_roles(a, b);
    }
    return {};
  }
  Silence try_block(const Bindings& bindings) const {
    Trial trial(rule_, bindings);
    if (trial.passes(rule_.when)) trial.passes_unless();
    return trial.take();
  }
  /// The claims as peak and breaker of their question. That the law is kept is the last
  /// thing that can be wrong.
  Silence try_group(ClaimIndex peak, ClaimIndex breaker) const {
    Bindings bindings = bound({breaker, peak, breaker});
    const GraphView& graph = state_.graph;
    bindings.group = graph.questions()[graph.question_of(peak)].claims;
    bindings.broken = Truth::yes;
    Trial trial(rule_, bindings);
    if (!trial.passes(rule_.when) || !trial.passes_unless()) return trial.take();
    const auto law = std::ranges::find_if(
        rule_.when.lines, [&](const Line& line) { return is_law(rule_.when, line); });
    if (law != rule_.when.lines.end()) trial.stop(Stop::condition, rule_.when, *law, "");
    return trial.take();
  }
  /// The first role that `a` fits, `b` in another one, and the lines about these two.
  Silence try_roles(ClaimIndex a, ClaimIndex b) const {
    Bindings bindings = bound({});
    for (const ClaimIndex claim : {a, b}) {
      Silence unfit = fill_role(claim, bindings);
      if (unfit.stop != Stop::none) return unfit;
    }
    Trial trial(rule_, bindings);
    Conditions due = rule_.when;
    std::erase_if(due.lines, [&](const Line& line) { return !is_due(line, bindings); });
    if (!trial.passes(due)) return trial.take();
    Silence made = trial.take();
    made.stop = Stop::condition;
    made.why =
        "the two fit the rule, but not together with claims for its other parts, or "
        "the numbers add up";
    made.at = rule_.path;
    return made;
  }
  Silence fill_role(ClaimIndex claim, Bindings& bindings) const {
    Silence furthest;
    for (std::size_t role = 0; role < rule_.roles.size(); ++role) {
      if (bindings.claims[role] != unbound) continue;
      bindings.claims[role] = claim;
      Trial trial(rule_, bindings);
      if (trial.fits(rule_.roles[role])) return {};
      bindings.claims[role] = unbound;
      Silence tried = trial.take();
      if (furthest.stop == Stop::none || tried.tried.size() > furthest.tried.size())
        furthest = std::move(tried);
    }
    return furthest;
  }
  bool is_due(const Line& line, const Bindings& bindings) const {
    const std::uint32_t subjects = subjects_of(rule_.when, line.root);
    for (std::size_t role = 0; role < rule_.roles.size(); ++role) {
      if ((subjects & (1U << role)) != 0 && bindings.claims[role] == unbound) return false;
    }
    return true;
  }

  const Rule& rule_;
  const MatchState& state_;
  const std::array<ClaimIndex, 2>& both_;
};

}  // namespace

bool try_lines(const Rule& rule, const MatchState& state, Silence& made) {
  Silence best = LineTrials(rule, state, made.claims).best();
  best.findings = std::move(made.findings);
  made = std::move(best);
  return made.stop != Stop::none;
}

}  // namespace crosscheck
