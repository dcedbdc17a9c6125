#include "tool/command_help.h"

namespace crosscheck {
namespace {

/// "FINDING", "PATH...", "[ID...]".
std::string operand(const OptionHelp& option) {
  const std::string words = option.names.front() + (option.is_repeatable ? "..." : "");
  return option.is_required ? words : "[" + words + "]";
}

}  // namespace

std::string headline(const std::string& about) {
  int depth = 0;
  for (std::size_t i = 0; i < about.size(); ++i) {
    if (about[i] == '(') ++depth;
    if (about[i] == ')') --depth;
    if (depth == 0 && (about[i] == ':' || about[i] == ';')) return about.substr(0, i);
  }
  return about;
}

std::string synopsis(const CommandHelp& command) {
  std::string line = command.path;
  if (!command.commands.empty()) return line + " COMMAND [OPTION...]";
  line += " [OPTION...]";
  for (const OptionHelp& option : command.options) {
    if (option.is_operand) line += " " + operand(option);
  }
  for (const OptionHelp& option : command.options) {
    if (option.is_required && !option.is_operand)
      line += " " + option.names.back() + " " + option.value;
  }
  return line;
}

}  // namespace crosscheck
