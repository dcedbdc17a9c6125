#pragma once
#include <vector>

#include "reason/match.h"

namespace crosscheck {

/// Leaves out what rules tell of two whole sentences (`Claim::retelling`) where another
/// match of their family tells of the same two: a figure that was altered is told as that
/// of its measure, not once more as a word of the sentence. Keeps the order.
std::vector<Matched> without_told_twice(std::vector<Matched> found, const GraphView& graph);

}  // namespace crosscheck
