#pragma once
#include <cstdint>
#include <string_view>

#include "claim/claim.h"
#include "graph/slots.h"

namespace crosscheck {

/// What two claims that tell what a thing is say of it otherwise.
enum class MatterContrast : std::uint8_t {
  none,
  kind,  ///< one is a film, the other a novel
  year   ///< a film of 2002, a film of 2012
};
std::string_view name(MatterContrast contrast);

/// Compares two claims of one name that tell what work it is: of one country, and not of
/// two kinds and two years, which are two works. Cost: linear in their words.
MatterContrast matter_contrast(const Claim& a, const Claim& b);

/// Whether two claims in the texts' own words tell one thing: one predicate, of one person,
/// body or thing, where the words of one are among those of the other. Requires: both are
/// text claims; `slots` compares them. Cost: linear in their words.
Alignment align_texts(const Claim& a, const Claim& b, const SlotVector& slots);

}  // namespace crosscheck
