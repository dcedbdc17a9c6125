#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Adds the claims that a state of affairs holds or does not ("the border is closed", "no
/// visa is needed"), of the sentences that have a tree. Cost: linear.
void add_state_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
