#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/lemmas.h"
#include "analyze/mentions.h"
#include "analyze/quantity_words.h"
#include "analyze/sentence.h"

namespace crosscheck {

/// The quantities of an article, in order. `times` are already known: a number inside a
/// time expression is none. Cost: linear in the tokens; one look-up for a token that begins
/// none.
std::vector<QuantityMention> read_quantities(const Article& article,
                                             const std::vector<Token>& tokens,
                                             const std::vector<Sentence>& sentences,
                                             const std::vector<TimeMention>& times,
                                             const QuantityWords& words,
                                             const Lemmas& lemmas);

}  // namespace crosscheck
