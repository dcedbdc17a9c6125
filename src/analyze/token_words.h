#pragma once
#include <algorithm>
#include <initializer_list>

#include "analyze/token.h"

namespace crosscheck {

/// Whether a token is one of some lower-case words.
inline bool is_any(const Token& token, std::initializer_list<WordKey> words) {
  return std::ranges::any_of(words,
                             [&](const WordKey& word) { return token.hash == word.hash; });
}

}  // namespace crosscheck
