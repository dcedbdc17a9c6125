#pragma once
#include <iosfwd>

#include "tool/exit_status.h"
#include "tool/options.h"

namespace crosscheck {

/// `crosscheck check` and `crosscheck lint`: what is wrong with articles that are about to
/// appear, against others or taken alone.
ExitStatus check_command(const Options& options, std::istream& in, std::ostream& out,
                         std::ostream& err);

}  // namespace crosscheck
