#pragma once
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// Shared hashes by the smaller of two sorted lists: 0 to 1; 0 where one is empty.
double overlap_share(const std::vector<std::uint64_t>& a,
                     const std::vector<std::uint64_t>& b);

/// How alike the topics of articles are: shared names and words, rare ones counting more
/// (inverse document frequency over the articles of the run).
class Topics {
 public:
  explicit Topics(const std::vector<ArticleInfo>& articles);
  /// 0 to 1: weight of what is shared by the lighter article's weight.
  double likeness(ArticleIndex a, ArticleIndex b) const;

 private:
  double weight(std::uint64_t hash) const;

  const std::vector<ArticleInfo>* articles_;
  std::unordered_map<std::uint64_t, std::uint32_t> frequency_;
  std::vector<double> totals_;
};

}  // namespace crosscheck
