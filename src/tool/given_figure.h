#pragma once
#include <optional>
#include <string_view>

#include "analyze/mentions.h"
#include "analyze/units.h"

namespace crosscheck {

/// A figure of a given claim: "nearly 100,000", "1.66 million", "5,000-6,000", "12
/// percent", "4,200 acres". A unit has its name in the list `units`, with or without "s";
/// nothing where it has another.
std::optional<QuantityMention> read_figure(std::string_view text, const Units& units);

}  // namespace crosscheck
