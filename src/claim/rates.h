#pragma once
#include "analyze/mentions.h"
#include "claim/claim.h"
#include "claim/predicate.h"
#include "claim/reading.h"

namespace crosscheck {

/// Whether what stands after a figure makes it so many again and again: "arrive daily",
/// "leave each day".
bool says_rate(const ArticleReading& reading, const Sentence& sentence,
               FigurePhrase phrase);

/// Gives the unit of a rate its time, so that so many a day and so many a week can be
/// compared, and so that both are shown: the base is a day. What is counted for each of
/// something else ("40 dollars per inhabitant") has a dimension of its own, and tells of
/// those. Requires: the claim is a rate with a figure.
void tell_rate(const ArticleReading& reading, const Sentence& sentence, FigurePhrase phrase,
               const QuantityMention& quantity, Claim& claim);

/// The unit of a rate taken over from another claim: what is counted there, in the time
/// that is told here, where one is.
Unit rate_unit(const Unit& taken, const Unit& told);

}  // namespace crosscheck
