#pragma once
#include <iosfwd>

#include "tool/build_facts.h"
#include "tool/exit_status.h"
#include "tool/options.h"

namespace crosscheck {

/// `crosscheck completion SHELL`: the file that teaches a shell our options.
ExitStatus completion_command(const Options& options, std::ostream& out, std::ostream& err);

/// `crosscheck manual [COMMAND]`: a manual page, or with --into all of them into a folder
/// ("crosscheck.1", "crosscheck-verify.1" ...).
ExitStatus manual_command(const Options& options, const BuildFacts& facts,
                          std::ostream& out, std::ostream& err);

}  // namespace crosscheck
