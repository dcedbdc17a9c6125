#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace crosscheck {

/// What one rule cost in a run.
struct RuleCost {
  std::string rule;
  std::int64_t time = 0;  ///< nanoseconds
  std::size_t tried = 0;  ///< claims, pairs or combinations
  std::size_t found = 0;  ///< matches, before one verdict is chosen for each pair
};

/// Collects what each rule costs, in the order in which they are tried. The clock is the
/// caller's: reasoning itself knows no time.
struct RuleCosts {
  std::function<std::int64_t()> clock;  ///< nanoseconds
  std::vector<RuleCost> rules;
  /// What is done before, between and after the rules: value groups, primary verdicts,
  /// findings.
  std::int64_t rest = 0;
};

}  // namespace crosscheck
