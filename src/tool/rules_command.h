#pragma once
#include <iosfwd>

#include "tool/exit_status.h"
#include "tool/options.h"

namespace crosscheck {

/// `crosscheck rules list|show|lint|test`: the rule packs. A rule that cannot be read is
/// status 2; a failing test or a doubt of `lint` is status 1.
ExitStatus rules_command(const Options& options, std::ostream& out, std::ostream& err);

}  // namespace crosscheck
