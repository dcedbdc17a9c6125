#pragma once
#include <iosfwd>

#include "tool/command_help.h"

namespace crosscheck {

/// Write the file that makes a shell complete commands, options, the values of closed lists
/// and file names. It needs nothing but the shell, and the program only for rule ids.
void write_bash_completion(const CommandHelp& program, std::ostream& out);
void write_fish_completion(const CommandHelp& program, std::ostream& out);
void write_zsh_completion(const CommandHelp& program, std::ostream& out);

}  // namespace crosscheck
