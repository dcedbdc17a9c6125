#pragma once
#include <string>
#include <vector>

#include "analyze/analyze.h"
#include "analyze/language.h"
#include "train/treebank.h"

namespace crosscheck {

/// How "the country", "this nation" ... are resolved, against the entities that a treebank
/// marks (`Entity=` of GUM, whose places carry the title of an encyclopedia's page).
struct ReferenceScore {
  std::size_t named = 0;  ///< such words whose country the text has named before
  std::size_t right = 0;
  std::size_t answered = 0;         ///< of `named`
  std::vector<std::string> misses;  ///< "document: meant FR, read DE"
};

/// Scores the tool's own resolution on all documents of a treebank; its sentences are
/// given.
ReferenceScore score_country_reference(const Treebank& treebank, const Language& language);

/// "the country: 40 of 43 right (93.0 %), 42 answered".
std::string to_string(const ReferenceScore& score);

}  // namespace crosscheck
