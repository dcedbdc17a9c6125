#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reason/condition.h"
#include "support/problem.h"

namespace crosscheck {

/// A tunable value of a rule.
struct Param {
  std::string name;
  std::string text;
  std::optional<Decimal> number;  ///< where the default is a number
  bool used = false;
};

/// The names that conditions of one rule may use.
struct Scope {
  std::vector<std::string> subjects;  ///< position = `Subject`
  std::optional<Subject> implied;     ///< whom a path without a subject speaks of
  bool has_group = false;
  std::vector<Param>* params = nullptr;
};

/// Where a block stands in its file, for problems.
struct BlockPlace {
  std::string path;
  std::size_t line = 1;    ///< of the first line of text
  std::size_t column = 1;  ///< where each line begins
};

/// Reads condition lines: one a line, blank lines and lines that begin with '#' left out.
/// Every line is read; each bad one adds one problem. Bounded depth, linear time.
Conditions parse_conditions(std::string_view block, const BlockPlace& place,
                            const Scope& scope, Problems& problems);

/// Adds one line to a block and returns whether it could be read. `text` begins at
/// `column` of line `line` of the file.
bool parse_line(std::string_view text, const std::string& path, std::size_t line,
                std::size_t column, const Scope& scope, Conditions& conditions,
                Problems& problems);

/// Reads a single value such as "came.value - gone.value" and returns its node.
std::optional<std::uint32_t> parse_value(std::string_view text, const std::string& path,
                                         std::size_t line, std::size_t column,
                                         const Scope& scope, Conditions& conditions,
                                         Problems& problems);

}  // namespace crosscheck
