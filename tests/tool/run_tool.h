#pragma once
#include <unistd.h>

#include <sstream>
#include <string>
#include <vector>

#include "tool/run.h"

namespace crosscheck::test {

/// What one run of the tool gave.
struct ToolRun {
  ExitStatus status = ExitStatus::ok;
  std::string out;
  std::string err;
};

/// Runs the tool within the test, from the root of the sources, so that paths in reports
/// are the same on every machine.
inline ToolRun run_tool(const std::vector<std::string>& arguments,
                        const std::string& input = "") {
  if (::chdir(CROSSCHECK_SOURCE_DIR) != 0)
    return {ExitStatus::internal, "", "no source folder"};
  std::vector<const char*> argv{"crosscheck"};
  for (const std::string& argument : arguments) argv.push_back(argument.c_str());
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const ExitStatus status = run(static_cast<int>(argv.size()), argv.data(), in, out, err);
  return {status, out.str(), err.str()};
}

}  // namespace crosscheck::test
