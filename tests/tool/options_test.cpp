#include "tool/options.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "report/formats.h"
#include "tests/tool/run_tool.h"
#include "tool/output_files.h"

using namespace crosscheck;
using test::run_tool;
using Arguments = std::vector<std::string>;

TEST_CASE("a slip on the command line is answered with what was meant", "[tool]") {
  const auto [arguments, answer] = GENERATE(table<Arguments, std::string>({
      {Arguments{}, "a command is missing: verify, check"},
      {{"verfy", "x"},
       "unknown command 'verfy'; did you mean 'verify'?; expected verify, check"},
      {{"verify"}, "PATH is missing: article files (.txt"},
      {{"verify", "x", "--jobs"}, "--jobs N needs its value: threads"},
      {{"check", "x"}, "--against PATH is missing: articles to compare with"},
      {{"rules", "lst"}, "crosscheck rules: unknown command 'lst'; did you mean 'list'?"},
      {{"rules", "show"}, "ID is missing: rule ids"},
      {{"verify", "--jbos", "2", "x"}, "unknown option '--jbos'; did you mean '--jobs'?"},
      {{"verify", "--fail-onn=error", "x"},
       "unknown option '--fail-onn'; did you mean '--fail-on'?"},
      {{"verify", "--fail-on", "eror", "x"},
       "unknown value 'eror'; did you mean 'error'?; expected error, warning, note or "
       "never"},
      {{"verify", "--jobs", "0", "x"}, "'0' is no whole number of at least 1"},
      {{"verify", "--jobs", "-3", "x"}, "no whole number"},
      {{"verify", "--max-bytes", "1e9", "x"}, "no whole number"},
      {{"verify", "--today", "2026-02-30", "x"}, "'2026-02-30' is no date"},
      {{"verify", "-f", "jsn", "x"}, "did you mean 'json'?"},
      {{"verify", "--show", "agree,confilct", "x"}, "did you mean 'conflict'?"},
      {{"verify", "-o", "report.docx", "x"}, "or FORMAT:FILE such as json:report.docx"},
      {{"verify", "-o", "report.jsn", "x"}, "did you mean 'report.json'?"},
      {{"-V"}, "unknown option '-V'; did you mean '--version'?"},
      {{"version"}, "unknown command 'version'; did you mean '--version'?"},
      {{"--jobs", "2"}, "it belongs behind a command: crosscheck verify --jobs"},
      {{"verify", "-o", "no/such/folder/x.json", "x"},
       "there is no folder 'no/such/folder'"},
      {{"verify", "-o", "src", "-f", "json", "x"},
       "is a folder; expected a file to write, such as src/report.html"},
      {{"extract", "--mention", "x"}, "did you mean '--mentions'?"},
      {{"explain", "f-1"}, "--from FILE is missing: JSON findings that verify saved"},
      {{"report", "no-such.json"}, "no-such.json: cannot read"},
  }));
  CAPTURE(arguments);

  const test::ToolRun ran = run_tool(arguments);

  CAPTURE(ran.err);
  CHECK(ran.status == ExitStatus::usage);
  CHECK(ran.err.find(answer) != std::string::npos);
  CHECK(ran.out.empty());
}

TEST_CASE("every command answers --help with an example", "[tool]") {
  const std::string command =
      GENERATE("verify", "check", "lint", "extract", "explain", "why-not", "report");
  const test::ToolRun ran = run_tool({command, "--help"});
  CHECK(ran.status == ExitStatus::ok);
  CHECK(ran.out.find("Examples:\n  ") != std::string::npos);
  CHECK(ran.out.find("fixtures/") != std::string::npos);
}

TEST_CASE("options read into what the user asked for", "[tool]") {
  const std::vector<const char*> argv{"crosscheck", "verify",  "-o",          "a.json",
                                      "b.txt",      "-o",      "c.md",        "--fail-on",
                                      "never",      "--today", "2026-01-31",  "--show",
                                      "note,agree", "--jobs",  "3",           "--rules",
                                      "mine",       "c.txt",   "--keep-going"};
  std::ostringstream out;
  const ParsedOptions parsed =
      parse_options(static_cast<int>(argv.size()), argv.data(), out, out);

  REQUIRE(parsed.options);
  const Options& options = *parsed.options;
  CHECK(options.command == Command::verify);
  CHECK(options.outputs == Arguments{"a.json", "c.md"});
  CHECK(options.paths == Arguments{"b.txt", "c.txt"});
  CHECK(options.rules == Arguments{"mine"});
  CHECK(options.show == Arguments{"note", "agree"});
  CHECK(options.fail_on == Severity::off);
  CHECK(options.today == parse_day("2026-01-31"));
  CHECK(options.jobs == 3);
  CHECK(options.keep_going);
  CHECK_FALSE(options.allow_empty);
}

namespace {

/// What `-f` and `-o` come to: "-=json report.html=html".
std::string outputs_for(const Arguments& arguments) {
  Arguments line{"crosscheck", "verify", "x"};
  line.insert(line.end(), arguments.begin(), arguments.end());
  std::vector<const char*> argv;
  for (const std::string& word : line) argv.push_back(word.c_str());
  std::ostringstream out;
  const ParsedOptions parsed =
      parse_options(static_cast<int>(argv.size()), argv.data(), out, out);
  if (!parsed.options) return out.str();
  Problems problems;
  std::string text;
  for (const Output& output : outputs_of(*parsed.options, problems)) {
    const auto named = std::ranges::find(format_names, output.format, &FormatName::format);
    text += (text.empty() ? "" : " ") + output.path + "=" + std::string(named->name);
  }
  for (const Problem& problem : problems) text += to_string(problem);
  return text;
}

}  // namespace

TEST_CASE("-f is for what no name decides", "[tool]") {
  const auto [arguments, outputs] = GENERATE(table<Arguments, std::string>({
      {Arguments{}, "-=terminal"},
      {{"-f", "json"}, "-=json"},
      {{"-o", "a.html"}, "a.html=html"},
      {{"-f", "sarif", "-o", "results.json"}, "results.json=sarif"},
      {{"-f", "sarif", "-o", "results.json", "-o", "b.html"},
       "results.json=sarif b.html=html"},
      {{"-f", "sarif", "-o", "a.json", "-o", "b.json"}, "a.json=json b.json=json -=sarif"},
      {{"-f", "graphml", "-o", "a.xml"}, "a.xml=graphml"},
      {{"-f", "csv", "-o", "a.txt"}, "a.txt=csv"},
      {{"-f", "terminal", "-o", "a.json"}, "a.json=json -=terminal"},
      {{"-f", "json", "-o", "a.html"}, "a.html=html -=json"},
      {{"-f", "json", "-o", "-"}, "-=json"},
      {{"-f", "json", "-o", "-", "-o", "a.html"}, "-=json a.html=html"},
      {{"-f", "csv", "-o", "table", "-o", "a.html"}, "table=csv a.html=html"},
      {{"-f", "md", "-o", "a.html", "-o", "b.json"}, "a.html=html b.json=json -=markdown"},
      {{"-f", "github", "-o", "a.sarif"}, "a.sarif=sarif -=github"},
      {{"-f", "github", "-o", "a.sarif", "-o", "-"}, "a.sarif=sarif -=github"},
      {{"-o", "gitlab:quality.json", "-o", "all.json"},
       "quality.json=gitlab all.json=json"},
      {{"-o", "github:notes", "-f", "github"}, "notes=github -=github"},
      {{"-o", "nosuch:a.json"}, "nosuch:a.json=json"},
      {{"-o", "./json:a.html"}, "./json:a.html=html"},
  }));
  CAPTURE(arguments);
  CHECK(outputs_for(arguments) == outputs);
}

TEST_CASE("help of a command is the same by either name and fits its lines", "[tool]") {
  const test::ToolRun ran = run_tool({"help", "rules", "show"});
  CHECK(ran.status == ExitStatus::ok);
  CHECK(ran.out == run_tool({"rules", "show", "--help"}).out);
  CHECK_THAT(ran.out, Catch::StartsWith("one rule as a page to read\n\nUsage: crosscheck "
                                        "rules show [OPTION...] ID...\n"));
  std::istringstream lines(run_tool({"check", "--help"}).out);
  for (std::string line; std::getline(lines, line);) {
    CAPTURE(line);
    CHECK(line.size() <= 80);
  }
}

TEST_CASE("--version tells version, commit, rules and libraries, always alike", "[tool]") {
  const std::vector<const char*> argv{"crosscheck", "--version"};
  std::istringstream in;
  std::ostringstream out;
  const ExitStatus status = run(2, argv.data(), in, out, out,
                                {.commit = "0123456789ab", .date = "", .libraries = "a 1"});
  CHECK(status == ExitStatus::ok);
  CHECK_THAT(out.str(), Catch::Matches("crosscheck [0-9.]+\ncommit     0123456789ab\n"
                                       "rules      sha256:[0-9a-f]{64}\nlibraries  a 1\n"));
  CHECK_THAT(run_tool({"--version"}).out, Catch::Contains("commit     unknown\n"));
}
