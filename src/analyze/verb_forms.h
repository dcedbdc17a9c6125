#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/rows.h"

namespace crosscheck {

// Forms of a regular English verb. Requires: `base` is not empty.

/// "close" -> "closes", "carry" -> "carries"; of a noun its plural.
std::string third_of(const std::string& base);
/// "close" -> "closed", "carry" -> "carried".
std::string past_of(const std::string& base);
/// "close" -> "closing", "lie" -> "lying".
std::string ing_of(const std::string& base);

/// Forms of irregular verbs by their bases.
using IrregularForms = std::multimap<std::string_view, std::string_view>;
/// Those of the word list `lemmas`. Borrowed.
IrregularForms irregular_forms(const Rows& lemmas);
/// All forms of a verb; "bann", as in "banned", too: no other word is spelt so.
std::vector<std::string> verb_forms_of(const std::string& base,
                                       const IrregularForms& irregular);

}  // namespace crosscheck
