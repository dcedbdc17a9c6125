#pragma once
#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Who or what a figure counts, from its counted noun phrase; the unit with its dimension.
void fill_population(const ArticleReading& reading, const QuantityMention& quantity,
                     Claim& claim);

/// Who or what the lemma of a counted noun stands for: "worker" for people of a trade.
Population population_of(const ArticleReading& reading, const std::string& lemma);

/// Whether the words of a noun phrase from `begin` to `end` name one person ("a 25-year-old
/// man", "the driver"); fills the population.
bool is_one_person(const ArticleReading& reading, std::uint32_t begin, std::uint32_t end,
                   Claim& claim);

}  // namespace crosscheck
