#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "reason/finding.h"
#include "reason/graph_view.h"
#include "reason/rule.h"

namespace crosscheck {

/// How far a rule came with two claims.
enum class Stop : std::uint8_t {
  none,        ///< it tells of them
  overridden,  ///< it holds, and another rule's verdict stands
  apart,       ///< it never looks at the two together
  condition,   ///< one of its lines does not hold
  exception,   ///< what follows `unless` holds
  held_back    ///< all lines hold, and the engine asks for more
};

/// Why a rule says nothing of two claims.
struct Silence {
  Stop stop = Stop::none;
  std::string why;               ///< in words: what stopped it, with the values
  std::string at;                ///< the file and line of the rule that says so; "" if none
  std::vector<ProofLine> tried;  ///< the lines in order, up to the one that does not hold
  std::array<ClaimIndex, 2> claims{};  ///< in the order that came furthest: a, b
  std::vector<std::string> findings;   ///< ids of those that tell of both, if any
};

/// The first thing that keeps `rule` from telling of claims `x` and `y`: another rule,
/// the index, or a line. Both orders are tried. Requires: `rule` is one of `rules`; the
/// claims are two. Cost: that of `reason`.
Silence why_not(const GraphView& graph, const std::vector<Rule>& rules, const Rule& rule,
                ClaimIndex x, ClaimIndex y);

}  // namespace crosscheck
