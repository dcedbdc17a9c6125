#include "graph/quote_pairs.h"

#include <algorithm>
#include <numeric>

#include "graph/claim_graph.h"

namespace crosscheck {
namespace {

/// Of each run the place behind the last one that is equal. Requires: sorted runs.
std::vector<std::size_t> ends_of(const std::vector<QuotedRun>& runs) {
  std::vector<std::size_t> ends(runs.size());
  for (std::size_t i = runs.size(); i-- > 0;) {
    const bool goes_on = i + 1 < runs.size() && runs[i + 1].first == runs[i].first;
    ends[i] = goes_on ? ends[i + 1] : i + 1;
  }
  return ends;
}

}  // namespace

std::vector<std::pair<ClaimIndex, ClaimIndex>> quote_pairs(
    std::vector<QuotedRun> runs, const std::vector<Claim>& claims,
    std::vector<std::size_t>& left_out) {
  std::ranges::sort(runs);
  const std::vector<std::size_t> ends = ends_of(runs);
  std::vector<std::size_t> by_claim(runs.size());
  std::iota(by_claim.begin(), by_claim.end(), std::size_t{0});
  std::ranges::stable_sort(by_claim, {}, [&](std::size_t i) { return runs[i].second; });

  std::vector<std::pair<ClaimIndex, ClaimIndex>> pairs;
  std::vector<std::uint32_t> shared(
      claims.size());  // runs in common with the claim at hand
  std::vector<ClaimIndex> others;
  for (std::size_t from = 0; from < by_claim.size();) {
    const ClaimIndex claim = runs[by_claim[from]].second;
    std::size_t not_met = 0;
    others.clear();
    for (; from < by_claim.size() && runs[by_claim[from]].second == claim; ++from) {
      const std::size_t at = by_claim[from];
      const std::size_t end = std::min(ends[at], at + 1 + most_told_compared);
      not_met = std::max(not_met, ends[at] - end);
      for (std::size_t i = at + 1; i < end; ++i) {
        if (shared[runs[i].second]++ == 0) others.push_back(runs[i].second);
      }
    }
    std::ranges::sort(others, {}, [&](ClaimIndex other) {
      return std::pair(-static_cast<std::int64_t>(shared[other]), other);
    });
    for (std::size_t i = 0; i < others.size(); ++i) {
      if (i < most_told_compared) pairs.emplace_back(claim, others[i]);
      shared[others[i]] = 0;
    }
    left_out[claims[claim].article] +=
        std::max(not_met, others.size() - std::min(others.size(), most_told_compared));
  }
  return pairs;
}

}  // namespace crosscheck
