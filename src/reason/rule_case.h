#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "support/problem.h"

namespace crosscheck {

/// One line of a case: an article ("2023-05-02 Paper A | text") or a claim
/// ("@claim measure=entry value=...").
struct CaseLine {
  std::string text;
  std::size_t line = 0;  ///< in the rule file
};

/// A test inside a rule.
struct RuleCase {
  bool should_flag = true;
  bool todo = false;  ///< known not to work yet: reported, never failing
  std::string why;    ///< of the `#` lines above
  std::vector<CaseLine> lines;
  std::vector<CaseLine> expected;  ///< "possible", "hard", "error", "relation ID", "claims
                                   ///< 2"; without "also ID"
  std::vector<std::string> also;   ///< relations that other rules must find, too
  std::size_t line = 0;
};

/// Splits a block of tests at blank lines.
std::vector<RuleCase> parse_cases(std::string_view block, const std::string& path,
                                  std::size_t first_line, std::size_t column,
                                  Problems& problems);

}  // namespace crosscheck
