#pragma once
#include <iosfwd>

#include "reason/rule_costs.h"

namespace crosscheck {

/// Costs by the CPU time of the calling thread.
RuleCosts cpu_costs();

/// A line a rule, the slowest first: milliseconds, what it was tried on, what it found.
void write_profile(const RuleCosts& costs, std::ostream& out);

}  // namespace crosscheck
