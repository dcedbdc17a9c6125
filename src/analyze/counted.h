#pragma once
#include <optional>

#include "analyze/lemmas.h"
#include "analyze/scene.h"

namespace crosscheck {

/// What is counted by a number: the noun phrase from its first modifier to its head.
struct Counted {
  std::uint32_t begin = 0;
  std::uint32_t head = 0;
};

/// The noun phrase that begins at `at` (right after a number), by the chunk rule:
/// adjectives and nouns up to the first plural, or, where `singular` is expected ("one
/// man", "12-member"), up to the last noun of the run. Nothing where no such phrase begins
/// there.
std::optional<Counted> counted_at(const Scene& scene, const Lemmas& lemmas,
                                  std::uint32_t at, bool singular);

/// The noun phrase after "of" and a determiner: "of the 300 prisoners" begins at
/// "prisoners". `at` is the token after the number.
std::optional<Counted> counted_of(const Scene& scene, const Lemmas& lemmas,
                                  std::uint32_t at);

}  // namespace crosscheck
