#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "reason/match.h"

namespace crosscheck {

/// Claims of one value group that look the same to a rule: they need trying only once.
struct Alike {
  std::uint32_t group = 0;
  std::span<const ClaimIndex> claims;  ///< by publication
};

/// Puts together the claims of a block that one rule cannot tell apart: they agree in all
/// slots that it reads, and in what every pair rule asks besides. Most blocks are of a few
/// claims and there are many of them, so nothing is allocated a block.
class AlikeClaims {
 public:
  /// Requires: both outlive this.
  AlikeClaims(const PlannedPairs& planned, MatchState& state)
      : planned_(planned), state_(state) {}

  /// In the order of their first claims. Valid until the next call.
  std::vector<Alike>& of(const std::vector<ClaimIndex>& claims);

 private:
  std::uint64_t signature(ClaimIndex claim);

  const PlannedPairs& planned_;
  MatchState& state_;
  std::vector<std::uint32_t> seen_;  ///< of one claim: what the rule sees
  std::vector<std::pair<std::uint64_t, std::uint32_t>> order_;  ///< signatures and places
  std::vector<ClaimIndex> sorted_;
  std::vector<std::pair<std::uint32_t, Alike>> runs_;  ///< with the place of the first
  std::vector<Alike> made_;
};

}  // namespace crosscheck
