#pragma once
#include <optional>

#include "analyze/scene.h"
#include "support/decimal.h"

namespace crosscheck {

/// A number in digits, words or both, without hedge and unit.
struct Number {
  std::uint32_t end = 0;  ///< one past its last token
  Decimal value;
  Decimal last_place = 1;  ///< see `QuantityMention::last_place`
  Decimal scale = 1;       ///< of a scale word at its end: 1000000 of "2 million"
  bool has_decimals = false;
  bool in_words = false;
  bool is_fraction = false;  ///< "two thirds", "1/2", "half"
  bool is_mixed = false;     ///< "1 4/5"
  bool grouped = false;      ///< "1,234"
  bool loose_scale = false;  ///< its scale is a letter that is a unit elsewhere: "3m"
};

/// Reads the number that begins at a token: "1,234.5", "1.66 million", "$3.2bn" (from the
/// digits on), "two and a half million", "a dozen", "1/2", "half a million". Nothing where
/// no number begins there or it is absurdly long. `is_money`: a currency stands before it,
/// so that "3m" is three million.
std::optional<Number> read_number(const Scene& scene, std::uint32_t at,
                                  bool is_money = false);

/// The same of digits that are only a part of a token ("500" of "Rs500"); `end` is one past
/// the last token that holds them.
std::optional<Number> read_number_of(const Scene& scene, std::string_view digits,
                                     std::uint32_t end);

}  // namespace crosscheck
