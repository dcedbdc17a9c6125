#pragma once
#include <cstddef>
#include <string>
#include <vector>

namespace crosscheck {

/// Something the user can act on that is not a finding: an unreadable article, a typo in a
/// rule. `line` and `column` are 1-based (column in code points); 0 where there is none.
struct Problem {
  std::string path;
  std::size_t line = 0;
  std::size_t column = 0;
  std::string message;  ///< lower case, no full stop: what is wrong and what was expected

  friend bool operator==(const Problem&, const Problem&) = default;
};

using Problems = std::vector<Problem>;

/// "path:line:column: message", without the parts that are unknown.
std::string to_string(const Problem& problem);

}  // namespace crosscheck
