#pragma once
#include <string>
#include <utility>
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// What was not simply stated of a claim, in words: "the date of the figure (3 May 2023) is
/// carried over from the sentence, the speaker or the article's date".
std::vector<std::string> assumptions_of(const Claim& claim);

/// The normalized slots of a claim, name and value: the only place where people read "core"
/// and "outer". A slot that is unknown reads "unknown"; one that does not apply is left
/// out.
std::vector<std::pair<std::string, std::string>> slots_of(const Claim& claim);

}  // namespace crosscheck
