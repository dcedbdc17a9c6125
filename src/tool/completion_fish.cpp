#include <ostream>

#include "support/text.h"
#include "tool/completion.h"
#include "tool/completion_words.h"

namespace crosscheck {
namespace {

constexpr const char* after_paths = R"(
                set at "$at $word"
        end
    end
    test "$at" = "$argv"
end
complete -c crosscheck -f
)";

/// In quotes, as fish reads them.
std::string quoted(std::string_view text) {
  std::string out = "'";
  for (const char c : text) {
    if (c == '\'' || c == '\\') out += '\\';
    out += c;
  }
  return out + "'";
}

/// What to offer as values.
std::string offer(const OptionHelp& option) {
  if (!option.values.empty()) {
    const std::string words = quoted(joined(option.values, " "));
    return " -a " + (option.is_list
                         ? quoted("(__crosscheck_list " + joined(option.values, " ") + ")")
                         : words);
  }
  switch (wanted_by(option)) {
    case Wanted::file: return " -F";
    case Wanted::folder: return " -a '(__fish_complete_directories)'";
    case Wanted::rule:
      return " -a '(crosscheck rules list 2> /dev/null | string replace -r \" .*\" \"\")'";
    case Wanted::text: break;
  }
  return "";
}

void write_command(const CommandHelp& command, std::ostream& out) {
  const std::string here = "complete -c crosscheck -n " +
                           quoted("__crosscheck_at \"" + place_of(command) + "\"");
  for (const CommandHelp& below : command.commands)
    out << here << " -a " << below.name << " -d " << quoted(headline(below.about)) << '\n';
  for (const OptionHelp& option : command.options) {
    out << here;
    if (!option.is_operand) {
      for (const std::string& name : option.names) {
        const bool is_long = name.starts_with("--");
        out << (is_long ? " -l " : " -s ") << name.substr(is_long ? 2 : 1);
      }
      if (!option.value.empty()) out << (wanted_by(option) == Wanted::file ? " -r" : " -x");
      out << " -d " << quoted(headline(option.about));
    }
    out << offer(option) << '\n';
  }
}

}  // namespace

void write_fish_completion(const CommandHelp& program, std::ostream& out) {
  const std::vector<const CommandHelp*> all = all_below(program);
  out << "# fish completion for crosscheck. Made by crosscheck from its options.\n"
         "function __crosscheck_list\n"
         "    set -l before (string match -r '^(?:--[a-z-]*=)?(.*,)?' -- "
         "(commandline -ct))[2]\n"
         "    for word in $argv\n        echo $before$word\n    end\nend\n"
         "function __crosscheck_at\n"
         "    set -l at\n"
         "    for word in (commandline -opc)[2..-1]\n"
         "        switch \"$at $word\"\n            case";
  for (const CommandHelp* command : all) {
    if (command != &program) out << " '" << place_of(*command) << "'";
  }
  out << after_paths;
  for (const CommandHelp* command : all) write_command(*command, out);
}

}  // namespace crosscheck
