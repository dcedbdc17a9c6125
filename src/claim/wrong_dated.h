#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Claims of the form date for dates that cannot be; their measure lies within
/// "calendar" and their status says what is wrong: "there is no such day",
/// "that day is a Wednesday".
void add_wrong_date_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
