#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// The claims that tell of one named person's life: how old they are on a day, how old they
/// were when they died, and when they were born. An age without a date of its own is that
/// of the week before the article; where that is not known either, it makes no claim. Cost:
/// linear.
void add_life_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
