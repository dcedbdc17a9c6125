#pragma once
#include <cstdint>
#include <vector>

#include "analyze/vocabulary.h"

namespace crosscheck {

/// What a word is good for around numbers, as bits; `number` belongs to the first few.
struct WordUse {
  enum Bit : std::uint64_t {
    small = 1ULL << 0U,  ///< zero to nineteen: `number`
    tens = 1ULL << 1U,   ///< twenty to ninety: `number`
    hundred = 1ULL << 2U,
    scale = 1ULL << 3U,  ///< thousand, million: `number` is the power of ten
    dozen = 1ULL << 4U,
    fraction = 1ULL << 5U,     ///< half, third: `number` is the denominator
    short_scale = 1ULL << 6U,  ///< k, bn: `number` is the power of ten
    article = 1ULL << 7U,      ///< a, an
    opens = 1ULL << 8U,        ///< opens a phrase of multitudes, proportions, multiples
    negative = 1ULL << 9U,     ///< minus, negative
    no = 1ULL << 10U,
    stop = 1ULL << 11U,                  ///< ends a noun phrase
    skip = 1ULL << 12U,                  ///< more, other: no part of what is counted
    collective = 1ULL << 13U,            ///< plural without an ending: police
    as_noun = 1ULL << 14U,               ///< dead, injured
    not_plural = 1ULL << 15U,            ///< ends in s, but is no plural
    names_number = 1ULL << 16U,          ///< section, No.
    names_number_capital = 1ULL << 17U,  ///< the same where capitalized
    street = 1ULL << 18U,
    score = 1ULL << 19U,  ///< beat, victory
    verb = 1ULL << 20U,   ///< a finite verb form
    up = 1ULL << 21U,
    down = 1ULL << 22U,
    up_after = 1ULL << 23U,
    down_after = 1ULL << 24U,
    with_object = 1ULL << 25U,
    between = 1ULL << 26U,     ///< may stand between a word of change and the number
    hedge = 1ULL << 27U,       ///< some hedge ends in this word
    unit = 1ULL << 28U,        ///< some unit or symbol begins with this word
    multiplies = 1ULL << 29U,  ///< doubled
    factor = 1ULL << 30U,      ///< twice
    attributive =
        1ULL << 31U,         ///< a noun that a number qualifies as it is: 12 page document
    per_noun = 1ULL << 32U,  ///< what a price is for: $98 a share
    power_fraction = 1ULL << 33U,  ///< thousandth: `number` is the power of ten
    unit_ordinal = 1ULL << 34U,    ///< first, second: divide in compounds alone
    takes_one = 1ULL << 35U,       ///< killed: a bare "one" beside it is somebody
  };
  /// Words that may begin a quantity.
  static constexpr std::uint64_t begins =
      small | tens | fraction | opens | no | factor | unit_ordinal;

  std::uint64_t bits = 0;
  std::int32_t number = 0;

  bool is(std::uint64_t any) const { return (bits & any) != 0; }
};

/// Uses of words by token hash: open addressing in one block, so that asking about a word
/// that is in no list costs one cache line.
class WordTable {
 public:
  WordTable();

  /// Adds bits to a word; `number` is kept from the first that gives one.
  void add(std::uint64_t hash, std::uint64_t bits, std::int32_t number = 0);

  /// The uses of a token; none where it is unknown. Requires: it was numbered by the
  /// vocabulary.
  const WordUse& operator[](const Token& token) const { return by_word_[token.word]; }
  /// Adds the words to a vocabulary.
  void name_words(Vocabulary& vocabulary) const;
  /// Orders the words by their numbers. Requires: all lists have named theirs.
  void index(const Vocabulary& vocabulary);

  /// The uses of a word by its hash; none where it is unknown.
  WordUse operator[](std::uint64_t hash) const {
    for (std::size_t at = hash & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.use.bits == 0 || slot.hash == hash) return slot.use;
    }
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    WordUse use;
  };
  void grow();

  std::vector<WordUse> by_word_ = std::vector<WordUse>(1);
  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t used_ = 0;
};

}  // namespace crosscheck
