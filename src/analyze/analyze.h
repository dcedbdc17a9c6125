#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/language.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"

namespace crosscheck {

/// Everything recognized in one article. Lists are sorted by span.
struct Analysis {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  std::vector<QuantityMention> quantities;
  std::vector<TimeMention> times;
  std::vector<NameMention> names;
  std::vector<SpeechMention> speech;
  std::vector<EventMention> events;
};

/// Reads an article: tokens, values, names, speakers, predicates. Cost: linear in the text.
/// Pure: the same article and language give the same analysis.
Analysis analyze(const Article& article, const Language& language);

}  // namespace crosscheck
