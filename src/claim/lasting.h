#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Adds the claims how long something takes, lasts or may last ("waited three hours", "for
/// 30 days", "must not exceed 90 days"), of the sentences that have a tree. Cost: linear.
void add_duration_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
