#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "support/span.h"

namespace crosscheck {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

/// What a token may begin, so that readers pass over most tokens by one bit. A gate that is
/// open promises nothing; a closed one is sure.
struct Gate {
  enum Bit : std::uint8_t {
    time = 1U << 0U,         ///< a time expression
    time_phrase = 1U << 1U,  ///< only one of the phrases and holidays
    time_lead = 1U << 2U,  ///< one where a number or a word of the calendar follows: "the"
    calendar = 1U << 3U,   ///< is a word of the calendar
    quantity = 1U << 4U,
    quantity_lead = 1U << 5U  ///< a quantity where some words follow: "a"
  };
};

/// How the letters of a token are cased. Tokens without letters are `none`.
enum class Shape : std::uint8_t { none, lower, capitalized, upper, mixed };

/// A token: a word (with inner apostrophes or hyphens split off: "Kazakhstan's" is two
/// tokens, "north-west" three), a run of digits with its separators ("1,234.5"), or one
/// punctuation mark or symbol. No allocation: the text stays in the article.
struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  Shape shape = Shape::none;
  bool space_before : 1 = false;  ///< white space stands before it
  bool sentence_start : 1 = false;
  bool has_digits : 1 = false;  ///< a word with digits in it: "G7"
  std::uint8_t gates = 0;       ///< `Gate` bits: which readers need to look at it
  std::uint32_t word =
      0;  ///< its number in the `Vocabulary` of the language; 0: in no list
  std::uint64_t hash = 0;  ///< of the lower-cased token: equal words have equal hashes

  bool is_word() const { return kind == TokenKind::word; }
};

/// Half-open range of token indices.
struct TokenRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool is_empty() const { return begin >= end; }
  friend bool operator==(const TokenRange&, const TokenRange&) = default;
};

constexpr std::uint64_t word_hash_seed = 0xcbf29ce484222325ULL;  ///< FNV-1a, 64 bits
constexpr std::uint64_t word_hash_prime = 0x100000001b3ULL;

/// Hash of a word whatever its case, as in `Token::hash`. A typographic apostrophe counts
/// as a straight one.
std::uint64_t word_hash(std::string_view word);

/// The same of a literal, made by the compiler. Requires: ASCII, or one mark of three bytes
/// (a dash).
template <std::size_t Size>
consteval std::uint64_t word_hash(const char (&word)[Size]) {
  const auto mixed = [](std::uint64_t hash, unsigned byte) {
    return (hash ^ byte) * word_hash_prime;
  };
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(word[i]); };
  std::uint64_t hash = word_hash_seed;
  if (Size == 4 && byte(0) >= 0xE0) {
    const unsigned point =
        ((byte(0) & 0x0FU) << 12U) | ((byte(1) & 0x3FU) << 6U) | (byte(2) & 0x3FU);
    return mixed(mixed(hash, point & 0xFFU), point >> 8U);
  }
  for (std::size_t i = 0; i + 1 < Size; ++i) {
    if (byte(i) >= 0x80) throw "expected ASCII";
    hash = mixed(hash, byte(i) >= 'A' && byte(i) <= 'Z' ? byte(i) + 32U : byte(i));
  }
  return hash;
}

/// A word to compare tokens with. Of a literal it is made by the compiler, so that a
/// comparison costs no more than one of numbers.
struct WordKey {
  template <std::size_t Size>
  consteval WordKey(const char (&word)[Size])  // NOLINT(google-explicit-constructor)
      : hash(word_hash(word)), bytes(Size - 1) {}
  WordKey(std::string_view word)  // NOLINT(google-explicit-constructor)
      : hash(word_hash(word)), bytes(static_cast<std::uint32_t>(word.size())) {}

  std::uint64_t hash = 0;
  std::uint32_t bytes = 0;
};

}  // namespace crosscheck
