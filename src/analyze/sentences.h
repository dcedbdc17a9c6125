#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/abbreviations.h"
#include "analyze/sentence.h"
#include "analyze/sentence_ends.h"

namespace crosscheck {

/// What tells where sentences end. In a text with breaks it is the full stops that are not
/// those of an abbreviation. A text that is one run may have lost its breaks, so that a
/// headline or an item of a list goes on in the next line's words; there it is a learned
/// table, where its language has one.
struct SentenceRules {
  Abbreviations abbreviations;
  SentenceEnds ends;
  LexiconTable lexicon{};  ///< of the model; the table was learned with it
};

/// Splits the tokens of one paragraph into sentences and appends them; marks each first
/// token. Where none ends for 512 tokens, one ends all the same.
void split_sentences(const Article& article, std::uint32_t paragraph, TokenRange range,
                     const SentenceRules& rules, std::vector<Token>& tokens,
                     std::vector<Sentence>& sentences);

}  // namespace crosscheck
