#pragma once
#include <optional>

#include "analyze/numbers.h"

namespace crosscheck {

/// Reads a number in words that begins at a token: "two and a half million", "a dozen",
/// "a third of". Nothing where none does.
std::optional<Number> read_word_number(const Scene& scene, std::uint32_t at);

}  // namespace crosscheck
