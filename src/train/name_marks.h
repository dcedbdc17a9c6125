#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "train/treebank.h"

namespace crosscheck {

/// A mention that a treebank marks in its last column (GUM: "Entity=", in the brackets of
/// CoNLL 2012). Words are counted from 0 within the sentence.
struct EntityMark {
  std::string type;                  ///< "person", "place", "organization", "abstract" ...
  std::uint32_t begin = 0;           ///< first word
  std::uint32_t end = 0;             ///< behind the last
  std::vector<std::uint32_t> heads;  ///< its minimal words: those of a name, or the noun
};

/// The mentions marked in a sentence, in the order in which they end. Brackets that do not
/// match are left out.
std::vector<EntityMark> entity_marks(const TreebankSentence& sentence);

/// The word among some of a sentence that stands highest in its tree; the first of equals.
/// Requires: not empty, all within the sentence.
std::uint32_t highest_word(const TreebankSentence& sentence,
                           const std::vector<std::uint32_t>& words);

}  // namespace crosscheck
