#include "analyze/names.h"

namespace crosscheck {

Gazetteer::Gazetteer(const WordLists&, Problems&) {}

std::vector<NameMention> read_names(const Article&, const std::vector<Token>&,
                                    const std::vector<Sentence>&,
                                    const std::vector<TimeMention>&, const Gazetteer&) {
  return {};
}

}  // namespace crosscheck
