#pragma once
#include "reason/match.h"
#include "reason/why_not.h"

namespace crosscheck {

/// Tries the lines of a rule on the two claims of `made`, in each order that the rule
/// knows, and tells in `made` how far the better one came. Returns whether a line stopped
/// it.
bool try_lines(const Rule& rule, const MatchState& state, Silence& made);

}  // namespace crosscheck
