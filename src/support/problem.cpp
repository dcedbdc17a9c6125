#include "support/problem.h"

namespace crosscheck {

std::string to_string(const Problem& problem) {
  std::string out = problem.path;
  if (problem.line > 0) {
    (out += ':') += std::to_string(problem.line);
    if (problem.column > 0) (out += ':') += std::to_string(problem.column);
  }
  if (!out.empty()) out += ": ";
  return out + problem.message;
}

}  // namespace crosscheck
