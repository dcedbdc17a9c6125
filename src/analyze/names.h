#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "support/data_files.h"

namespace crosscheck {

/// Countries, nationalities, capitals, cities, organizations, titles, compiled for look-up.
class Gazetteer {
 public:
  Gazetteer() = default;
  Gazetteer(const WordLists& lists, Problems& problems);
};

/// The proper names of an article, in order; variants of one name in it share `canonical`.
std::vector<NameMention> read_names(const Article& article, const std::vector<Token>& tokens,
                                    const std::vector<Sentence>& sentences,
                                    const std::vector<TimeMention>& times,
                                    const Gazetteer& gazetteer);

}  // namespace crosscheck
