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

}  // namespace crosscheck
