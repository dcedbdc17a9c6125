#pragma once
#include <cstdint>
#include <vector>

#include "claim/claim.h"
#include "graph/sentence_source.h"

namespace crosscheck {

/// What short texts (teasers, summaries, alerts) make of the longer article of their story
/// that they retell: for each of their sentences that retells one there, a claim of either
/// article, with one `Claim::retelling` for the two. Where words differ, these words are
/// the claim's text. `story_of` numbers the stories of the articles. Only texts that retell
/// others are read by `source`. Cost: linear in the articles but for stories of many short
/// ones, which meet `most_met` articles each.
std::vector<Claim> retold_claims(const std::vector<ArticleInfo>& articles,
                                 const std::vector<std::uint32_t>& story_of,
                                 const SentenceSource& source);

}  // namespace crosscheck
