#pragma once
#include "claim/claim.h"
#include "graph/slots.h"

namespace crosscheck {

/// Whether two status claims ask whether one state holds of one thing: the same state, of
/// the same person, body or kind of thing, in the same matter. Requires: both are status
/// claims; `slots` compares them. Cost: linear in their matter.
Alignment align_states(const Claim& a, const Claim& b, const SlotVector& slots);

/// "RU": whether a member of a matter is a country.
bool is_country(const std::string& member);

}  // namespace crosscheck
