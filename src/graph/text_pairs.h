#pragma once
#include "claim/claim.h"
#include "graph/slots.h"

namespace crosscheck {

/// Whether two claims in the texts' own words tell one thing: one predicate, of one person,
/// body or thing, where the words of one are among those of the other. Requires: both are
/// text claims; `slots` compares them. Cost: linear in their words.
Alignment align_texts(const Claim& a, const Claim& b, const SlotVector& slots);

}  // namespace crosscheck
