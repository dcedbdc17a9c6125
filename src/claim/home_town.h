#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/reading.h"

namespace crosscheck {

/// The town that an article is about, or the state where it names no town: of the places
/// whose whereabouts are known, the one named most, first sentences first. Unknown where
/// there is none.
Node home_place(const ArticleReading& reading);

/// Shows places of which nothing is known with what they lie in: "Elm Street" or "the
/// Elmwood neighborhood" with the town that the article is about, "Elm Street, Harlow,
/// Texas", or with the one told before ("Harlow's Elmwood neighborhood"), a town with the
/// state. What is compared stays as it is.
void name_surroundings(const ArticleReading& reading, std::vector<Claim>& claims);

}  // namespace crosscheck
