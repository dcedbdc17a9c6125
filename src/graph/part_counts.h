#pragma once
#include <string_view>

#include "graph/slots.h"

namespace crosscheck {

/// Why one of two counts may count only some of those whom the other counts ("three
/// others", "a man", five women beside twelve people), in words for the reader; "" where no
/// words of theirs say so. Cost: constant.
std::string_view part_told(const Claim& a, const Claim& b);

}  // namespace crosscheck
