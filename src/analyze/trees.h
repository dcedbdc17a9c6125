#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "syntax/syntax.h"

namespace crosscheck {

/// Trees of the sentences that hold a figure; other sentences are not parsed. Figures with
/// their hedges, dates and names of more than one word are one node each, as are "did" and
/// "n't" of "didn't" two: a node lies at its first token, the other tokens of a figure or
/// name hang on it as `fixed`. Heads are indices of tokens. A token that was not read has
/// no head and the relation `dep`.
///
/// `out` gets a node a token, or nothing where no sentence was parsed. Cost: linear.
void read_trees(const Article& article, const std::vector<Token>& tokens,
                const std::vector<Sentence>& sentences,
                const std::vector<QuantityMention>& quantities,
                const std::vector<TimeMention>& times,
                const std::vector<NameMention>& names, const SyntaxModel& model,
                SyntaxWorkspace& workspace, std::vector<SyntaxNode>& out);

}  // namespace crosscheck
