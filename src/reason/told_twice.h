#pragma once
#include <vector>

#include "reason/match.h"

namespace crosscheck {

/// Leaves out what rules tell of two whole sentences (`Claim::retelling`) where a match on
/// a figure, a date or the like of the same two tells as much. An agreement is told once.
/// That words differ is not told where a conflict or an update already is: a total that
/// grew contradicts nothing. Keeps the order.
std::vector<Matched> without_told_twice(std::vector<Matched> found, const GraphView& graph);

}  // namespace crosscheck
