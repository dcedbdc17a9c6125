#include "analyze/quantities.h"

namespace crosscheck {

QuantityWords::QuantityWords(const WordLists&, Problems&) {}

std::vector<QuantityMention> read_quantities(const Article&, const std::vector<Token>&,
                                             const std::vector<Sentence>&,
                                             const std::vector<TimeMention>&,
                                             const QuantityWords&, const Lemmas&) {
  return {};
}

}  // namespace crosscheck
