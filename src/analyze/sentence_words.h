#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "analyze/token.h"
#include "syntax/words.h"

namespace crosscheck {

/// Rows of the table in which `SentenceNetwork` looks up what it knows a token by.
constexpr std::size_t sentence_row_bits = 11;
constexpr std::size_t sentence_rows = std::size_t{1} << sentence_row_bits;
constexpr std::size_t sentence_word_features = 6;
using SentenceWordRows = std::array<std::uint16_t, sentence_word_features>;

/// What the network knows a token by: how it is written and what the lexicon says of it.
/// Features share the rows by their hashes. `view`: of the token's text. Part of the format
/// of the list `sentence_network`.
SentenceWordRows sentence_rows_of(const Token& token, const WordView& view);

/// Whether a sentence can begin with a token behind another one: after a space, or a word
/// that is glued to a full stop.
bool can_begin_sentence(const Token& before, const Token& token);

}  // namespace crosscheck
