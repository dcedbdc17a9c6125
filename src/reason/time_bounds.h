#pragma once
#include "reason/counts.h"
#include "reason/graph_view.h"
#include "reason/told_bounds.h"

namespace crosscheck {

/// Bounds on a running count: each claim says how much was counted between its start and
/// its end (its outer interval), and a count never falls. A figure without a day of its own
/// may be an old one: it is no upper bound. The moments are nodes in order of time. Cost:
/// O(n log n).
ToldBounds time_bounds(const GraphView& graph, const RunningCount& count);

}  // namespace crosscheck
