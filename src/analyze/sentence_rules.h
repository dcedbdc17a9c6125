#pragma once
#include "analyze/abbreviations.h"
#include "analyze/sentence_ends.h"
#include "analyze/sentence_network.h"

namespace crosscheck {

/// What tells where sentences end. In a text with breaks it is the full stops that are not
/// those of an abbreviation. A text that is one run may have lost its breaks, so that a
/// headline or an item of a list goes on in the next line's words; there it is a learned
/// table and networks beside it, where its language has them.
struct SentenceRules {
  Abbreviations abbreviations;
  SentenceEnds ends;
  SentenceNetwork network{};
  LexiconTable lexicon{};  ///< of the model; table and networks were learned with it
  WordVectors words{};     ///< likewise
};

}  // namespace crosscheck
