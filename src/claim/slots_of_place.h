#pragma once
#include <functional>
#include <optional>

#include "claim/claim.h"
#include "claim/predicate.h"
#include "claim/reading.h"

namespace crosscheck {

/// Whether a name is of a territory: also a bloc or region that the text names like an
/// organization.
bool is_territory(const ArticleReading& reading, const NameMention& name);

/// The place a name stands for, with all it lies within.
Node node_of(const ArticleReading& reading, const NameMention& name);

/// The place of the gazetteer that an id stands for, with all it lies within.
Node node_of_place(const ArticleReading& reading, const std::string& id);

/// Fills `origin`, `goal` and `place` of a claim, with their states, from the words around
/// its predicate and figure; "the country" is resolved (design: alignment.md).
void fill_places(const ArticleReading& reading, const Sentence& sentence,
                 const Predicate& predicate, FigurePhrase phrase, Claim& claim);

/// The place most of the article is about: city before region before country, by mentions
/// in its headline and first sentences. Unknown where it names none.
Node main_place(const ArticleReading& reading);

/// The place with the most mentions, each of a weight; those in the headline and the first
/// sentences say more of what the article is about. Of a state and a town of it, told as
/// often, the town. Unknown where none is named more than once far down.
Node most_named(const ArticleReading& reading,
                const std::function<double(const NameMention&)>& weight_of);

}  // namespace crosscheck
