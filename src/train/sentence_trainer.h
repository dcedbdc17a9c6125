#pragma once
#include <functional>
#include <string>

#include "analyze/sentence_ends.h"
#include "train/treebank.h"

namespace crosscheck {

/// How the table of sentence ends is learned.
struct SentencePlan {
  std::uint64_t seed = 1;
  int passes = 8;
  int averaged = 5;            ///< of the last passes
  float rate = 0.05F;          ///< of the first pass; it falls in a line
  int news = 6;                ///< how often a pass reads a document of news
  float least_score = -0.25F;  ///< a sentence ends above it: best on the dev parts
};

/// Learns from the paragraphs of treebanks, joined to raw text, where sentences end. `say`
/// gets a line of progress a pass; the same input gives the same table on every machine.
SentenceEnds learn_sentence_ends(const Treebank& treebank,
                                 const Abbreviations& abbreviations,
                                 const LexiconTable& lexicon, const SentencePlan& plan,
                                 const std::function<void(std::string)>& say);

}  // namespace crosscheck
