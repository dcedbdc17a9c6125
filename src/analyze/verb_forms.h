#pragma once
#include <string>

namespace crosscheck {

// Forms of a regular English verb. Requires: `base` is not empty.

/// "close" -> "closes", "carry" -> "carries"; of a noun its plural.
std::string third_of(const std::string& base);
/// "close" -> "closed", "carry" -> "carried".
std::string past_of(const std::string& base);
/// "close" -> "closing", "lie" -> "lying".
std::string ing_of(const std::string& base);

}  // namespace crosscheck
