#include "tool/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>

#include "report/formats.h"
#include "support/text.h"
#include "tool/help_page.h"
#include "tool/option_tree.h"
#include "tool/terminal.h"

namespace crosscheck {
namespace {

constexpr std::string_view families[] = {"agree",  "conflict",   "not-comparable", "note",
                                         "single", "suppressed", "update"};
constexpr const char* exit_statuses =
    "\nExit status: 0 no finding at or above --fail-on, 1 such findings, 2 bad option or "
    "input that cannot be read, 3 nothing was checked, 4 internal error or machine "
    "trouble.";

/// The names of a closed list as "a, b or c".
std::string any_of(std::span<const std::string_view> names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 < names.size() ? ", " : " or ";
    text += names[i];
  }
  return text;
}

/// A check that a value is in a closed list; the answer names the nearest one. The list is
/// the validator's name too, where help and completions find it (`help_of`).
CLI::Validator one_of(std::span<const std::string_view> some) {
  const std::vector<std::string_view> names(some.begin(), some.end());
  std::string list = "one of";
  for (const std::string_view name : names) (list += ' ') += name;
  return {[names](std::string& value) -> std::string {
            if (std::ranges::find(names, value) != names.end()) return "";
            return "unknown value '" + value + "'" + did_you_mean(value, names) +
                   "; expected " + any_of(names);
          },
          "", list};
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

constexpr const char* program_about =
    "Checks facts for consistency across news articles, offline.";
constexpr const char* version_about =
    "version, commit, digest of the built-in rules, libraries";
constexpr std::string_view levels[] = {"error", "warning", "note", "never"};

/// Returns the operand.
CLI::Option* add_inputs(CLI::App& command, Options& options, const char* operand = "PATH") {
  CLI::Option* articles =
      command
          .add_option(operand, options.paths,
                      "article files (.txt .md .html .jsonl, also .gz .zst), folders, or - "
                      "for standard input")
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
  command.add_flag("-q,--quiet", options.quiet, "no progress on a terminal");
  command.add_flag("--keep-going", options.keep_going,
                   "unreadable input does not decide the exit status");
  command.add_flag("--allow-empty", options.allow_empty,
                   "having nothing to check does not decide the exit status");
  return articles;
}

void add_outputs(CLI::App& command, Options& options, Words& words) {
  const std::vector<std::string_view> formats = known_formats();
  one_each(
      command.add_option("-o,--output", options.outputs,
                         "report file: the form by its name (" + known_endings() +
                             ") or as FORMAT:FILE; - for standard output (repeatable)"))
      ->type_name("FILE");
  command
      .add_option("-f,--format", words.format,
                  "form of standard output, or of a file whose name leaves it open")
      ->check(one_of(formats))
      ->type_name("FORMAT");
  one_each(command.add_option("--show", options.show,
                              "more families in the report: people are shown conflicts, "
                              "updates, agreements and single sources anyway, programs "
                              "conflicts, updates and notes"))
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
      ->type_name("PATH");
  check
      ->add_option("--archive", options.archive,
                   "an archive to compare with: its articles on the same stories")
      ->type_name("FILE");
  add_outputs(*check, options, words);
  add_policy(*check, options, words);
  check->footer(
      std::string(
          "Examples:\n"
          "  # exit status 1: a figure of the draft is at odds with a published one\n"
          "  crosscheck check fixtures/zero-too-many/articles/belport-business.md \\\n"
          "    --against fixtures/zero-too-many/articles\n"
          "  # what is known already does not count again\n"
          "  crosscheck check fixtures/zero-too-many/articles/belport-business.md \\\n"
          "    --against fixtures/zero-too-many/articles \\\n"
          "    --baseline known.json --update-baseline\n"
          "  crosscheck check fixtures/zero-too-many/articles/belport-business.md \\\n"
          "    --against fixtures/zero-too-many/articles --baseline known.json\n"
          "  # annotations for GitHub, and SARIF for code scanning\n"
          "  crosscheck check fixtures/two-death-tolls/articles/harbour-times.txt \\\n"
          "    --against fixtures/two-death-tolls/articles -f github -o draft.sarif\n"
          "  # against all that was ever added to an archive\n"
          "  crosscheck archive add news.archive fixtures/*/articles\n"
          "  # exit status 1: the same conflict\n"
          "  crosscheck check fixtures/zero-too-many/articles/belport-business.md \\\n"
          "    --archive news.archive\n") +
      exit_statuses);
  check->callback([&options] {
    if (options.against.empty() && options.archive.empty())
      throw CLI::RequiredError("--against");
    options.command = Command::check;
  });
}

void add_lint(CLI::App& app, Options& options, Words& words) {
  CLI::App* lint = app.add_subcommand(
      "lint", "one article alone: impossible numbers, figures without date or source");
  add_inputs(*lint, options, "DRAFT");
  add_outputs(*lint, options, words);
  add_policy(*lint, options, words);
  lint->footer(
      std::string(
          "Examples:\n"
          "  crosscheck lint fixtures/two-death-tolls/articles\n"
          "  # exit status 1: nothing is taken lightly\n"
          "  crosscheck lint --fail-on note "
          "fixtures/protest-counts/articles/square-post.txt\n"
          "  # a draft from another program\n"
          "  printf 'Mill fire\\n\\nThe fire killed 12 people.\\n' | crosscheck lint -\n") +
      exit_statuses);
  lint->callback([&options] { options.command = Command::lint; });
}

void add_verify(CLI::App& app, Options& options, Words& words) {
  CLI::App* verify = app.add_subcommand("verify", "compare all articles with each other");
  CLI::Option* articles = add_inputs(*verify, options)->required(false);
  add_outputs(*verify, options, words);
  add_policy(*verify, options, words);
  verify
      ->add_option("--replay", options.replay,
                   "derive the findings that verify saved as JSON anew from the slots of "
                   "their claims, without the articles; exit status 5 where one differs")
      ->type_name("FILE")
      ->excludes(articles);
  verify->add_flag("--profile", options.profile,
                   "what each rule cost, slowest first, to the error stream");
  verify->footer(
      std::string("Examples:\n"
                  "  # what agrees, what was overtaken, what is to check\n"
                  "  crosscheck verify fixtures/border-crossing/articles\n"
                  "  # exit status 1: two days for one opening\n"
                  "  crosscheck verify fixtures/date-conflict/articles\n"
                  "  # a page for people, and everything for programs and for later\n"
                  "  crosscheck verify fixtures/border-crossing/articles -o report.html "
                  "-o findings.json\n"
                  "  # also what looks like a conflict and is none\n"
                  "  crosscheck verify fixtures/lookalike-figures/articles --show "
                  "not-comparable\n"
                  "  # whether saved findings follow from their claims\n"
                  "  crosscheck verify --replay findings.json\n") +
      exit_statuses + " With --replay: 5 some saved finding does not follow.");
  verify->callback([&options] {
    if (options.paths.empty() && options.replay.empty()) throw CLI::RequiredError("PATH");
    options.command = Command::verify;
  });
}

void add_extract(CLI::App& app, Options& options) {
  CLI::App* extract = app.add_subcommand(
      "extract", "claims (or mentions) as JSON Lines, one line an article");
  add_inputs(*extract, options);
  extract->add_flag("--mentions", options.mentions,
                    "the quantities, times, names and events below the claims");
  extract->footer(
      "Examples:\n"
      "  # read once, compare as often as you like\n"
      "  crosscheck extract fixtures/mine-accident/articles > claims.jsonl\n"
      "  crosscheck verify claims.jsonl\n"
      "  # the quantities, times, names and events of one article\n"
      "  crosscheck extract --mentions fixtures/mine-accident/articles/prairie-wire.txt");
  extract->callback([&options] { options.command = Command::extract; });
}

void add_explain(CLI::App& app, Options& options) {
  CLI::App* explain = app.add_subcommand("explain", "the proof of one finding");
  explain
      ->add_option("FINDING", options.paths,
                   "id of the finding, how it begins, or its rule")
      ->required()
      ->expected(1)
      ->type_name("");
  explain->add_option("--from", options.from, "JSON findings that verify saved")
      ->required()
      ->type_name("FILE");
  explain->add_flag("--full", options.full, "also the normalized slots of each claim");
  explain->footer(
      "Examples:\n"
      "  # exit status 1: there is a conflict to explain\n"
      "  crosscheck verify -o findings.json fixtures/zero-too-many/articles\n"
      "  crosscheck explain conflict.magnitude --from findings.json\n"
      "  # with all that is known of both claims\n"
      "  crosscheck explain conflict.magnitude --from findings.json --full");
  explain->callback([&options] { options.command = Command::explain; });
}

void add_why_not(CLI::App& app, Options& options) {
  CLI::App* why_not = app.add_subcommand(
      "why-not", "why a rule is silent, or claims answer no one question");
  why_not
      ->add_option(
          "RULE CLAIM CLAIM", options.paths,
          "id of a rule, such as conflict.value, and two claims (one, for a rule about "
          "single claims): each by its id, or by words of its source and sentence, such as "
          "\"Harbour Times 14\"; without a rule, whether the claims answer one question")
      ->required()
      ->expected(2, 3)
      ->type_name("");
  CLI::Option* from =
      why_not->add_option("--from", options.from, "JSON findings that verify saved")
          ->type_name("FILE");
  CLI::Option* in = one_each(why_not->add_option(
      "--in", options.articles, "articles: files or folders (repeatable)"));
  in->type_name("PATH")->excludes(from);
  one_each(why_not->add_option("--rules", options.rules,
                               "folder of rules over the built-in ones (repeatable)"))
      ->type_name("DIR");
  why_not->add_option("--config", options.config, "configuration")
      ->type_name("FILE")
      ->default_str("crosscheck.yaml in this folder or above");
  why_not->footer(
      "Examples:\n"
      "  # a toll and the patients of a hospital: different things are counted\n"
      "  crosscheck why-not conflict.value \"chronicle seventeen\" \"chronicle 19\" \\\n"
      "    --in fixtures/two-death-tolls/articles");
  why_not->callback([&options] {
    if (options.from.empty() && options.articles.empty())
      throw CLI::RequiredError("--from or --in");
    options.command = Command::why_not;
  });
}

void add_report(CLI::App& app, Options& options, Words& words) {
  CLI::App* report = app.add_subcommand(
      "report", "saved JSON findings in other formats, without the articles");
  report->add_option("FILE", options.from, "JSON findings that verify saved, or -")
      ->required()
      ->type_name("");
  add_outputs(*report, options, words);
  report
      ->add_option("--fail-on", words.fail_on,
                   "level of findings that JUnit calls failures")
      ->check(one_of(levels))
      ->type_name("error|warning|note|never")
      ->default_str("error");
  report->footer(
      "Examples:\n"
      "  crosscheck verify -o findings.json fixtures/two-death-tolls/articles\n"
      "  crosscheck report findings.json\n"
      "  crosscheck report findings.json -o report.html -o report.md -o sheet.csv\n"
      "  crosscheck report findings.json -f gitlab -o code-quality.json");
  report->callback([&options] { options.command = Command::report; });
}

/// What else `rules test` asks of the tests.
void add_doubts(CLI::App& test, Options& options) {
  test.add_flag("--coverage", options.coverage,
                "condition lines that were never true, or never false, in a case");
  test.add_flag("--mutate", options.mutate,
                "small changes to a rule that none of its cases notices");
  test.add_flag("--cross-talk", options.cross_talk,
                "what other rules find in a case that does not say so");
}

void add_rules(CLI::App& app, Options& options) {
  struct Action {
    const char* name;
    const char* about;
    const char* operands;
  };
  CLI::App* rules =
      app.add_subcommand("rules", "the rule packs: list, show, lint, new, test");
  rules->require_subcommand(1);
  for (const Action& action :
       {Action{"list", "all rules with severity and title", nullptr},
        Action{"show", "one rule as a page to read", "rule ids, such as conflict.value"},
        Action{"lint", "rules that cannot be read, and what is doubtful in the others",
               "rule ids (default: all)"},
        Action{"new", "write a rule to begin with, every field explained",
               "id of the rule, such as conflict.march"},
        Action{"test", "run the tests inside the rules", "rule ids (default: all)"}}) {
    const std::string_view action_name = action.name;
    CLI::App* command = rules->add_subcommand(action.name, action.about);
    if (action.operands != nullptr) {
      CLI::Option* ids = command->add_option("ID", options.paths, action.operands);
      if (action_name == "show" || action_name == "new") ids->required();
      if (action_name == "new") ids->expected(1);
    }
    if (action_name == "test") add_doubts(*command, options);
    if (action_name == "new") {
      command->add_option("--into", options.into, "folder of your rules")
          ->required()
          ->type_name("DIR");
    } else {
      one_each(command->add_option("--rules", options.rules,
                                   "folder of rules over the built-in ones (repeatable)"))
          ->type_name("DIR");
    }
    command->callback([&options, name = action.name] {
      options.command = Command::rules;
      options.rules_action = name;
    });
  }
  rules->footer(
      "Examples:\n"
      "  crosscheck rules list\n"
      "  crosscheck rules show conflict.value\n"
      "  crosscheck rules test conflict.value\n"
      "  # do the tests show what every line of the rules is for?\n"
      "  crosscheck rules test --coverage --mutate --cross-talk\n"
      "  crosscheck rules lint\n"
      "  # a rule of your own\n"
      "  crosscheck rules new conflict.march --into newsroom-rules\n"
      "  crosscheck rules test conflict.march --rules newsroom-rules");
}

/// What makes the files that are installed beside the program: not for users, so hidden.
void add_generators(CLI::App& app, Options& options) {
  constexpr std::string_view shells[] = {"bash", "fish", "zsh"};
  CLI::App* completion = app.add_subcommand("completion", "completions for a shell");
  completion->group("");
  completion->add_option("SHELL", options.shell, "the shell")
      ->required()
      ->check(one_of(shells));
  completion->callback([&options] { options.command = Command::completion; });
  CLI::App* manual = app.add_subcommand("manual", "manual pages");
  manual->group("");
  manual->add_option("COMMAND", options.paths, "whose page (default: the program's)")
      ->expected(0, 1);
  manual->add_option("--into", options.into, "folder for all pages")->type_name("DIR");
  manual->callback([&options] { options.command = Command::manual; });
}

/// An action of `archive`: the archive comes first, its other operands after it.
CLI::App& add_archive_action(CLI::App& archive, Options& options, const char* name,
                             const char* about) {
  CLI::App* command = archive.add_subcommand(name, about);
  command->add_option("ARCHIVE", options.archive, "the archive file")
      ->required()
      ->type_name("");
  command->callback([&options, name] {
    options.command = Command::archive;
    options.archive_action = name;
  });
  return *command;
}

void add_archive(CLI::App& app, Options& options, Words& words) {
  CLI::App* archive = app.add_subcommand(
      "archive", "claims of many articles in one file, for check --archive");
  archive->require_subcommand(1);
  const auto action = [&](const char* name, const char* about) -> CLI::App& {
    return add_archive_action(*archive, options, name, about);
  };
  action("init", "make an empty archive");
  CLI::App& add = action("add", "add articles, each once; makes the archive if need be");
  add_inputs(add, options);
  add.add_flag("-v,--verbose", options.verbose,
               "a line for each article once it is safe on the disk");
  add.add_option("--today", words.today, "the day on which it runs")
      ->check(a_day())
      ->type_name("DATE")
      ->default_str("the system's date");
  action("list", "the articles, earliest first")
      .add_flag("--json", options.json, "as JSON Lines");
  const auto names = [&](CLI::App& command) {
    command
        .add_option("NAME", options.paths,
                    "articles by id, URL, path or the beginning of their SHA-256")
        ->required()
        ->type_name("");
  };
  names(action("show", "articles with their claims, as 'extract' writes them"));
  names(action("forget", "remove articles and all that came from them, for good"));
  add_inputs(action("query", "the articles that 'check --archive' compares drafts with"),
             options, "DRAFT");
  action("check", "see whether the file is whole, and every article can be read");
  archive->footer(
      "Examples:\n"
      "  crosscheck archive add news.archive fixtures/two-death-tolls/articles\n"
      "  crosscheck archive list news.archive\n"
      "  crosscheck archive forget news.archive a801c261b\n"
      "  crosscheck archive check news.archive");
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

ParsedOptions refuse(const std::string& where, const std::string& message,
                     std::ostream& err) {
  err << where << ": " << message << "\ntry '" << where << " --help'\n";
  return {std::nullopt, ExitStatus::usage};
}

ParsedOptions answer_error(CLI::App& app, const CLI::ParseError& error, std::ostream& out,
                           std::ostream& err) {
  CLI::App& command = chosen_command(app);
  if (dynamic_cast<const CLI::CallForHelp*>(&error) != nullptr) {
    write_help(help_of(command), std::clamp<std::size_t>(layout_of(out).width, 60, 100),
               out);
    return {std::nullopt, ExitStatus::ok};
  }
  if (dynamic_cast<const CLI::CallForVersion*>(&error) != nullptr) {
    out << error.what() << '\n';
    return {std::nullopt, ExitStatus::ok};
  }
  return refuse(path_of(command), words_of(error, app), err);
}

/// The words of the command line; `crosscheck help COMMAND` is `crosscheck COMMAND --help`.
std::vector<const char*> words_of_line(int argc, const char* const* argv) {
  std::vector<const char*> line(argv, argv + argc);
  if (line.size() > 1 && std::string_view(line[1]) == "help") {
    line.erase(line.begin() + 1);
    line.push_back("--help");
  }
  return line;
}

void add_commands(CLI::App& app, Options& options, Words& words) {
  app.set_help_flag("-h,--help", "this page");
  app.require_subcommand(1);
  add_verify(app, options, words);
  add_check(app, options, words);
  add_lint(app, options, words);
  add_extract(app, options);
  add_explain(app, options);
  add_why_not(app, options);
  add_report(app, options, words);
  add_rules(app, options);
  add_archive(app, options, words);
  add_generators(app, options);
  // After the commands, which would inherit it.
  app.footer(
      "Examples:\n"
      "  crosscheck verify fixtures/two-death-tolls/articles\n"
      "  crosscheck verify --help\n"
      "\nThe examples of all pages run in the folder that holds fixtures/: that of the "
      "sources, "
      "or of the installed examples (share/doc/crosscheck/examples).");
}

}  // namespace

CommandHelp all_commands() {
  CLI::App app{program_about, "crosscheck"};
  Options options;
  Words words;
  add_commands(app, options, words);
  app.set_version_flag("--version", "", version_about);
  return help_of(app);
}

ParsedOptions parse_options(int argc, const char* const* argv, std::ostream& out,
                            std::ostream& err, const BuildFacts& facts) {
  CLI::App app{program_about, "crosscheck"};
  Options options;
  Words words;
  add_commands(app, options, words);
  app.set_version_flag(
      "--version", [&facts] { return version_text(facts); }, version_about);
  const std::vector<const char*> line = words_of_line(argc, argv);
  const std::string first = line.size() > 1 ? line[1] : "";
  if (const std::string message = unknown_command(first, app); !message.empty())
    return refuse("crosscheck", message, err);
  try {
    app.parse(static_cast<int>(line.size()), line.data());
  } catch (const CLI::ParseError& error) {
    return answer_error(app, error, out, err);
  }
  take_words(words, options);
  return {std::move(options), ExitStatus::ok};
}

}  // namespace crosscheck
