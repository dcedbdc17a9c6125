#include "analyze/predicates.h"

namespace crosscheck {

PredicateWords::PredicateWords(const WordLists&, Problems&) {}

std::vector<EventMention> read_events(const Article&, const std::vector<Token>&,
                                      const std::vector<Sentence>&,
                                      const std::vector<NameMention>&, const PredicateWords&,
                                      const Lemmas&) {
  return {};
}

}  // namespace crosscheck
