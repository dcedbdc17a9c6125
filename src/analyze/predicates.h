#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/lemmas.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "support/data_files.h"

namespace crosscheck {

/// Auxiliaries, negation and modality cues, event nouns, compiled for look-up.
class PredicateWords {
 public:
  PredicateWords() = default;
  PredicateWords(const WordLists& lists, Problems& problems);
};

/// Verbs and event nouns with polarity, modality, tense and voice, in order.
std::vector<EventMention> read_events(const Article& article, const std::vector<Token>& tokens,
                                      const std::vector<Sentence>& sentences,
                                      const std::vector<NameMention>& names,
                                      const PredicateWords& words, const Lemmas& lemmas);

}  // namespace crosscheck
