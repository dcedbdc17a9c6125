#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// Words in quotation marks that a quotation needs at least: fewer are a title or a term
/// that the newsroom keeps its distance from.
constexpr std::uint32_t fewest_quoted = 5;

/// What somebody is quoted with: one claim a sentence of words between double quotation
/// marks or guillemets. `Claim::quote` holds the words, lower case, without punctuation.
/// Cost: linear.
void add_quote_claims(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
