#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "graph/claim_graph.h"

namespace crosscheck {

/// What claims are looked up by: those of one story with a key in common are compared.
struct BlockingKey {
  std::string_view kind;  ///< "measure"
  std::string words;      ///< "person|movement"

  friend bool operator==(const BlockingKey&, const BlockingKey&) = default;
};

/// The keys of a claim, most telling first. Cost: linear in its words.
std::vector<BlockingKey> blocking_keys(const Claim& claim);

/// Pairs of claims worth comparing: both of one story and sharing a blocking key (design:
/// alignment.md). Sorted by (a, b). A key with too many claims is split by place and
/// population, never dropped; where that is not enough, each claim meets the nearest
/// `most_compared` only (`most_told_compared` of the forms other than figures and dates),
/// 64 of its own article at most; quotations are paired by `quote_pairs`. `left_out` counts
/// the pairs that each article lost so.
std::vector<Candidate> find_candidates(const std::vector<Claim>& claims,
                                       const std::vector<std::uint32_t>& story_of,
                                       std::vector<std::size_t>& left_out);
/// The same without the count.
std::vector<Candidate> find_candidates(const std::vector<Claim>& claims,
                                       const std::vector<std::uint32_t>& story_of);

}  // namespace crosscheck
