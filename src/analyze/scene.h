#pragma once
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "analyze/quantity_words.h"
#include "analyze/token.h"

namespace crosscheck {

/// One sentence as the number readers see it. They never look past `begin` or `end`.
struct Scene {
  std::string_view text;
  std::span<const Token> tokens;
  const QuantityWords& words;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  bool has(std::uint32_t at) const { return at >= begin && at < end; }
  const Token& operator[](std::uint32_t at) const { return tokens[at]; }
  std::string_view word(std::uint32_t at) const { return slice(text, tokens[at].span); }
  /// Bytes of tokens [first, last): at least one.
  Span span(std::uint32_t first, std::uint32_t last) const {
    return {tokens[first].span.begin, tokens[last - 1].span.end};
  }
  /// Whether there is such a token and it is exactly this text.
  bool is(std::uint32_t at, std::string_view expected) const {
    return has(at) && word(at) == expected;
  }
  bool is_word(std::uint32_t at, std::uint64_t hash) const {
    return has(at) && tokens[at].hash == hash;
  }
  bool is_any_word(std::uint32_t at, std::initializer_list<WordKey> any) const {
    if (!has(at)) return false;
    for (const WordKey& key : any) {
      if (tokens[at].hash == key.hash) return true;
    }
    return false;
  }
  bool is_number(std::uint32_t at) const {
    return has(at) && tokens[at].kind == TokenKind::number;
  }
  /// Whether a token follows the one before without white space.
  bool glued(std::uint32_t at) const { return has(at) && !tokens[at].space_before; }
  WordUse use(std::uint32_t at) const {
    return has(at) ? words.uses[tokens[at]] : WordUse{};
  }
  /// A hyphen, an en dash or a minus sign.
  bool is_dash(std::uint32_t at) const {
    if (!has(at) || tokens[at].is_word()) return false;
    return is_any_word(
        at, {"-", "\xE2\x80\x93", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x88\x92"});
  }
  /// A hyphen that joins the words on both sides.
  bool is_joint(std::uint32_t at) const {
    return is_dash(at) && glued(at) && glued(at + 1);
  }
};

}  // namespace crosscheck
