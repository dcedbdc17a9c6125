#pragma once
#include <string>
#include <vector>

#include "graph/contradiction.h"
#include "reason/finding.h"
#include "reason/graph_view.h"

namespace crosscheck {

/// One figure of a cycle, as the bound that it gives.
struct CycleStep {
  ClaimIndex claim = 0;
  Difference bound;
  bool is_most = false;  ///< the figure bounds the count from above
};

/// A cycle in words: "58,000 (Paper A, 3 to 9 May 2023) and 30,000 (Paper B, 10 to 12 May
/// 2023) make at least 85,000; 75,000 (Paper C, 3 to 12 May 2023) leaves room for 76,000".
std::string cycle_words(const GraphView& graph, const std::vector<CycleStep>& steps);

/// The same bound by bound, with what orders the figures.
std::vector<ProofLine> cycle_proof(const GraphView& graph,
                                   const std::vector<CycleStep>& steps);

}  // namespace crosscheck
