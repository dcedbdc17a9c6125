#pragma once
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// Fills what an article leaves to its story (design: alignment.md, "Time"): the year of a
/// day and month, an undated article's day, and the start of a count that begins with an
/// event another article dates. What is filled is *inferred*, or *carried* where several
/// articles support it and none speaks against it.
void complete_from_story(const std::vector<std::uint32_t>& story_of,
                         std::vector<ArticleInfo>& articles, std::vector<Claim>& claims);

}  // namespace crosscheck
