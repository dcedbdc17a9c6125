#pragma once
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// The story number of every article: articles on one event. Two articles are of one story
/// if they share enough rare names and words (a third of the lighter article's weight, or
/// less if they also share a name and were published within days of each other); the rest
/// follows by connection. Numbers run in order of the first article.
std::vector<std::uint32_t> story_numbers(const std::vector<ArticleInfo>& articles);

}  // namespace crosscheck
