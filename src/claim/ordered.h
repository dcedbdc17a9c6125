#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// The claims of when events were: on a day ("the talks collapsed on 14 May"), or so many
/// days after or before another event ("three days after the talks collapsed", "a day
/// before the vote"), which are -N days after it. Cost: linear.
void add_order_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
