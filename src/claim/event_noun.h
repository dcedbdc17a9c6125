#pragma once
#include "claim/predicate.h"
#include "claim/reading.h"

namespace crosscheck {

/// The noun of an event that those a figure counts take part in: "the planned *evacuation*
/// of more than 300 people"; null where there is none. Cost: bounded.
const EventMention* event_noun_of(const ArticleReading& reading,
                                  const QuantityMention& quantity);

}  // namespace crosscheck
