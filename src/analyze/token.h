#pragma once
#include <cstdint>
#include <string_view>

#include "support/span.h"

namespace crosscheck {

enum class TokenKind : std::uint8_t { word, number, punctuation, symbol };

/// How the letters of a token are cased. Tokens without letters are `none`.
enum class Shape : std::uint8_t { none, lower, capitalized, upper, mixed };

/// A token: a word (with inner apostrophes or hyphens split off: "Kazakhstan's" is two
/// tokens, "north-west" three), a run of digits with its separators ("1,234.5"), or one
/// punctuation mark or symbol. No allocation: the text stays in the article.
struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  Shape shape = Shape::none;
  bool space_before = false;  ///< white space stands before it
  bool sentence_start = false;
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

/// Hash of a word whatever its case, as in `Token::hash`. A typographic apostrophe counts
/// as a straight one.
std::uint64_t word_hash(std::string_view word);

}  // namespace crosscheck
