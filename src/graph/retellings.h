#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include "claim/told_sentences.h"

namespace crosscheck {

/// A sentence of a short text beside the one of a longer text that it retells.
struct Retelling {
  std::size_t told = 0;  ///< index among the sentences of the longer text
  Altered altered = Altered::none;
  /// The words that differ, where words do: of the retelling, and of the sentence retold.
  const ToldWord* here = nullptr;
  const ToldWord* there = nullptr;
};

/// A text as its sentences, with all that they say.
struct ToldText {
  std::vector<ToldSentence> sentences;
  std::vector<std::string> forms;  ///< of all words, sorted, none twice

  explicit ToldText(std::vector<ToldSentence> told);
};

/// Share of the words of a text that another one has too; 0 of a text without words.
double share_told(const ToldText& text, const ToldText& longer);

/// Share of the names of a text that another one has too; 1 of a text without names, and of
/// one of a few sentences that tells no name twice that the other lacks, nor one in its
/// headline.
double share_named(const ToldText& text, const ToldText& longer);

/// Which sentence of a longer text one of a short text retells, and what it alters: all its
/// words stand there, or most of them, and one is contrary to one there. A figure, day or
/// name is altered only where the longer text has it nowhere. None where no sentence is
/// near enough, or nothing shows that it differs. Cost: linear in the longer text.
std::optional<Retelling> find_retelling(const ToldSentence& sentence,
                                        const ToldText& longer);

}  // namespace crosscheck
