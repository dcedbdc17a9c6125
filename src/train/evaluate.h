#pragma once
#include <string>

#include "support/result.h"
#include "syntax/model.h"
#include "train/treebank.h"

namespace crosscheck {

/// Counts of a comparison. A word is aligned where both sides have it at the same
/// characters of the text, white space left out (as in the CoNLL 2018 shared task).
struct SyntaxScores {
  std::size_t gold_sentences = 0;
  std::size_t system_sentences = 0;
  std::size_t right_sentences = 0;
  std::size_t gold_words = 0;
  std::size_t system_words = 0;
  std::size_t aligned = 0;
  std::size_t upos = 0;
  std::size_t lemmas = 0;
  std::size_t heads = 0;     ///< the head is right
  std::size_t labelled = 0;  ///< and so is the relation without its subtype: LAS
  std::size_t exact = 0;     ///< and so is the subtype
};

/// F1 in per cent of `right` among the gold and the system's items.
double f1(std::size_t right, std::size_t gold, std::size_t system);

/// Compares what a system read with the gold. A problem where their texts differ.
Result<SyntaxScores> compare(const Treebank& gold, const Treebank& system);

/// What the model makes of the words of a treebank.
Treebank parsed(const SyntaxModel& model, const Treebank& words);

/// One line of figures: "UPOS 95.00  UAS 83.30 ...".
std::string to_string(const SyntaxScores& scores);

/// CoNLL-U of a treebank.
std::string conllu(const Treebank& treebank);

}  // namespace crosscheck
