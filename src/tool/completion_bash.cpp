#include <ostream>

#include "support/text.h"
#include "tool/completion.h"
#include "tool/completion_words.h"

namespace crosscheck {
namespace {

constexpr const char* head =
    R"(# bash completion for crosscheck. Made by crosscheck from its options.
_crosscheck() {
  local word current=${COMP_WORDS[COMP_CWORD]} before='' at='' i
  COMPREPLY=()
  # Which command is it? "--format=json" comes in three words.
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    case "$at $word" in
)";
constexpr const char* after_paths = R"() at="$at $word" ;;
    esac
  done
  before=${COMP_WORDS[COMP_CWORD-1]}
  if [[ $current == = ]]; then
    current=''
  elif [[ $before == = ]]; then
    before=${COMP_WORDS[COMP_CWORD-2]}
  fi
  case "$at $before" in
)";
constexpr const char* after_values = R"(  esac
  case "$at" in
)";
constexpr const char* tail = R"(  esac
}
# For operands that are files: names of files.
_crosscheck_files() {
  compopt -o filenames 2> /dev/null
  mapfile -t COMPREPLY < <(compgen -f -- "$1")
}
_crosscheck_folders() {
  compopt -o filenames 2> /dev/null
  mapfile -t COMPREPLY < <(compgen -d -- "$1")
}
_crosscheck_words() {
  mapfile -t COMPREPLY < <(compgen -W "$1" -- "$2")
}
# One of a list with commas: what was written before the last comma stays.
_crosscheck_list() {
  local done_before=''
  [[ $2 == *,* ]] && done_before=${2%,*},
  mapfile -t COMPREPLY < <(compgen -P "$done_before" -W "$1" -- "${2##*,}")
}
complete -F _crosscheck crosscheck
)";

/// "' check --format' | ' check -f'": the ways to write an option before its value.
std::string patterns(const CommandHelp& command, const OptionHelp& option) {
  std::string text;
  for (const std::string& name : option.names)
    text += (text.empty() ? "" : " | ") + ("'" + place_of(command) + " " + name + "'");
  return text;
}

std::string action_for(const OptionHelp& option) {
  if (!option.values.empty()) {
    const std::string words = "'" + joined(option.values, " ") + "' \"$current\"";
    return (option.is_list ? "_crosscheck_list " : "_crosscheck_words ") + words;
  }
  switch (wanted_by(option)) {
    case Wanted::file: return "_crosscheck_files \"$current\"";
    case Wanted::folder: return "_crosscheck_folders \"$current\"";
    case Wanted::rule:
      return "_crosscheck_words \"$(crosscheck rules list 2> /dev/null | cut -d ' ' -f "
             "1)\" "
             "\"$current\"";
    case Wanted::text: break;
  }
  return ":";
}

void write_values(const CommandHelp& command, std::ostream& out) {
  for (const OptionHelp& option : command.options) {
    if (option.is_operand || option.value.empty()) continue;
    out << "    " << patterns(command, option) << ") " << action_for(option)
        << "; return ;;\n";
  }
}

/// What stands at a place where no value of an option is expected.
void write_words(const CommandHelp& command, std::ostream& out) {
  std::vector<std::string> names;
  std::string operand = ":";
  for (const OptionHelp& option : command.options) {
    if (option.is_operand) {
      operand = action_for(option);
    } else {
      names.insert(names.end(), option.names.begin(), option.names.end());
    }
  }
  if (!command.commands.empty()) {
    operand = "_crosscheck_words '";
    for (const CommandHelp& below : command.commands)
      operand += (&below == &command.commands.front() ? "" : " ") + below.name;
    operand += "' \"$current\"";
  }
  out << "    '" << place_of(command) << "')\n      if [[ $current == -* ]]; then\n"
      << "        _crosscheck_words '" << joined(names, " ") << "' \"$current\"\n"
      << "      else\n        " << operand << "\n      fi ;;\n";
}

}  // namespace

void write_bash_completion(const CommandHelp& program, std::ostream& out) {
  const std::vector<const CommandHelp*> all = all_below(program);
  out << head;
  std::string places;
  for (const CommandHelp* command : all) {
    if (command != &program)
      places += (places.empty() ? "      '" : " | '") + place_of(*command) + "'";
  }
  out << places << after_paths;
  for (const CommandHelp* command : all) write_values(*command, out);
  out << after_values;
  for (const CommandHelp* command : all) write_words(*command, out);
  out << tail;
}

}  // namespace crosscheck
