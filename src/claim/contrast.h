#pragma once
#include <cstdint>

#include "claim/reading.h"

namespace crosscheck {

// Figures and times that a text takes back while it tells the right one: "12, not 20", "not
// on 30 May but on 31 May".

/// Whether the figure or time is told only to be denied, and another one in its place.
/// Cost: bounded.
bool is_denied_for_another(const ArticleReading& reading, const Sentence& sentence,
                           TokenRange mention);

/// "not on 30 May but on 31 May": whether "but" at a token stands between the two. Cost:
/// bounded.
bool joins_contrast(const ArticleReading& reading, const Sentence& sentence,
                    std::uint32_t token);

/// "did not sign on 30 May but on 31 May": whether the negation of a sentence is only of a
/// figure or time, so that what it tells did happen. Cost: linear in the sentence.
bool denies_only_figure(const ArticleReading& reading, const Sentence& sentence);

/// ", not 20 people,": one past the last token of what is denied between commas from a
/// comma on; the comma itself where nothing is. Cost: bounded.
std::uint32_t after_denied(const ArticleReading& reading, const Sentence& sentence,
                           std::uint32_t comma);

}  // namespace crosscheck
