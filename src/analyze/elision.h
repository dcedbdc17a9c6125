#pragma once
#include <cstddef>
#include <vector>

#include "analyze/mentions.h"
#include "analyze/scene.h"

namespace crosscheck {

/// Gives quantities of a sentence that name no unit the one of a neighbour: "40 and 18
/// years old", "an additional 60", "1.64 million have left". Links a conversion to what it
/// converts
/// ("100,000 rubles (about $1,700)"). The sentence's mentions begin at `first`, those of
/// the sentence before at `before`.
void complete_elided(const Scene& scene, std::vector<QuantityMention>& mentions,
                     std::size_t before, std::size_t first);

}  // namespace crosscheck
