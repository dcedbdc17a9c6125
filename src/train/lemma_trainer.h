#pragma once
#include <string>
#include <vector>

#include "syntax/lemma_rules.h"
#include "train/examples.h"

namespace crosscheck {

struct LearnedLemmas {
  std::vector<LemmaRule> rules;
  std::vector<std::uint64_t> table;  ///< slots of a `PackedTable`
};

/// A base form and an inflected form, as WordNet's exception lists have them.
struct IrregularForm {
  std::string form;
  std::string lemma;
  std::uint16_t use = 0;  ///< bits: what the form may be
};
/// Reads `noun.exc`, `verb.exc`, `adj.exc` of WordNet.
std::vector<IrregularForm> read_irregular_forms(const std::string& folder,
                                                Problems& problems);

/// Learns the rule of each ending and tag, and the words that no ending gets right.
LearnedLemmas learn_lemmas(const Treebank& treebank, const TagList& tags,
                           const LexiconTable& lexicon,
                           const std::vector<IrregularForm>& irregular);

}  // namespace crosscheck
