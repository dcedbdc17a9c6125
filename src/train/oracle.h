#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/transitions.h"

namespace crosscheck {

/// A tree over words 0 to n-1; the head of the root is n.
struct GoldTree {
  std::vector<std::uint32_t> heads;
  std::vector<Relation> relations;
};

/// Whether no two arcs cross, the one from the root at the end included.
bool is_projective(std::span<const std::uint32_t> heads);

/// Lifts arcs that cross others to the head's head until none cross (Nivre and Nilsson
/// 2005), the shortest first. Requires: a tree.
void make_projective(std::vector<std::uint32_t>& heads);

/// The moves that build a projective tree, reducing as soon as possible.
/// Requires: `heads` is a projective tree with one root.
std::vector<Move> moves_of(std::span<const std::uint32_t> heads);

}  // namespace crosscheck
