#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// "Five people were shot, one fatally": four were injured. Adds the injured where no
/// figure gives them: those said to be shot or stabbed, less the dead of the same day.
/// `claims` holds the counts that figures give and those of the dead who are told of. Cost:
/// linear.
void add_survivors(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
