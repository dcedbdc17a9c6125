#pragma once
#include <cstdint>
#include <vector>

#include "support/decimal.h"

namespace crosscheck {

/// One known difference: `x[to] - x[from]` is at least `least`, or more than it (`strict`).
/// An upper bound is one in the other direction: `x[from] - x[to]` is at least `-most`.
struct Difference {
  std::uint32_t from = 0;
  std::uint32_t to = 0;
  Decimal least;
  bool strict = false;
  bool told = true;  ///< by a claim; else an order that is known anyhow
};

/// Bounds that cannot hold together: a circle in which the differences add up to more than
/// nothing. Indices in the order of the circle, with the fewest told bounds; empty where no
/// circle of up to `most_told` exists. Bellman-Ford of Boost.Graph says whether there is
/// any; the fewest are found by one pass a told bound from every node that an upper bound
/// leads to. Deterministic: of equally small ones the first by its nodes.
///
/// Requires: nodes are numbered so that every bound that is not told has `from < to`, is
/// not strict and has a `least` of 0. Cost: `most_told` * ends of upper bounds * bounds.
std::vector<std::uint32_t> smallest_contradiction(std::uint32_t nodes,
                                                  const std::vector<Difference>& bounds,
                                                  std::size_t most_told);

}  // namespace crosscheck
