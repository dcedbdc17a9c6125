#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/lemmas.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "support/data_files.h"

namespace crosscheck {

/// Word lists of numbers, hedges and units, compiled for look-up.
class QuantityWords {
 public:
  QuantityWords() = default;
  QuantityWords(const WordLists& lists, Problems& problems);
};

/// The quantities of an article, in order. `times` are already known: a number inside a time
/// expression is none.
std::vector<QuantityMention> read_quantities(const Article& article,
                                             const std::vector<Token>& tokens,
                                             const std::vector<Sentence>& sentences,
                                             const std::vector<TimeMention>& times,
                                             const QuantityWords& words, const Lemmas& lemmas);

}  // namespace crosscheck
