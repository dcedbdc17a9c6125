#include "tool/completion_words.h"

namespace crosscheck {

Wanted wanted_by(const OptionHelp& option) {
  const std::string& word = option.is_operand ? option.names.front() : option.value;
  if (word == "FILE" || word == "PATH" || word == "DRAFT") return Wanted::file;
  if (word == "DIR") return Wanted::folder;
  return option.is_operand && word == "ID" ? Wanted::rule : Wanted::text;
}

std::string place_of(const CommandHelp& command) {
  const std::size_t space = command.path.find(' ');
  return space == std::string::npos ? "" : command.path.substr(space);
}

std::vector<const CommandHelp*> all_below(const CommandHelp& command) {
  std::vector<const CommandHelp*> all{&command};
  for (const CommandHelp& below : command.commands) {
    const std::vector<const CommandHelp*> some = all_below(below);
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

}  // namespace crosscheck
