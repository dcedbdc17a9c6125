#pragma once
#include <optional>
#include <string>
#include <vector>

#include "reason/finding.h"
#include "reason/match.h"

namespace crosscheck {

/// The finding of a match: message, ask, severity, strength, proof, and the fingerprint
/// (without the "/n" of equal ones): a hash of rule, measure, population, place and the
/// representatives' sources, stated values and stated dates (design: rules.md section 5).
/// No offset and no inferred slot enters.
Finding finding_of(const Matched& match, const GraphView& graph,
                   Proofs proofs = Proofs::all);

/// A note that claims were left out to bound the output.
Finding finding_of(const Truncated& truncated, const GraphView& graph);

/// A message with its values filled in.
std::string rendered(const Template& text, const Matched& match, const GraphView& graph);

}  // namespace crosscheck
