#pragma once
#include <string>
#include <vector>

#include "tool/read_case.h"

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

/// What the findings of all rules say of a case.
CaseResult result_of(const ReadCase& read, const std::vector<Finding>& findings);

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

/// What one rule found, without its words: "conflict.value error hard", sorted.
std::vector<std::string> verdicts(const Rule& rule, const std::vector<Finding>& findings);

/// A finding in one line, for those who write tests.
std::string described(const Finding& finding);

}  // namespace crosscheck
