#include "tool/options.h"

#include <CLI/CLI.hpp>

namespace crosscheck {

ParsedOptions parse_options(int argc, const char* const* argv, std::ostream& out,
                            std::ostream& err) {
  CLI::App app{"crosscheck: checks facts for consistency across news sources",
               "crosscheck"};
  app.set_version_flag("--version", CROSSCHECK_VERSION);
  app.require_subcommand(1);
  Options options;

  CLI::App* verify = app.add_subcommand("verify", "compare all articles with each other");
  verify
      ->add_option("PATH", options.paths, "article files, folders, or - for standard input")
      ->required();
  verify->add_option("-o", options.outputs, "report file; the format follows the name");
  verify->add_option("--jobs", options.jobs, "threads (default: all cores)");
  verify->callback([&] { options.command = Command::verify; });

  CLI::App* extract = app.add_subcommand("extract", "claims as JSON Lines");
  extract->add_option("PATH", options.paths, "article files")->required();
  extract->add_flag("--mentions", options.mentions, "what was recognized below the claims");
  extract->add_option("--jobs", options.jobs, "threads (default: all cores)");
  extract->callback([&] { options.command = Command::extract; });

  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error, out, err);
    return {std::nullopt, code == 0 ? ExitStatus::ok : ExitStatus::usage};
  }
  return {std::move(options), ExitStatus::ok};
}

}  // namespace crosscheck
