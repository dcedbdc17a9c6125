#pragma once
#include <string>
#include <vector>

namespace crosscheck {

/// What is told of an option, or of an operand.
struct OptionHelp {
  std::vector<std::string> names;   ///< "-o", "--output"; of an operand "PATH" alone
  std::string value;                ///< "FILE"; "" for a flag or an operand
  std::vector<std::string> values;  ///< the values of a closed list
  std::string about;
  std::string standard;  ///< its value where it is not given, in words
  bool is_operand = false;
  bool is_required = false;
  bool is_repeatable = false;
  bool is_list = false;  ///< several values of the closed list, with commas between them
};

/// What is told of a command: help, manual pages and completions are all made from this,
/// and this from the options that the program reads.
struct CommandHelp {
  std::string name;  ///< "list"; of the program itself "crosscheck"
  std::string path;  ///< "crosscheck rules list"
  std::string about;
  std::vector<OptionHelp> options;
  std::vector<CommandHelp> commands;
  std::vector<std::string> examples;  ///< lines of the shell, with comments
  std::vector<std::string> notes;     ///< paragraphs below the examples
};

/// The part of an option's or a command's text that fits a list: up to the first ":" or
/// ";" outside of parentheses.
std::string headline(const std::string& about);

/// A line that sums up how a command is called: "crosscheck explain [OPTION...] FINDING".
std::string synopsis(const CommandHelp& command);

}  // namespace crosscheck
