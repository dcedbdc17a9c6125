#pragma once
#include <cstddef>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "reason/finding.h"
#include "report/report.h"
#include "support/day.h"
#include "tool/build_facts.h"
#include "tool/command_help.h"
#include "tool/exit_status.h"

namespace crosscheck {

enum class Command : unsigned char {
  none,
  verify,
  check,
  lint,
  extract,
  explain,
  why_not,
  report,
  rules,
  archive,
  completion,
  manual
};

/// What the user asked for.
struct Options {
  Command command = Command::none;
  std::vector<std::string> paths;      ///< articles; of others their operands
  std::vector<std::string> outputs;    ///< -o
  std::optional<Format> format;        ///< -f
  Severity fail_on = Severity::error;  ///< off: never fail
  bool fail_on_given = false;          ///< --fail-on: over the configuration
  std::vector<std::string> rules;      ///< --rules
  std::vector<std::string> articles;   ///< why-not --in
  std::vector<std::string> against;    ///< check --against
  std::string config;                  ///< --config
  std::string baseline;                ///< --baseline
  bool update_baseline = false;
  std::string suppressions;  ///< --suppressions
  std::vector<std::string> show;
  std::optional<Day> today;
  bool keep_going = false;
  bool allow_empty = false;
  bool mentions = false;
  bool profile = false;  ///< verify --profile
  bool full = false;     ///< explain --full
  std::size_t jobs = 0;  ///< 0: all cores
  std::size_t max_bytes = 16U << 20U;
  std::string from;            ///< --from; of `report` the saved findings
  std::string replay;          ///< verify --replay
  std::string rules_action;    ///< list, show, lint, new, test
  bool coverage = false;       ///< rules test --coverage
  bool mutate = false;         ///< rules test --mutate
  bool cross_talk = false;     ///< rules test --cross-talk
  bool quiet = false;          ///< no progress
  std::string shell;           ///< of `completion`
  std::string into;            ///< of `manual` and `rules new`: the folder to write to
  std::string archive;         ///< check --archive; of `archive` the file
  std::string archive_action;  ///< init, add, list, show, forget, check, query
  bool verbose = false;        ///< archive add --verbose
  bool json = false;           ///< archive list --json
};

/// The options, or the status with which the program ends at once (--help, bad option; the
/// message is already written to `out` or `err`).
struct ParsedOptions {
  std::optional<Options> options;
  ExitStatus status = ExitStatus::ok;
};

/// Reads the command line. An option or command that does not exist is answered with the
/// nearest one that does.
ParsedOptions parse_options(int argc, const char* const* argv, std::ostream& out,
                            std::ostream& err, const BuildFacts& facts = {});

/// The whole of what the command line can say.
CommandHelp all_commands();

}  // namespace crosscheck
