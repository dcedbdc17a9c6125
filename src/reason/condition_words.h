#pragma once
#include <string>

#include "reason/evaluate.h"
#include "reason/rule.h"

namespace crosscheck {

/// What decided a line for the bound claims, for people: "a.as_of = 27 September 2022,
/// b.as_of = 4 October 2022: not the same". Of a line that is not known, which slot is not.
std::string decided_by(const Conditions& conditions, const Line& line,
                       const Bindings& bindings);

/// Whether rules write this part as it stands: a word, a number, a day, a list of those.
bool is_literal(const Expr& expr);

}  // namespace crosscheck
