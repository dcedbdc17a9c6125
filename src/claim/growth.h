#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Adds the claims by which factor something grew ("arrivals have nearly doubled"), of the
/// sentences that have a tree. Cost: linear.
void add_growth_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
