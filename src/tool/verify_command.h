#pragma once
#include <iosfwd>

#include "tool/exit_status.h"
#include "tool/options.h"

namespace crosscheck {

/// `crosscheck verify PATH...`: compares all articles with each other and writes the
/// reports.
ExitStatus verify_command(const Options& options, std::istream& in, std::ostream& out,
                          std::ostream& err);

}  // namespace crosscheck
