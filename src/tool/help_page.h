#pragma once
#include <cstddef>
#include <iosfwd>

#include "tool/command_help.h"

namespace crosscheck {

/// Writes what `--help` prints of a command, in lines of at most `width` columns. Examples
/// are not broken. Requires: width >= 40.
void write_help(const CommandHelp& command, std::size_t width, std::ostream& out);

}  // namespace crosscheck
