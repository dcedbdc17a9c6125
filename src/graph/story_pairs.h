#pragma once
#include <utility>
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// Pairs of articles (lower index first, sorted) that may be of one story: all of them in a
/// small run; in a large one those that share several words, where of a word that many
/// articles have only the articles next to each other in time are paired. The number of
/// pairs grows with the number of articles, not with its square.
std::vector<std::pair<ArticleIndex, ArticleIndex>> story_pairs(
    const std::vector<ArticleInfo>& articles);

}  // namespace crosscheck
