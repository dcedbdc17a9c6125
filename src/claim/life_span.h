#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// The claims that brackets after a person's full name make: "Ann Lee (3 May 1920 - 4 June
/// 1999)" was born on the one day and died on the other, "(1920-1999)" in such years. Cost:
/// linear.
void add_life_spans(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
