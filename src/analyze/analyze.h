#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/language.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "analyze/trees.h"

namespace crosscheck {

/// Bytes of an article's text that are read, without boilerplate: some 300,000 words, more
/// than any article has. What comes after is left out, and `Analysis::unread` says so.
constexpr std::size_t most_text = std::size_t{2} << 20U;

/// Everything recognized in one article. Lists are sorted by span.
struct Analysis {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<QuantityMention> quantities;
  std::vector<TimeMention> times;
  std::vector<NameMention> names;
  std::vector<SpeechMention> speech;
  std::vector<EventMention> events;
  Trees trees;             ///< of the sentences that are parsed
  std::size_t unread = 0;  ///< bytes of text beyond `most_text`
};

/// The value stage alone: fills `tokens`, `sentences`, `times`, `quantities` and `unread`
/// of `found` and empties the rest. What `found` held before gives only its room, so that a
/// loop over articles allocates little.
void read_values(const Article& article, const Language& language, Analysis& found);

/// Reads an article: tokens, values, names, speakers, predicates. Cost: linear in the text,
/// up to `most_text` of it.
/// Pure: the same article and language give the same analysis.
Analysis analyze(const Article& article, const Language& language);
/// The same with memory that is reused from article to article. One a thread.
Analysis analyze(const Article& article, const Language& language, TreeWorkspace& workspace,
                 ParsedSentences parsed = ParsedSentences::of_claims);

}  // namespace crosscheck
