#pragma once
#include <vector>

#include "reason/graph_view.h"
#include "reason/match.h"

namespace crosscheck {

/// Matches of one pair rule that tell the same: equal values on either side, and days that
/// do not exclude each other (an agreement holds whatever the day). They become one match
/// with all their claims, proved by the strongest of them. Cost: n log n.
std::vector<Matched> joined_matches(std::vector<Matched> found, const GraphView& graph);

}  // namespace crosscheck
