#pragma once
#include "claim/claim.h"
#include "graph/slots.h"

namespace crosscheck {

/// Whether two lists of members answer one question: of one named thing, or with the same
/// members, whatever it is called. Requires: both are set claims. Cost: linear.
Alignment align_sets(const Claim& a, const Claim& b, const SlotVector& slots);

}  // namespace crosscheck
