#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "reason/rule.h"

namespace crosscheck {

/// A rule with one change that a test of it should notice.
struct Mutant {
  Rule rule;  ///< without its cases
  /// What the rule says instead, as a justification names it: "without a.kind is stock",
  /// "a.value at most b.value".
  std::string change;
  std::string was;       ///< the words that it replaces; "" where they were left out
  std::size_t line = 0;  ///< in the rule file
};

/// Every change that is tried, in the order of the file: a line of when, unless or a role
/// left out; an operator, "and" or "or" replaced by its neighbour; a "not" left out; a word
/// of an "in (...)" or a part of a longer "and" or "or" left out; a figure read as widely
/// as its words allow; `on_unknown: possible`, `strength: possible` or an entry of
/// `overrides` left out.
std::vector<Mutant> mutants_of(const Rule& rule);

}  // namespace crosscheck
