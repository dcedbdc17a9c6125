#pragma once
#include <vector>

#include "reason/match.h"

namespace crosscheck {

/// Leaves one relation for each pair of value groups: what `overrides` says (only a match
/// that is true replaces another), then the order of decision, then the more specific rule.
/// Notes, equations and rules about one claim stay beside it.
std::vector<Matched> primary_only(std::vector<Matched> found, const ValueGroups& groups);

}  // namespace crosscheck
