#pragma once
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// The story number of every article: articles on one event. Two articles are of one story
/// if they share enough rare names and words (a third of the lighter article's weight; less
/// the nearer in time they were published, and if they share two names). Two groups become
/// one story if their articles are alike on average, the strongest links first. Numbers run
/// in order of the first article.
std::vector<std::uint32_t> story_numbers(const std::vector<ArticleInfo>& articles);

}  // namespace crosscheck
