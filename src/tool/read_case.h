#pragma once
#include <vector>

#include "tool/pipeline.h"

namespace crosscheck {

/// A case of a rule with its articles read: everything that rules need to be tried on it.
struct ReadCase {
  const Rule* rule = nullptr;
  const RuleCase* test = nullptr;
  ClaimGraph graph;
  Problems problems;  ///< lines of the case that cannot be read
};

/// Finds the claims of a case and builds their graph: most of what a case costs.
/// Requires: the rule outlives the result.
ReadCase read_case(const Rule& rule, const RuleCase& test, const Knowledge& knowledge);

/// The cases of several rules, in order.
std::vector<ReadCase> read_cases(const std::vector<const Rule*>& rules,
                                 const Knowledge& knowledge);

}  // namespace crosscheck
