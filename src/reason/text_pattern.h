#pragma once
#include <string_view>

namespace crosscheck {

/// Whether the text matches a pattern with '*' for any words, whatever the case. Cost: at
/// worst the product of the two lengths.
bool matches_pattern(std::string_view text, std::string_view pattern);

}  // namespace crosscheck
