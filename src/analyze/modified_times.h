#pragma once
#include <functional>
#include <optional>

#include "analyze/time_text.h"

namespace crosscheck {

/// "early", "late", "mid-", "the end of", "earlier": what stands before another expression.
struct TimeModifier {
  std::uint32_t end = 0;  ///< token after it, where the expression must begin
  std::string_view mod;   ///< "START", "MID", "END"
  bool compares = false;  ///< "earlier", "later": counted from now
};

/// The modifier that begins at a token.
std::optional<TimeModifier> read_modifier(const TimeText& text, std::uint32_t at);

/// Puts a modifier on the expression that follows it.
void apply_modifier(TimeMention& mention, const TimeModifier& modifier, std::uint32_t begin,
                    const std::optional<Day>& published);

}  // namespace crosscheck
