#include "reason/would_change.h"

#include <algorithm>
#include <set>

#include "reason/excerpt.h"
#include "reason/slot_changes.h"

namespace crosscheck {
namespace {

/// A verdict of an excerpt: rule, family and relation, and the claims it is about.
struct VerdictOn {
  std::string rule;
  std::string family;
  std::string relation;
  std::set<ClaimIndex> claims;

  friend auto operator<=>(const VerdictOn&, const VerdictOn&) = default;
};

using Verdicts = std::set<VerdictOn>;

Verdicts verdicts_of(const std::vector<Finding>& findings) {
  Verdicts made;
  for (const Finding& finding : findings) {
    if (finding.family == "note") continue;
    made.insert({finding.rule,
                 finding.family,
                 finding.relation,
                 {finding.claims.begin(), finding.claims.end()}});
  }
  return made;
}

/// The claims that a verdict rests on, in the order of its subjects.
std::vector<ClaimIndex> bound_claims(const Matched& match) {
  std::vector<ClaimIndex> bound;
  if (match.broken == Truth::yes) return {match.claims[1], match.claims[2]};
  if (match.rule->match == Match::cycle) {
    for (const std::vector<ClaimIndex>& group : match.groups)
      bound.push_back(group.front());
    return bound;
  }
  const bool several =
      match.rule->match == Match::pair || match.rule->match == Match::equation;
  for (std::size_t i = 0; several && i < match.claims.size(); ++i) {
    if (match.claims[i] != unbound) bound.push_back(match.claims[i]);
  }
  return bound;
}

/// The claims that stand and fall with a bound one: those on its side of the finding. The
/// bound one comes first; of very many some stand for all.
std::vector<ClaimIndex> side_of(const Matched& match, ClaimIndex bound) {
  constexpr std::size_t most = 8;
  std::vector<ClaimIndex> side{bound};
  for (const std::vector<ClaimIndex>& group : match.groups) {
    if (match.groups.size() < 2 || std::ranges::find(group, bound) == group.end()) continue;
    for (const ClaimIndex claim : group) {
      if (claim != bound && side.size() < most) side.push_back(claim);
    }
    return side;
  }
  return side;
}

/// The claims of all sides, those that are bound first.
struct Cast {
  std::vector<ClaimIndex> claims;
  std::vector<std::size_t> side;  ///< of each claim: the number of the bound one
};

Cast cast_of(const Matched& match) {
  const std::vector<ClaimIndex> bound = bound_claims(match);
  Cast made{bound, {}};
  for (std::size_t i = 0; i < bound.size(); ++i) made.side.push_back(i);
  for (std::size_t i = 0; i < bound.size(); ++i) {
    for (const ClaimIndex claim : side_of(match, bound[i])) {
      if (std::ranges::find(made.claims, claim) != made.claims.end()) continue;
      made.claims.push_back(claim);
      made.side.push_back(i);
    }
  }
  return made;
}

/// The rules whose verdicts count: notes stand beside them.
std::vector<const Rule*> without_notes(const std::vector<const Rule*>& rules) {
  std::vector<const Rule*> kept;
  for (const Rule* rule : rules) {
    if (find_relation(rule->relations.front())->family != "note") kept.push_back(rule);
  }
  return kept;
}

class ChangeFinder {
 public:
  ChangeFinder(const Matched& match, const Finding& finding, const GraphView& graph,
               const std::vector<const Rule*>& rules, RulePlans& plans, std::size_t bound)
      : finding_(finding),
        graph_(graph),
        own_{match.rule},
        rules_(without_notes(rules)),
        bound_(bound),
        cast_(cast_of(match)),
        excerpt_(graph, cast_.claims, plans) {}

  /// Whether the claims alone give the verdict.
  bool is_reproduced() const {
    return told(verdicts_of(excerpt_.findings(own_)), finding_.rule) != nullptr;
  }

  std::optional<WouldChange> confirmed(const SlotChange& change) {
    const auto gives = verdict_with(change);
    if (!gives) return std::nullopt;
    return WouldChange{cast_.claims[change.claim], change.slot,
                       change.to + range_of(change, *gives), *gives};
  }

 private:
  /// What the verdict becomes with the change on the whole side; nothing where it stays as
  /// it is or gets worse.
  std::optional<std::string> verdict_with(const SlotChange& change) {
    std::vector<Claim> changed = excerpt_.claims();
    for (std::size_t i = 0; i < cast_.claims.size(); ++i) {
      if (cast_.side[i] == change.claim)
        changed[i] = changed_alike(std::move(changed[i]), change);
    }
    // The rule itself is asked first: where it stays, all others need not be.
    if (told(verdicts_of(excerpt_.findings_with(changed, own_)), finding_.rule) != nullptr)
      return std::nullopt;
    const Verdicts after = verdicts_of(excerpt_.findings_with(std::move(changed), rules_));
    const VerdictOn* other = told(after, "");
    if (finding_.family == "conflict") {
      if (has_new_conflict(after)) return std::nullopt;
      return other == nullptr ? "" : other->relation;
    }
    // That any two may be made incomparable tells nobody anything.
    if (other == nullptr || other->family == finding_.family ||
        other->family == "not_comparable") {
      return std::nullopt;
    }
    return other->relation;
  }
  /// Whether there is a conflict that was none of the claims' before.
  bool has_new_conflict(const Verdicts& after) {
    const auto is_conflict = [](const VerdictOn& verdict) {
      return verdict.family == "conflict";
    };
    if (std::ranges::none_of(after, is_conflict)) return false;
    if (!before_) before_ = verdicts_of(excerpt_.findings(rules_));
    return std::ranges::any_of(after, [&](const VerdictOn& verdict) {
      const bool known = verdict.rule != finding_.rule && before_->contains(verdict);
      return is_conflict(verdict) && !known;
    });
  }

  /// The verdict about all bound claims; of a rule, if one is named, as it was.
  const VerdictOn* told(const Verdicts& verdicts, const std::string& rule) const {
    const auto is_it = [&](const VerdictOn& verdict) {
      const bool is_same = verdict.rule == rule && verdict.relation == finding_.relation;
      if (!rule.empty() && !is_same) return false;
      for (ClaimIndex i = 0; i < bound_; ++i) {
        if (!verdict.claims.contains(i)) return false;
      }
      return true;
    };
    const auto found = std::ranges::find_if(verdicts, is_it);
    return found == verdicts.end() ? nullptr : &*found;
  }

  /// " or later" where days beyond give the same: the next one, a week and a month on.
  std::string range_of(const SlotChange& change, const std::string& gives) {
    if (change.onward == 0) return "";
    bool any = false;
    for (const int days : {1, 7, 30}) {
      auto further = carried_on(change, graph_, cast_.claims[change.claim], days);
      if (!further) break;
      SlotChange next = change;
      next.changed = std::move(*further);
      if (verdict_with(next) != gives) return "";
      any = true;
    }
    if (!any) return "";
    return change.onward > 0 ? " or later" : " or earlier";
  }

  const Finding& finding_;
  const GraphView& graph_;
  std::vector<const Rule*> own_;  ///< the rule of the verdict alone
  std::vector<const Rule*> rules_;
  std::size_t bound_;  ///< how many claims at the front the verdict rests on
  Cast cast_;
  Excerpt excerpt_;
  std::optional<Verdicts> before_;
};

}  // namespace

std::optional<WouldChange> change_of(const Matched& match, const Finding& finding,
                                     const GraphView& graph,
                                     const std::vector<const Rule*>& rules,
                                     RulePlans& plans) {
  const std::vector<ClaimIndex> bound = bound_claims(match);
  if (bound.size() < 2 || finding.family == "note" || match.holds) return std::nullopt;
  ChangeFinder finder(match, finding, graph, rules, plans, bound.size());
  if (!finder.is_reproduced()) return std::nullopt;
  for (const SlotChange& change : slot_changes(match, graph, bound)) {
    if (auto made = finder.confirmed(change)) return made;
  }
  return std::nullopt;
}

}  // namespace crosscheck
