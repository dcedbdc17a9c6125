#pragma once
#include <optional>
#include <string>

#include "claim/claim.h"

namespace crosscheck {

/// A figure as it stands, without a hedge.
Value plain_figure(const Decimal& number, std::string text);

/// The claim with another figure, read with as much room around it: the number whose value
/// in the base unit is `target`, as roundly as the text tells the figure, moved on in its
/// direction where the rounding fell short. Nothing for ranges, and where the figure stays
/// or would be negative.
std::optional<Claim> with_figure(const Claim& claim, const Decimal& target);

}  // namespace crosscheck
