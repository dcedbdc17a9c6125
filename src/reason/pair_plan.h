#pragma once
#include <array>
#include <vector>

#include "reason/condition.h"

namespace crosscheck {

/// The parts of a pair rule's `when`, by how often they must be read: once a claim, once a
/// pair, or once for each order of a pair. All parts together say what the block says.
struct PairPlan {
  using Roots = std::vector<std::uint32_t>;
  std::array<Roots, 2> only;  ///< about one side alone
  Roots both_ways;            ///< the same whichever claim is a and which is b
  Roots one_way;              ///< the rest
};

/// The parts of a line that must all hold.
PairPlan::Roots conjuncts_of(const Conditions& conditions, std::uint32_t root);

/// Takes the lines of a block apart at their outermost "and".
PairPlan plan_pairs(const Conditions& when);

/// Whether `x` says with a and b in each other's place what `y` says. Requires: both are
/// of `when`; the parser bounds how deep they are.
bool is_mirrored(const Conditions& when, std::uint32_t x, std::uint32_t y);

}  // namespace crosscheck
