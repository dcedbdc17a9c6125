#include "tool/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>

#include "report/formats.h"
#include "support/text.h"

namespace crosscheck {
namespace {

constexpr std::string_view families[] = {"agree",  "conflict",   "not-comparable", "note",
                                         "single", "suppressed", "update"};
constexpr const char* exit_statuses =
    "Exit status: 0 no finding at or above --fail-on, 1 such findings, 2 bad option or "
    "input,\n"
    "3 nothing was checked, 4 internal error or machine trouble.";

/// The names of a closed list as "a, b or c".
std::string any_of(std::span<const std::string_view> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 < names.size() ? ", " : " or ";
    text += names[i];
  }
  return text;
}

/// A check that a value is in a closed list; the answer names the nearest one.
CLI::Validator one_of(std::span<const std::string_view> some) {
  const std::vector<std::string_view> names(some.begin(), some.end());
  return {[names](std::string& value) -> std::string {
            if (std::ranges::find(names, value) != names.end()) return "";
            return "unknown value '" + value + "'" + did_you_mean(value, names) +
                   "; expected " + any_of(names);
          },
          "", ""};
}

CLI::Validator a_day() {
  return {[](std::string& value) -> std::string {
            const bool is_day = value.size() == 10 && parse_day(value);
            return is_day ? "" : "'" + value + "' is no date; expected one like 2026-01-31";
          },
          "", ""};
}

CLI::Validator at_least_one() {
  return {[](std::string& value) -> std::string {
            const bool digits = !value.empty() && value.size() <= 15 &&
                                value.find_first_not_of("0123456789") == std::string::npos;
            if (digits && value.find_first_not_of('0') != std::string::npos) return "";
            return "'" + value + "' is no whole number of at least 1";
          },
          "", ""};
}

/// One value each time the option is given, so that what follows it stays an operand.
CLI::Option* one_each(CLI::Option* option) {
  return option->type_size(1)->expected(1)->allow_extra_args(false)->take_all();
}

/// Values of options as text, before they become what `Options` holds.
struct Words {
  std::string format;
  std::string fail_on;
  std::string today;
};

constexpr std::string_view levels[] = {"error", "warning", "note", "never"};

void add_inputs(CLI::App& command, Options& options, const char* operand = "PATH") {
  command
      .add_option(operand, options.paths,
                  "article files (.txt .md .html .jsonl, also .gz .zst), folders, or - for "
                  "standard input")
      ->required()
      ->type_name("");
  one_each(command.add_option("--rules", options.rules,
                              "folder of rules over the built-in ones (repeatable)"))
      ->type_name("DIR");
  command.add_option("--jobs", options.jobs, "threads; never changes the output")
      ->check(at_least_one())
      ->type_name("N")
      ->default_str("all cores");
  command
      .add_option("--max-bytes", options.max_bytes,
                  "most bytes of one article after decompression")
      ->check(at_least_one())
      ->type_name("N")
      ->default_str("16 MiB");
  command.add_flag("--keep-going", options.keep_going,
                   "unreadable input does not decide the exit status");
  command.add_flag("--allow-empty", options.allow_empty,
                   "having nothing to check does not decide the exit status");
}

void add_outputs(CLI::App& command, Options& options, Words& words) {
  const std::vector<std::string_view> formats = known_formats();
  one_each(command.add_option("-o,--output", options.outputs,
                              "report file, the format by its name: " + known_endings() +
                                  "; - for standard output (repeatable)"))
      ->type_name("FILE");
  command
      .add_option("-f,--format", words.format,
                  "format, whatever the names say: " + any_of(formats))
      ->check(one_of(formats))
      ->type_name("FORMAT");
  one_each(command.add_option("--show", options.show,
                              "more families in the report: not-comparable, note, "
                              "for other programs also agree, single, suppressed"))
      ->delimiter(',')
      ->check(one_of(families))
      ->type_name("FAMILY,...");
}

/// What decides which findings count.
void add_policy(CLI::App& command, Options& options, Words& words) {
  command.add_option("--fail-on", words.fail_on, "level of findings for exit status 1")
      ->check(one_of(levels))
      ->type_name("error|warning|note|never")
      ->default_str("error");
  command.add_option("--config", options.config, "configuration")
      ->type_name("FILE")
      ->default_str("crosscheck.yaml in this folder or above");
  command
      .add_option("--baseline", options.baseline,
                  "findings that are known: only others count")
      ->type_name("FILE");
  command.add_flag("--update-baseline", options.update_baseline,
                   "write what is found now to the baseline");
  command
      .add_option("--suppressions", options.suppressions,
                  "findings that are accepted, each with a reason")
      ->type_name("FILE");
  command.add_option("--today", words.today, "the day on which it runs: decides expiry")
      ->check(a_day())
      ->type_name("DATE")
      ->default_str("the system's date");
}

void add_check(CLI::App& app, Options& options, Words& words) {
  CLI::App* check = app.add_subcommand(
      "check", "compare new articles with others; only findings that touch a new one");
  add_inputs(*check, options, "DRAFT");
  one_each(check->add_option("--against", options.against,
                             "articles to compare with: files or folders (repeatable)"))
      ->required()
      ->type_name("PATH");
  add_outputs(*check, options, words);
  add_policy(*check, options, words);
  check->footer(
      std::string(
          "Example:\n"
          "  crosscheck check fixtures/two-death-tolls/articles/harbour-times.txt \\\n"
          "    --against fixtures/two-death-tolls/articles\n\n") +
      exit_statuses);
  check->callback([&options] { options.command = Command::check; });
}

void add_lint(CLI::App& app, Options& options, Words& words) {
  CLI::App* lint = app.add_subcommand(
      "lint", "one article alone: impossible numbers, figures without date or source");
  add_inputs(*lint, options, "DRAFT");
  add_outputs(*lint, options, words);
  add_policy(*lint, options, words);
  lint->footer(std::string("Example:\n"
                           "  crosscheck lint fixtures/two-death-tolls/articles\n\n") +
               exit_statuses);
  lint->callback([&options] { options.command = Command::lint; });
}

void add_verify(CLI::App& app, Options& options, Words& words) {
  CLI::App* verify = app.add_subcommand("verify", "compare all articles with each other");
  add_inputs(*verify, options);
  add_outputs(*verify, options, words);
  add_policy(*verify, options, words);
  verify->footer(std::string("Example:\n"
                             "  crosscheck verify fixtures/two-death-tolls/articles\n"
                             "  crosscheck verify -o findings.json -o report.md "
                             "fixtures/border-crossing/articles\n\n") +
                 exit_statuses);
  verify->callback([&options] { options.command = Command::verify; });
}

void add_extract(CLI::App& app, Options& options) {
  CLI::App* extract = app.add_subcommand(
      "extract", "claims (or mentions) as JSON Lines, one line an article");
  add_inputs(*extract, options);
  extract->add_flag("--mentions", options.mentions,
                    "the quantities, times, names and events below the claims");
  extract->footer(
      "Example:\n"
      "  crosscheck extract fixtures/mine-accident/articles > claims.jsonl\n"
      "  crosscheck verify claims.jsonl");
  extract->callback([&options] { options.command = Command::extract; });
}

void add_explain(CLI::App& app, Options& options) {
  CLI::App* explain = app.add_subcommand("explain", "the proof of one finding");
  explain->add_option("FINDING", options.paths, "id of the finding, or how it begins")
      ->required()
      ->expected(1)
      ->type_name("");
  explain->add_option("--from", options.from, "JSON findings that verify saved")
      ->required()
      ->type_name("FILE");
  explain->add_flag("--full", options.full, "also the normalized slots of each claim");
  explain->footer(
      "Example:\n"
      "  crosscheck verify -o findings.json fixtures/two-death-tolls/articles\n"
      "  crosscheck explain f-46 --from findings.json");
  explain->callback([&options] { options.command = Command::explain; });
}

void add_report(CLI::App& app, Options& options, Words& words) {
  CLI::App* report = app.add_subcommand(
      "report", "saved JSON findings in other formats, without the articles");
  report->add_option("FILE", options.from, "JSON findings that verify saved, or -")
      ->required()
      ->type_name("");
  add_outputs(*report, options, words);
  report->footer(
      "Example:\n"
      "  crosscheck verify -o findings.json fixtures/two-death-tolls/articles\n"
      "  crosscheck report findings.json -o report.md");
  report->callback([&options] { options.command = Command::report; });
}

void add_rules(CLI::App& app, Options& options) {
  struct Action {
    const char* name;
    const char* about;
    const char* operands;
  };
  CLI::App* rules = app.add_subcommand("rules", "the rule packs: list, show, lint, test");
  rules->require_subcommand(1);
  for (const Action& action :
       {Action{"list", "all rules with severity and title", nullptr},
        Action{"show", "one rule as a page to read", "rule ids, such as conflict.value"},
        Action{"lint", "rules that cannot be read, and what is doubtful in the others",
               "rule ids (default: all)"},
        Action{"test", "run the tests inside the rules", "rule ids (default: all)"}}) {
    CLI::App* command = rules->add_subcommand(action.name, action.about);
    if (action.operands != nullptr) {
      CLI::Option* ids = command->add_option("ID", options.paths, action.operands);
      if (std::string_view(action.name) == "show") ids->required();
    }
    one_each(command->add_option("--rules", options.rules,
                                 "folder of rules over the built-in ones (repeatable)"))
        ->type_name("DIR");
    command->callback([&options, name = action.name] {
      options.command = Command::rules;
      options.rules_action = name;
    });
  }
  rules->footer(
      "Example:\n"
      "  crosscheck rules show conflict.value\n"
      "  crosscheck rules test");
}

Severity level_of(std::string_view name) {
  if (name == "never") return Severity::off;
  if (name == "note") return Severity::note;
  return name == "warning" ? Severity::warning : Severity::error;
}

void take_words(const Words& words, Options& options) {
  if (!words.format.empty()) options.format = format_named(words.format);
  if (!words.fail_on.empty()) options.fail_on = level_of(words.fail_on);
  options.fail_on_given = !words.fail_on.empty();
  if (!words.today.empty()) options.today = parse_day(words.today);
}

std::vector<std::string> option_names(const CLI::App& command) {
  std::vector<std::string> names;
  for (const CLI::Option* option : command.get_options()) {
    for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    for (const std::string& name : option->get_snames()) names.push_back("-" + name);
  }
  return names;
}

std::string nearest_of(std::string_view word, const std::vector<std::string>& names) {
  const std::vector<std::string_view> views(names.begin(), names.end());
  return did_you_mean(word, views);
}

/// What to say of a word that is neither an option nor an operand of this command.
std::string unknown_option(const CLI::App& command, const std::string& word) {
  const std::string bare = word.substr(0, word.find('='));
  const bool is_option = bare.starts_with('-');
  return std::string(is_option ? "unknown option '" : "unexpected '") + bare + "'" +
         (is_option ? nearest_of(bare, option_names(command)) : "");
}

ParsedOptions refuse(const std::string& where, const std::string& message,
                     std::ostream& err) {
  err << where << ": " << message << "\ntry '" << where << " --help'\n";
  return {std::nullopt, ExitStatus::usage};
}

/// The deepest command that the words on the command line chose.
const CLI::App* chosen(const CLI::App& app) {
  const CLI::App* command = &app;
  while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
  return command;
}

std::string title(const CLI::App& command) {
  const CLI::App* parent = command.get_parent();
  return parent == nullptr ? "crosscheck" : title(*parent) + " " + command.get_name();
}

ParsedOptions answer_error(CLI::App& app, const CLI::ParseError& error, std::ostream& out,
                           std::ostream& err) {
  if (error.get_exit_code() == 0) {
    app.exit(error, out, err);
    return {std::nullopt, ExitStatus::ok};
  }
  const CLI::App* command = chosen(app);
  std::string message = error.what();
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::vector<std::string> rest = app.remaining(true);
    if (!rest.empty()) message = unknown_option(*command, rest.front());
  }
  return refuse(title(*command), message, err);
}

std::vector<std::string> command_names(const CLI::App& app) {
  std::vector<std::string> names;
  for (const CLI::App* command : app.get_subcommands({}))
    names.push_back(command->get_name());
  return names;
}

}  // namespace

ParsedOptions parse_options(int argc, const char* const* argv, std::ostream& out,
                            std::ostream& err) {
  CLI::App app{"Checks facts for consistency across news articles.", "crosscheck"};
  app.set_version_flag("--version", "crosscheck " CROSSCHECK_VERSION);
  app.require_subcommand(1);
  app.get_formatter()->column_width(28);
  app.footer(
      "Example:\n"
      "  crosscheck verify fixtures/two-death-tolls/articles");
  Options options;
  Words words;
  add_verify(app, options, words);
  add_check(app, options, words);
  add_lint(app, options, words);
  add_extract(app, options);
  add_explain(app, options);
  add_report(app, options, words);
  add_rules(app, options);

  const std::vector<std::string> commands = command_names(app);
  const std::string first = argc > 1 ? argv[1] : "";
  if (!first.empty() && !first.starts_with('-') &&
      std::ranges::find(commands, first) == commands.end()) {
    return refuse("crosscheck",
                  "unknown command '" + first + "'" + nearest_of(first, commands), err);
  }
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return answer_error(app, error, out, err);
  }
  take_words(words, options);
  return {std::move(options), ExitStatus::ok};
}

}  // namespace crosscheck
