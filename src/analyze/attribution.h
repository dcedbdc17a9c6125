#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/lemmas.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "support/data_files.h"

namespace crosscheck {

/// Say-verbs by class, roles and bodies, compiled for look-up.
class SpeechWords {
 public:
  SpeechWords() = default;
  SpeechWords(const WordLists& lists, Problems& problems);
};

/// Who is said to state what: say-verbs with their clause, "according to", trailing "officials
/// said", colon forms, quotations. In order of the verb.
std::vector<SpeechMention> read_speech(const Article& article, const std::vector<Token>& tokens,
                                       const std::vector<Sentence>& sentences,
                                       const std::vector<NameMention>& names,
                                       const std::vector<TimeMention>& times,
                                       const SpeechWords& words, const Lemmas& lemmas);

}  // namespace crosscheck
