#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// The claims that figures make: one a quantity that says something checkable.
void add_quantity_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
