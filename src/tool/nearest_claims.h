#pragma once
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "reason/rule.h"

namespace crosscheck {

/// For who writes a rule: the claims of a small graph with which the silent rule came
/// furthest, and what stopped it, such as `; nearest are "58,000" and "75,000": a.value
/// disjoint from b.value is false (rules/conflict/value.yaml:22)`. "" where there is no
/// claim. Requires: `rule` is one of `rules`. Cost: that of `reason` for each of the first
/// pairs of claims.
std::string nearest_words(const ClaimGraph& graph, const std::vector<Rule>& rules,
                          const Rule& rule);

}  // namespace crosscheck
