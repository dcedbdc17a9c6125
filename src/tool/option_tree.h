#pragma once
#include <string>

#include "tool/command_help.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace crosscheck {

/// What the options of CLI11 tell of a command and of all below it. Hidden commands (of the
/// group "") are left out.
CommandHelp help_of(CLI::App& command);

/// The deepest command that the words on the command line chose.
CLI::App& chosen_command(CLI::App& app);

/// "crosscheck rules list".
std::string path_of(const CLI::App& command);

/// What to say of a command line that CLI11 refused: what is wrong, and the nearest thing
/// that would be right.
std::string words_of(const CLI::ParseError& error, CLI::App& app);

/// What to say of a first word that is no command; "" where it is one, or an option.
std::string unknown_command(const std::string& word, const CLI::App& app);

}  // namespace crosscheck
