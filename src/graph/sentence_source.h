#pragma once
#include <functional>
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

struct ToldSentence;

/// Reads the sentences of an article of the run; none where its text is not at hand.
using SentenceSource = std::function<std::vector<ToldSentence>(ArticleIndex)>;

}  // namespace crosscheck
