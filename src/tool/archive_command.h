#pragma once
#include <iosfwd>

#include "tool/options.h"

namespace crosscheck {

/// `archive init|add|list|show|forget|query|check`: keeps the claims of many articles in a
/// file.
ExitStatus archive_command(const Options& options, std::istream& in, std::ostream& out,
                           std::ostream& err);

}  // namespace crosscheck
