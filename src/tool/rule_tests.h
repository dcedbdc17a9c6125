#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "tool/pipeline.h"

namespace crosscheck {

/// How a case of a rule came out.
enum class CaseOutcome : std::uint8_t { passed, failed, not_extracted };

/// One case that was run.
struct CaseResult {
  const Rule* rule = nullptr;
  const RuleCase* test = nullptr;
  CaseOutcome outcome = CaseOutcome::passed;
  std::string detail;  ///< why it failed, with the place: "rules/x/y.yaml:30: ..."
};

/// Runs every case of a rule through the whole pipeline (articles) or from given claims,
/// with all rules loaded, so that a stronger rule may win.
std::vector<CaseResult> run_cases(const Rule& rule, const Knowledge& knowledge);

/// The articles and claims of one case, checked.
struct CaseRun {
  ClaimGraph graph;
  std::vector<Finding> findings;
  Problems problems;
};
CaseRun run_case(const Rule& rule, const RuleCase& test, const Knowledge& knowledge);

}  // namespace crosscheck
