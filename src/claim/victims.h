#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Counts of the killed and the injured that no figure gives: the people of whom the
/// article says so, one claim a day and measure. Where a figure gives the count of that
/// day, it is left at that. `claims` holds the claims made of figures. Cost: linear.
void add_victim_counts(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
