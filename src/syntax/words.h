#pragma once
#include <array>
#include <cstdint>
#include <string_view>

#include "syntax/lexicon.h"

namespace crosscheck {

/// What stands in place of a value or a name that is one token before parsing.
enum class Chunk : std::uint8_t {
  none,
  number,
  ordinal,
  money,
  percent,
  quantity,
  date,
  clock,
  duration,
  person_or_place
};

/// A word as the models see it: hashes of its forms and pieces, and what the lexicon says.
struct WordView {
  std::uint64_t form = 0;                 ///< as written, digits as 0, straight quotes
  std::uint64_t lower = 0;                ///< the same in lower case
  std::array<std::uint64_t, 5> suffix{};  ///< of the last 1 to 5 bytes, lower case
  std::array<std::uint64_t, 3> prefix{};  ///< of the first 1 to 3 bytes
  std::uint64_t shape = 0;  ///< runs of upper, lower, digits and marks: "Xx", "x-x", "0.0"
  LexiconEntry lexicon;     ///< what WordNet says of it and of its base forms
};

/// Longest piece of a word that is looked at, in bytes; of longer ones the ends count.
constexpr std::size_t most_word = 48;

/// Reads a word. Cost: constant. `entries` may be empty.
WordView view_of(std::string_view text, const LexiconTable& entries);

/// The word that stands for a value or name in the models, which have learned from words:
/// "Monday" for any date. Requires: not `Chunk::none`.
std::string_view stand_in(Chunk chunk);

/// The hash that `WordView::lower` has: of lists made by the trainer.
std::uint64_t lower_hash(std::string_view text);

}  // namespace crosscheck
