#pragma once
#include <cstdint>
#include <optional>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// The city that "the capital" at a token means: of the country beside the word ("the
/// Peruvian capital", "the capital of Peru"), else of the only country named in this
/// sentence and the three before, else of the only one of the text so far. Nothing where
/// two may be meant, for another word, and where the name of the city stands beside it.
std::optional<Node> capital_meant(const ArticleReading& reading, const Sentence& sentence,
                                  std::uint32_t token);

}  // namespace crosscheck
