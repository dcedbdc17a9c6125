#pragma once
#include <optional>

#include "claim/claim.h"
#include "claim/predicate.h"
#include "claim/reading.h"

namespace crosscheck {

/// The place a name stands for, with all it lies within.
Node node_of(const ArticleReading& reading, const NameMention& name);

/// Fills `origin`, `goal` and `place` of a claim, with their states, from the words around
/// its predicate and figure; "the country" is resolved (design: alignment.md).
void fill_places(const ArticleReading& reading, const Sentence& sentence,
                 const Predicate& predicate, FigurePhrase phrase, Claim& claim);

/// The place most of the article is about: city before region before country, by mentions
/// in its headline and first sentences. Unknown where it names none.
Node main_place(const ArticleReading& reading);

/// The town that an article is about, or the state where it names no town: of the places
/// whose whereabouts are known, the one named most, first sentences first. Unknown where
/// there is none.
Node home_place(const ArticleReading& reading);

}  // namespace crosscheck
