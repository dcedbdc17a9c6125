#pragma once
#include <cstdint>
#include <string>

#include "reason/condition.h"

namespace crosscheck {

/// A condition in the words in which rules write it: what `parse_line` would read as the
/// same. Requires: the parser bounds how deep it is.
std::string written(const Conditions& conditions, std::uint32_t root);

}  // namespace crosscheck
