#pragma once
#include <vector>

#include "reason/graph_view.h"
#include "reason/match.h"

namespace crosscheck {

/// Updates that follow each other as one: 4 then 9 then 13 dead is one story of three
/// figures, not three of two. Figures of one question become one match, in order of time,
/// where the rule holds between every two of them; its subjects are the first and the last.
/// Cost: n log n in the matches, and the square of the figures of one question.
std::vector<Matched> chained_updates(std::vector<Matched> found, const GraphView& graph);

}  // namespace crosscheck
