#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// The claims that dates make: a one-off event with its agent and object on a day.
void add_date_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
