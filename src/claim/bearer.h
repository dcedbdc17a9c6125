#pragma once
#include <cstdint>
#include <optional>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Fills of whom or what a claim tells, from the noun phrase under a head in the tree: its
/// name, or its noun with what narrows it ("Russian citizens", "the number of visitors"),
/// and the place it is of ("the border of Peru"). A pronoun or none leaves it unknown.
void tell_bearer(const ArticleReading& reading, std::optional<std::uint32_t> head,
                 Claim& claim);

/// Makes a place that is named the place of the claim, unless it has one.
void tell_place_of(const ArticleReading& reading, const NameMention& name, Claim& claim);

}  // namespace crosscheck
