#pragma once
#include <vector>

#include "graph/claim_graph.h"
#include "reason/finding.h"
#include "reason/graph_view.h"
#include "reason/rule.h"
#include "reason/rule_costs.h"

namespace crosscheck {

class RulePlans;

/// Applies every rule to the graph. Findings are sorted by severity (worst first), question
/// and first span. Pure and deterministic; the engine knows no rule by name. Where `costs`
/// are given, what each rule costs is added to them; the findings are the same.
std::vector<Finding> reason(const ClaimGraph& graph, const std::vector<Rule>& rules,
                            Proofs proofs = Proofs::all, RuleCosts* costs = nullptr);
/// The same on flat lists, for graphs made by hand.
std::vector<Finding> reason(const GraphView& graph, const std::vector<Rule>& rules,
                            Proofs proofs = Proofs::all, RuleCosts* costs = nullptr);

/// The same with some rules, without proofs: for trying what they would say.
std::vector<Finding> reason(const GraphView& graph, const std::vector<const Rule*>& rules,
                            RulePlans& plans);

/// The rules themselves, as that takes them.
std::vector<const Rule*> pointers_to(const std::vector<Rule>& rules);

}  // namespace crosscheck
