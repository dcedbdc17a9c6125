#pragma once
#include <string>
#include <vector>

#include "tool/command_help.h"

namespace crosscheck {

/// What a shell should offer for a value or an operand without a closed list.
enum class Wanted : unsigned char { text, file, folder, rule };
Wanted wanted_by(const OptionHelp& option);

/// " rules list": the words of the command behind the program's name; "" for the program.
std::string place_of(const CommandHelp& command);

/// The command and all below it, each before those below it.
std::vector<const CommandHelp*> all_below(const CommandHelp& command);

}  // namespace crosscheck
