#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "reason/finding.h"
#include "reason/match.h"

namespace crosscheck {

/// What the names of a rule stand for in a match.
Bindings bindings_of(const Matched& match, const GraphView& graph);

/// What a rule calls its claims: "a" and "b", "peak", the names of roles.
std::vector<std::string> subject_names(const Rule& rule);

/// The comparison that decides a line: the first of those that make it true, false or
/// unknown. Its own truth is turned where the line negates it.
const Expr& decisive(const Conditions& conditions, std::uint32_t root,
                     const Bindings& bindings);

/// One line of a rule with the values bound in it. `prefix` says of which block it is.
ProofLine proof_line(const Rule& rule, const Conditions& conditions, const Line& line,
                     const Bindings& bindings, std::string_view prefix = "");

/// The whole proof of a match: the rule, the index that brought its claims together, how
/// their slots compare, each line, how hedges were read, and what was not stated.
std::vector<ProofLine> proof_of(const Matched& match, const GraphView& graph);

}  // namespace crosscheck
