#pragma once
#include <vector>

#include "reason/match.h"
#include "reason/reason.h"
#include "reason/rule_costs.h"

namespace crosscheck {

/// Tries every rule on the graph of the state, those of lower strata first, so that
/// `related` sees what they found. Requires: the rules and the state outlive what was
/// found, and the state stays where it is. `costs`: what each rule cost is added.
void match_rules(std::vector<const Rule*> rules, MatchState& state,
                 RuleCosts* costs = nullptr);

/// A state in which nothing was found yet. Requires: the plans outlive it.
MatchState nothing_matched(const GraphView& graph, RulePlans& plans);

/// The rules that hold for some claims, whether or not another verdict comes first.
std::vector<const Rule*> rules_that_match(const std::vector<Rule>& rules,
                                          const GraphView& graph);

}  // namespace crosscheck
