#include "tool/help_commands.h"

#include <algorithm>
#include <ostream>
#include <sstream>

#include "tool/completion.h"
#include "tool/manual.h"
#include "tool/output_files.h"

namespace crosscheck {

ExitStatus completion_command(const Options& options, std::ostream& out, std::ostream&) {
  const CommandHelp program = all_commands();
  if (options.shell == "bash") write_bash_completion(program, out);
  if (options.shell == "fish") write_fish_completion(program, out);
  if (options.shell == "zsh") write_zsh_completion(program, out);
  flush(out);
  return ExitStatus::ok;
}

ExitStatus manual_command(const Options& options, const BuildFacts& facts,
                          std::ostream& out, std::ostream& err) {
  const CommandHelp program = all_commands();
  std::vector<const CommandHelp*> pages{&program};
  for (const CommandHelp& command : program.commands) pages.push_back(&command);
  const ManualFacts told{CROSSCHECK_VERSION, facts.date};
  if (!options.into.empty()) {
    for (const CommandHelp* page : pages) {
      std::ostringstream text;
      write_manual(*page, program, told, text);
      write_output({options.into + "/" + page_name(*page) + ".1", Format::terminal},
                   text.str(), out);
    }
    return ExitStatus::ok;
  }
  const std::string name = options.paths.empty() ? program.name : options.paths.front();
  const auto found = std::ranges::find(pages, name, &CommandHelp::name);
  if (found == pages.end()) {
    err << "crosscheck manual: no command '" << name << "'\n";
    return ExitStatus::usage;
  }
  write_manual(**found, program, told, out);
  flush(out);
  return ExitStatus::ok;
}

}  // namespace crosscheck
