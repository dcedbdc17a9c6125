#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Adds the claims who belongs to something: "the league consists of A, B and C", "the
/// three ports: A, B and C". Names only. Cost: linear.
void add_set_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
