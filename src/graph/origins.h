#pragma once
#include <string>
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// The origin number of every article, and how it was told: articles that share more than
/// half of the shingles of the shorter one are one text. Numbers run in order of the first
/// article. Cost: linear in shingles plus pairs that share one.
struct OriginNumbers {
  std::vector<std::uint32_t> of_article;
  std::vector<std::string> how;
};
OriginNumbers origin_numbers(const std::vector<ArticleInfo>& articles);

/// Whether the shingles of a sentence stand in another article: told by the share of
/// shingles that two articles have in common.
double copied_share(const ArticleInfo& a, const ArticleInfo& b);

}  // namespace crosscheck
