#include <algorithm>
#include <ostream>

#include "support/text.h"
#include "tool/completion.h"
#include "tool/completion_words.h"

namespace crosscheck {
namespace {

/// In quotes, as zsh reads them.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
    } else {
      out += c;
    }
  }
  return out + "'";
}

/// What is told of something inside a specification of _arguments.
std::string described(const std::string& about) {
  std::string out;
  for (const char c : headline(about)) {
    if (c == '[' || c == ']' || c == ':' || c == '\\') out += '\\';
    out += c;
  }
  return out;
}

std::string action_for(const OptionHelp& option) {
  if (!option.values.empty()) {
    const std::string words = joined(option.values, " ");
    return option.is_list ? "_values -s , " +
                                option.value.substr(0, option.value.find(',')) + " " + words
                          : "(" + words + ")";
  }
  switch (wanted_by(option)) {
    case Wanted::file: return "_files";
    case Wanted::folder: return "_files -/";
    case Wanted::rule: return "_crosscheck_rule_ids";
    case Wanted::text: break;
  }
  return "";
}

void write_option(const OptionHelp& option, std::ostream& out) {
  const std::string action = action_for(option);
  if (option.is_operand) {
    out << " \\\n    "
        << quoted((option.is_repeatable ? "*:" : "1:") + option.names.front() + ":" +
                  action);
    return;
  }
  const std::string all = "(" + joined(option.names, " ") + ")";
  for (const std::string& name : option.names) {
    std::string words = option.is_repeatable ? "*" : all;
    words += name;
    if (!option.value.empty()) words += name.starts_with("--") ? "=" : "+";
    ((words += '[') += described(option.about)) += ']';
    if (!option.value.empty()) {
      words += ':';
      (words += option.value.substr(0, option.value.find(','))) += ':';
      words += action;
    }
    out << " \\\n    " << quoted(words);
  }
}

std::string function_of(const CommandHelp& command) {
  std::string name = "_" + command.path;
  std::ranges::replace(name, ' ', '_');
  return name;
}

void write_function(const CommandHelp& command, std::ostream& out) {
  const bool has_commands = !command.commands.empty();
  out << function_of(command) << "() {\n";
  if (has_commands)
    out << "  local curcontext=$curcontext state line\n  typeset -A opt_args\n";
  out << "  _arguments -s -S" << (has_commands ? " -C" : "");
  for (const OptionHelp& option : command.options) write_option(option, out);
  if (!has_commands) {
    out << "\n}\n";
    return;
  }
  out << " \\\n    '1:command:->command' '*::argument:->argument'\n"
         "  case $state in\n    command)\n      local -a commands=(\n";
  for (const CommandHelp& below : command.commands)
    out << "        " << quoted(below.name + ":" + headline(below.about)) << '\n';
  out << "      )\n      _describe -t commands command commands ;;\n    argument)\n"
         "      case $line[1] in\n";
  for (const CommandHelp& below : command.commands)
    out << "        " << below.name << ") " << function_of(below) << " ;;\n";
  out << "      esac ;;\n  esac\n}\n";
}

}  // namespace

void write_zsh_completion(const CommandHelp& program, std::ostream& out) {
  out << "#compdef crosscheck\n# zsh completion for crosscheck. Made by crosscheck from "
         "its "
         "options.\n"
         "_crosscheck_rule_ids() {\n  local -a ids=(${${(f)\"$(crosscheck rules list "
         "2> /dev/null)\"}%% *})\n  compadd -a ids\n}\n";
  for (const CommandHelp* command : all_below(program)) write_function(*command, out);
  out << "if [ \"$funcstack[1]\" = _crosscheck ]; then\n  _crosscheck \"$@\"\nelse\n"
         "  compdef _crosscheck crosscheck\nfi\n";
}

}  // namespace crosscheck
