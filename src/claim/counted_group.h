#pragma once
#include <vector>

#include "claim/claim.h"
#include "claim/predicate.h"
#include "claim/reading.h"

namespace crosscheck {

/// Makes people what a figure counts where its measure says so and no noun does ("two were
/// killed", "the toll rose to 12"), or where the counted word is that of the measure ("15
/// dead", "four bodies"). Requires: the population that the words give is filled.
void tell_counted(const QuantityMention& quantity, const Predicate& predicate,
                  Claim& claim);

/// Marks a figure that counts some of a group: "five, two of them guards", "12 men and
/// eight women", "one officer in the foot, the other in the leg".
void mark_part(const ArticleReading& reading, const Sentence& sentence,
               const QuantityMention& quantity, const Predicate* predicate, Claim& claim);

/// Marks counts of the rest: after a count of the same measure, "another three" is no
/// total; nor is the count before it in the same sentence ("one man and the four others").
/// `before`: the claims made so far.
void mark_rest(const ArticleReading& reading, FigurePhrase phrase,
               std::vector<Claim>& before, Claim& claim);

}  // namespace crosscheck
