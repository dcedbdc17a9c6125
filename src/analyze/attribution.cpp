#include "analyze/attribution.h"

namespace crosscheck {

SpeechWords::SpeechWords(const WordLists&, Problems&) {}

std::vector<SpeechMention> read_speech(const Article&, const std::vector<Token>&,
                                       const std::vector<Sentence>&,
                                       const std::vector<NameMention>&,
                                       const std::vector<TimeMention>&, const SpeechWords&,
                                       const Lemmas&) {
  return {};
}

}  // namespace crosscheck
