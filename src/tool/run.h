#pragma once
#include <iosfwd>

#include "tool/build_facts.h"
#include "tool/exit_status.h"

namespace crosscheck {

/// Runs the tool: parses the options and does what they say. Everything the program reads
/// and writes goes through the three streams and the paths in the options.
ExitStatus run(int argc, const char* const* argv, std::istream& in, std::ostream& out,
               std::ostream& err, const BuildFacts& facts = {});

}  // namespace crosscheck
