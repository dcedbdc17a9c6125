#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Marks figures that an article gives as those of before ("police said earlier that four
/// were injured", "initial reports had four") as no longer held, where it has another
/// figure of the same measure. Cost: linear.
void withdraw_first_reports(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
