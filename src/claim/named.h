#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Who holds which office: one claim an office and person.
void add_name_claims(const ArticleReading& reading, std::vector<Claim>& claims);

/// Ranks: "the second longest land border in the world".
void add_rank_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
