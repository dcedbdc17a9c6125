#pragma once
#include "claim/claim.h"
#include "claim/predicate.h"
#include "claim/reading.h"

namespace crosscheck {

/// Fills `period`, `as_of` and `said_at` of a claim with their states (design: claims.md).
/// `previous` is the claim before it in the article, for "in the same period"; may be null.
void fill_times(const ArticleReading& reading, const Sentence& sentence,
                const Predicate& predicate, FigurePhrase phrase, const Claim* previous,
                Claim& claim);

/// Whether the words around a figure say that it is a level at a time ("currently").
bool says_now(const ArticleReading& reading, const Sentence& sentence, FigurePhrase phrase);

}  // namespace crosscheck
