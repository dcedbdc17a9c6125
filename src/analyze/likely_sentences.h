#pragma once
#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace crosscheck {

/// Odds of a token that begins no sentence.
constexpr std::int32_t never_begins = std::numeric_limits<std::int32_t>::min();

/// Cuts a text into sentences so that as many as can be expected are right from begin to
/// end: of all ways to cut it, the one with the highest sum over its sentences of the
/// chance that this is a sentence, less a price for each. `odds`: of each token to begin
/// one, as logarithms (`SentenceNetwork::odds_per_nat`). The tokens behind the first that
/// begin one, in order. Integers only. Cost: linear.
std::vector<std::uint32_t> likely_sentences(std::span<const std::int32_t> odds);

}  // namespace crosscheck
