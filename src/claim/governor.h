#pragma once
#include <cstdint>
#include <vector>

#include "claim/reading.h"

namespace crosscheck {

/// A word that says what happens to those a figure counts, found in the tree.
struct Governor {
  std::uint32_t token = 0;
  bool undergoes = false;   ///< the figure is the object, whatever the voice
  bool is_passive = false;  ///< by a passive verb or a participle: "those killed"
  bool is_clause = false;   ///< only in a clause that tells which ones: "who had stood"
  bool is_wished = false;   ///< "tried to leave"
  bool has_object = false;  ///< it has another object than the figure
  bool is_part = false;     ///< it counts some of a group: "five, two of them guards"
  bool is_joined = false;   ///< the noun is one of several: "two guards and a cook"
  bool is_sure = false;     ///< no arc on the way to it is a guess
};

/// What governs a figure: the word of its own clause first, then those of clauses that hang
/// on its noun. Empty where there is no tree, or no rule for its place in the tree. Cost:
/// linear in the sentence.
std::vector<Governor> governors_of(const ArticleReading& reading, const Sentence& sentence,
                                   const QuantityMention& quantity);

}  // namespace crosscheck
