#pragma once
#include <vector>

#include "reason/rule.h"

namespace crosscheck {

/// What is doubtful in rules that can be read: parameters nobody uses, conditions that can
/// never be true, rules without both kinds of tests, rules that override in a circle or
/// override one that is not there, and pairs of rules that can both be primary and do not
/// order each other. Cost: quadratic in the number of rules.
Problems lint(const std::vector<Rule>& rules);

}  // namespace crosscheck
