#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/sentence.h"
#include "analyze/sentence_rules.h"

namespace crosscheck {

/// Splits the tokens of one paragraph into sentences and appends them; marks each first
/// token. Where none ends for 512 tokens, one ends all the same.
void split_sentences(const Article& article, std::uint32_t paragraph, TokenRange range,
                     const SentenceRules& rules, std::vector<Token>& tokens,
                     std::vector<Sentence>& sentences);

}  // namespace crosscheck
