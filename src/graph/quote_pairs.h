#pragma once
#include <cstdint>
#include <utility>
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// A run of words of a quotation (`quote_runs`), by its hash and where it stands.
using QuotedRun = std::pair<std::uint64_t, ClaimIndex>;

/// Pairs of quotations that share a run of words, the lower index first. Each meets the
/// `most_told_compared` of those behind it that share most runs with it, the nearest of
/// equals; of a run that many quotations have, only so many are looked at. `left_out`
/// counts what each article lost by it. Requires: no run twice of one claim. Cost: O(n log
/// n + most_told_compared * n) for n runs.
std::vector<std::pair<ClaimIndex, ClaimIndex>> quote_pairs(
    std::vector<QuotedRun> runs, const std::vector<Claim>& claims,
    std::vector<std::size_t>& left_out);

}  // namespace crosscheck
