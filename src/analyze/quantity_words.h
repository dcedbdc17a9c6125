#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "analyze/mentions.h"
#include "analyze/phrase_table.h"
#include "analyze/units.h"
#include "analyze/word_table.h"
#include "support/data_files.h"
#include "support/decimal.h"

namespace crosscheck {

/// A vague number in words: its row's ends ("dozens" 24 to 100), and how it was meant.
struct VagueNumber {
  Decimal low;
  Decimal high;
  Hedge hedge = Hedge::multitude;
};

/// A phrase that hedges the number beside it.
struct HedgePhrase {
  Hedge hedge = Hedge::none;
  bool estimate = false;  ///< "an estimated"
};

/// Word lists of numbers, hedges and units, compiled for look-up.
struct QuantityWords {
  QuantityWords() = default;
  QuantityWords(const WordLists& lists, Problems& problems);

  /// Adds all words to a vocabulary.
  void name_words(Vocabulary& vocabulary) const;
  /// Orders the words by their numbers. Requires: all lists have named theirs.
  void index(const Vocabulary& vocabulary);

  WordTable uses;
  Units units;
  PhraseTable vague;  ///< multitudes and proportions: index into `vague_numbers`
  std::vector<VagueNumber> vague_numbers;
  PhraseTable hedges_before;  ///< index into `hedges`
  PhraseTable hedges_after;
  std::vector<HedgePhrase> hedges;
};

}  // namespace crosscheck
