#pragma once
#include <span>
#include <string_view>
#include <vector>

#include "analyze/sentence_rules.h"

namespace crosscheck {

/// Where sentences begin behind the first, in order, in a text that may have lost its
/// breaks: what the learned table and the networks make likely. A short line without a full
/// stop inside is split only where that is sure, any text more readily where `by_stops` has
/// a begin: those that full stops tell, in order. Requires: a table. Cost: linear.
std::vector<std::uint32_t> begins_without_breaks(std::string_view text,
                                                 std::span<const Token> tokens,
                                                 TokenRange range,
                                                 const SentenceRules& rules,
                                                 std::span<const std::uint32_t> by_stops);

}  // namespace crosscheck
