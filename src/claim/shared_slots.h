#pragma once
#include <cstdint>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Fills what every claim has whatever its form: span and words (tokens `begin` to `end`),
/// sentence, part, attribution, polarity and modality of the predicate, revision, topic.
void fill_shared_slots(const ArticleReading& reading, std::uint32_t sentence_index,
                       std::uint32_t begin, std::uint32_t end,
                       std::uint32_t predicate_token, Claim& claim);

/// "feared dead", "presumed drowned", "believed to be alive": what the words right before a
/// predicate make of it; `asserted` where they make nothing of it. Cost: bounded.
Modality modality_before(const ArticleReading& reading, const Sentence& sentence,
                         std::uint32_t predicate);

}  // namespace crosscheck
