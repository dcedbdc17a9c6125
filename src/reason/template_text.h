#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "reason/parse_conditions.h"

namespace crosscheck {

/// What stands at one place of a message.
enum class PieceKind : std::uint8_t {
  words,
  value,
  question,
  variants,
  factor,
  days,  ///< "both as of 2 May 2024", "as of 2 May 2024 and 3 May 2024"
  steps
};

struct Piece {
  PieceKind kind = PieceKind::words;
  std::string words{};
  std::uint32_t value = 0;  ///< node of `Template::nodes`
};

/// "{question}: {a.source} says {a.value.text}": words and values in turn.
struct Template {
  Conditions nodes;  ///< values only, no lines
  std::vector<Piece> pieces;

  bool empty() const { return pieces.empty(); }
};

/// Reads a template; a bad part in braces is a problem with its place. "{{" is a brace.
Template parse_template(std::string_view text, const BlockPlace& place, const Scope& scope,
                        Problems& problems);

}  // namespace crosscheck
