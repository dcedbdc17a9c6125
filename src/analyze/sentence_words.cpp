#include "analyze/sentence_words.h"

#include <algorithm>

#include "syntax/mix.h"

namespace crosscheck {

SentenceWordRows sentence_rows_of(const Token& token, const WordView& view) {
  const auto shape = static_cast<std::uint64_t>(token.shape);
  const auto kind = static_cast<std::uint64_t>(token.kind);
  const std::uint64_t spaced = token.space_before ? 1 : 0;
  const std::uint64_t size = std::min(length(token.span), 4U);
  const std::uint64_t form = ((kind * 8 + shape) * 8 + size) * 4 + spaced * 2;
  SentenceWordRows rows{};
  std::uint32_t at = 0;
  const auto add = [&](std::uint64_t one, std::uint64_t two) {
    rows[at] =
        static_cast<std::uint16_t>(feature(at, one, two) >> (64U - sentence_row_bits));
    ++at;
  };
  add(form, token.has_digits ? 1 : 0);
  add(view.suffix[1], 0);
  add(view.suffix[2], 0);
  add(view.shape, spaced);
  add(view.lexicon.uses, shape);
  add(token.is_word() ? 0 : token.hash, spaced);
  return rows;
}

bool can_begin_sentence(const Token& before, const Token& token) {
  if (token.space_before) return true;
  return token.is_word() &&
         (before.hash == word_hash(".") || before.hash == word_hash("!") ||
          before.hash == word_hash("?"));
}

}  // namespace crosscheck
