#include "tool/run.h"

#include <ostream>

#include "archive/trouble.h"
#include "report/safe_text.h"
#include "tool/archive_command.h"
#include "tool/check_command.h"
#include "tool/extract_command.h"
#include "tool/help_commands.h"
#include "tool/options.h"
#include "tool/output_files.h"
#include "tool/replay_command.h"
#include "tool/rules_command.h"
#include "tool/saved_commands.h"
#include "tool/verify_command.h"
#include "tool/why_not_command.h"

namespace crosscheck {

ExitStatus run(int argc, const char* const* argv, std::istream& in, std::ostream& out,
               std::ostream& err, const BuildFacts& facts) {
  const ParsedOptions parsed = parse_options(argc, argv, out, err, facts);
  if (!parsed.options) return parsed.status;
  const Options& options = *parsed.options;
  try {
    switch (options.command) {
      case Command::extract: return extract_command(options, in, out, err);
      case Command::verify:
        return options.replay.empty() ? verify_command(options, in, out, err)
                                      : replay_command(options, in, out, err);
      case Command::check:
      case Command::lint: return check_command(options, in, out, err);
      case Command::explain: return explain_command(options, out, err);
      case Command::why_not: return why_not_command(options, in, out, err);
      case Command::report: return report_command(options, in, out, err);
      case Command::rules: return rules_command(options, out, err);
      case Command::archive: return archive_command(options, in, out, err);
      case Command::completion: return completion_command(options, out, err);
      case Command::manual: return manual_command(options, facts, out, err);
      case Command::none: break;
    }
  } catch (const MachineTrouble& trouble) {
    err << "crosscheck: " << trouble.what() << '\n';
  } catch (const ArchiveTrouble& trouble) {
    err << safe_text(trouble.what()) << '\n';
    if (trouble.whose() == ArchiveTrouble::Whose::user) return ExitStatus::usage;
  }
  return ExitStatus::internal;
}

}  // namespace crosscheck
