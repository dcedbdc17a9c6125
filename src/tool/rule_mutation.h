#pragma once
#include <string>
#include <vector>

#include "reason/mutants.h"
#include "tool/read_case.h"

namespace crosscheck {

/// What became of the changes to one rule.
struct MutationResult {
  std::size_t noticed = 0;    ///< by at least one case of the rule
  std::size_t justified = 0;  ///< by none, and the rule says why
  /// Changes that no case notices, and justifications of none, each with its place.
  std::vector<std::string> open;
};

/// Makes every change to a rule and tries the rule's cases on it. A case notices a change
/// when the rule's verdicts on it are no longer the same (relation, severity, strength, how
/// many), or when it fails.
MutationResult mutate(const Rule& rule, const std::vector<const ReadCase*>& cases,
                      const std::vector<Rule>& rules);

}  // namespace crosscheck
