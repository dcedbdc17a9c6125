#pragma once
#include <vector>

#include "acquire/article.h"
#include "analyze/event_noun_words.h"
#include "analyze/mentions.h"
#include "analyze/predicates.h"
#include "analyze/trees.h"

namespace crosscheck {

/// Corrects the events of the sentences that have a tree, where its arcs are no guesses:
/// what is a noun, what is denied, only aimed at, a condition, passive. Cost: linear.
void settle_events(const Article& article, const std::vector<Token>& tokens,
                   const Trees& trees, const PredicateWords& words,
                   const EventNounWords& nouns, const Lemmas& lemmas,
                   std::vector<EventMention>& events);

}  // namespace crosscheck
