#pragma once
#include <optional>

#include "analyze/numbers.h"

namespace crosscheck {

/// A number in words below one hundred: "seven", "fifty-four".
struct SmallNumber {
  std::uint32_t end = 0;  ///< one past its last token
  std::int32_t value = 0;
};

/// The small number that begins at a token, in words or in at most two digits.
std::optional<SmallNumber> small_number_at(const Scene& scene, std::uint32_t at);

/// What a number is divided by: "thirds", "twenty-fifth", "hundredths".
struct Denominator {
  std::uint32_t end = 0;  ///< one past its last token
  Decimal value;
  bool plural = false;
  bool compound = false;  ///< of tens and a unit: "twenty-fifth"
  explicit operator bool() const { return end != 0; }
};

/// The denominator that begins at a token. The same words are ordinals; whether they divide
/// depends on what stands before them.
Denominator denominator_at(const Scene& scene, std::uint32_t at);

/// Divides a whole number by the denominator behind it: "two thirds", "one twenty-fifth",
/// "a quarter of". `first`: its first token. Returns whether there was one.
bool read_denominator(const Scene& scene, std::uint32_t first, Number& number);

/// A proper fraction with its numerator: "three fifths", "a half".
std::optional<Number> fraction_at(const Scene& scene, std::uint32_t at);

/// Adds "and a half", "and fifty-four hundredths" to a whole number before it; after a
/// scale word it is a part of that scale: "3 million and a half". `first`: the number's
/// first token.
void read_and_fraction(const Scene& scene, std::uint32_t first, Number& number);

/// Multiplies a fraction by the scale it is a part of: "three quarters of a million",
/// "quarter million".
void read_fraction_scale(const Scene& scene, Number& number);

/// Whether a bare fraction can end here: what follows is no noun that it would qualify.
bool ends_number_phrase(const Scene& scene, std::uint32_t at);

/// Whether the word before says that an amount follows: "more than half", "by a third".
bool is_amount_after(const Scene& scene, std::uint32_t first);

}  // namespace crosscheck
