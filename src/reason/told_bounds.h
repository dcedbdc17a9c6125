#pragma once
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "graph/contradiction.h"
#include "reason/graph_view.h"

namespace crosscheck {

/// Moments as nodes, and what claims and the calendar say of the differences between them.
struct ToldBounds {
  std::uint32_t nodes = 0;
  std::vector<Difference> bounds;
  std::vector<ClaimIndex> claims;  ///< of each bound that is told; 0 of the others
};

/// The strictest bound told between every two nodes; of equal ones the first.
class StrictestBounds {
 public:
  /// Cost: logarithmic.
  void add(const Difference& bound, ClaimIndex claim);
  /// In order of their nodes.
  ToldBounds of(std::uint32_t nodes) const;

 private:
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::pair<Difference, ClaimIndex>>
      kept_;
};

}  // namespace crosscheck
