#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Adds what the sentences that have a tree tell in their own words, where no concept of
/// the word lists and no figure covers it: who does or is what ("the council sold the
/// mill"). Cost: linear.
void add_text_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
