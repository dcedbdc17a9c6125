#pragma once
#include <cstdint>
#include <vector>

namespace crosscheck {

/// What a word is good for around numbers, as bits; `number` belongs to the first few.
struct WordUse {
  enum Bit : std::uint32_t {
    small = 1U << 0U,  ///< zero to nineteen: `number`
    tens = 1U << 1U,   ///< twenty to ninety: `number`
    hundred = 1U << 2U,
    scale = 1U << 3U,  ///< thousand, million: `number` is the power of ten
    dozen = 1U << 4U,
    fraction = 1U << 5U,     ///< half, third: `number` is the denominator
    short_scale = 1U << 6U,  ///< k, bn: `number` is the power of ten
    article = 1U << 7U,      ///< a, an
    opens = 1U << 8U,        ///< opens a phrase of multitudes, proportions, multiples
    negative = 1U << 9U,     ///< minus, negative
    no = 1U << 10U,
    stop = 1U << 11U,                  ///< ends a noun phrase
    skip = 1U << 12U,                  ///< more, other: no part of what is counted
    collective = 1U << 13U,            ///< plural without an ending: police
    as_noun = 1U << 14U,               ///< dead, injured
    not_plural = 1U << 15U,            ///< ends in s, but is no plural
    names_number = 1U << 16U,          ///< section, No.
    names_number_capital = 1U << 17U,  ///< the same where capitalized
    street = 1U << 18U,
    score = 1U << 19U,  ///< beat, victory
    verb = 1U << 20U,   ///< a finite verb form
    up = 1U << 21U,
    down = 1U << 22U,
    up_after = 1U << 23U,
    down_after = 1U << 24U,
    with_object = 1U << 25U,
    between = 1U << 26U,     ///< may stand between a word of change and the number
    hedge = 1U << 27U,       ///< some hedge ends in this word
    unit = 1U << 28U,        ///< some unit or symbol begins with this word
    multiplies = 1U << 29U,  ///< doubled
    factor = 1U << 30U,      ///< twice
  };

  std::uint32_t bits = 0;
  std::int32_t number = 0;

  bool is(std::uint32_t any) const { return (bits & any) != 0; }
};

/// Uses of words by token hash: open addressing in one block, so that asking about a word
/// that is in no list costs one cache line.
class WordTable {
 public:
  WordTable();

  /// Adds bits to a word; `number` is kept from the first that gives one.
  void add(std::uint64_t hash, std::uint32_t bits, std::int32_t number = 0);

  /// The uses of a word; none where it is unknown.
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

  std::vector<Slot> slots_;
  std::size_t mask_ = 0;
  std::size_t used_ = 0;
};

}  // namespace crosscheck
