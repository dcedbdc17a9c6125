#pragma once
#include <string_view>

#include "reason/rule.h"

namespace crosscheck {

/// What became of a new value for a parameter.
enum class ParamChange { made, unknown_name, no_number };

/// Gives a parameter of a rule another value wherever the rule reads it. One whose default
/// is a number takes numbers only.
ParamChange set_param(Rule& rule, std::string_view name, std::string_view value);

}  // namespace crosscheck
