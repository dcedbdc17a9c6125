#pragma once
#include <cstdint>
#include <vector>

#include "graph/contradiction.h"
#include "reason/counts.h"
#include "reason/graph_view.h"

namespace crosscheck {

/// The moments that some claims speak of, as nodes in order of time, and what the claims
/// and the calendar say of the numbers counted between them.
struct TimeBounds {
  std::uint32_t nodes = 0;
  std::vector<Difference> bounds;
  std::vector<ClaimIndex> claims;  ///< of each bound that is told; 0 of the others
};

/// Bounds on a running count: each claim says how much was counted between its start and
/// its end (its outer interval), and a count never falls. A figure without a day of its own
/// may be an old one: it is no upper bound. Between two moments only the strictest bound of
/// each kind is kept, the first of equal ones. Cost: O(n log n).
TimeBounds time_bounds(const GraphView& graph, const RunningCount& count);

}  // namespace crosscheck
