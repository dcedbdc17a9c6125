#pragma once
#include <optional>

#include "reason/finding.h"
#include "reason/match.h"

namespace crosscheck {

/// The smallest change of one slot of one claim, and of those beside it on its side, that
/// makes a conflict none, and any other verdict another. Changes are tried in the order of
/// their cost, on the claims of the match alone, by all rules; one that the rules do not
/// confirm is never told. Nothing where none helps, where the claims alone do not give the
/// verdict, for notes and for numbers that add up. `rules` are all that were applied, with
/// their plans. Cost: that of the rules over these claims, for each change.
std::optional<WouldChange> change_of(const Matched& match, const Finding& finding,
                                     const GraphView& graph,
                                     const std::vector<const Rule*>& rules,
                                     RulePlans& plans);

}  // namespace crosscheck
