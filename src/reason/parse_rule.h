#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "reason/rule.h"

namespace crosscheck {

/// The keys of a rule file.
std::span<const std::string_view> rule_fields();

/// Reads one rule file; `path` is what problems show. All of its problems are reported;
/// nothing is returned where there was one.
std::optional<Rule> parse_rule(std::string_view text, const std::string& path,
                               Problems& problems);

}  // namespace crosscheck
