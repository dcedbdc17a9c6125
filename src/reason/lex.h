#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

#include "support/span.h"

namespace crosscheck {

enum class LexKind : std::uint8_t { name, number, date, quoted, sign, unknown, end };

/// A word or sign of a condition line. Names keep their dots: "a.value.text", "update.*".
struct Lexeme {
  LexKind kind = LexKind::end;
  std::string_view text;  ///< without quotation marks where quoted
  Span span;              ///< bytes of the line
};

/// Splits one line of a condition block. Always ends with a lexeme of kind `end`; bytes
/// that belong to nothing make one of kind `unknown`. Cost: linear.
std::vector<Lexeme> lex_condition(std::string_view line);

}  // namespace crosscheck
