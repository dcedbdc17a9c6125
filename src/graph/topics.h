#pragma once
#include <cstdint>
#include <vector>

#include "claim/claim.h"
#include "support/hash_table.h"

namespace crosscheck {

/// Shared hashes by the smaller of two sorted lists: 0 to 1; 0 where one is empty.
double overlap_share(const std::vector<std::uint64_t>& a,
                     const std::vector<std::uint64_t>& b);

/// How common words are in a collection that articles of a run belong to.
struct WordCounts {
  std::size_t articles = 0;
  HashTable<std::uint32_t> holders;  ///< by word: the articles that have it
};

/// What a word tells that `holders` of `articles` have, in thousandths: the rarer, the
/// more.
std::uint32_t word_weight(std::size_t articles, std::uint32_t holders);

/// How alike the topics of articles are: shared names and words, rare ones counting more
/// (inverse document frequency over the articles of the run or over a
/// collection that they belong to, in whole thousandths, so that
/// no rounding differs between machines). The rarest words of a
/// large run count no more than those of a run of a hundred articles, or the articles of
/// one event would be less alike the more others there are.
class Topics {
 public:
  explicit Topics(const std::vector<ArticleInfo>& articles,
                  const WordCounts* collection = nullptr);
  /// 0 to 1: weight of what is shared by the lighter article's weight.
  double likeness(ArticleIndex a, ArticleIndex b) const;

 private:
  const std::vector<ArticleInfo>* articles_;
  std::vector<std::vector<std::uint32_t>> weights_;  // beside each article's topic
  std::vector<std::uint64_t> totals_;
};

}  // namespace crosscheck
