#include "tool/options.h"

#include <catch2/catch.hpp>

#include "tests/tool/run_tool.h"

using namespace crosscheck;
using test::run_tool;
using Arguments = std::vector<std::string>;

TEST_CASE("a slip on the command line is answered with what was meant", "[tool]") {
  const auto [arguments, answer] = GENERATE(table<Arguments, std::string>({
      {Arguments{}, "A subcommand is required"},
      {{"verfy", "x"}, "unknown command 'verfy'; did you mean 'verify'?"},
      {{"verify"}, "PATH is required"},
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
      {{"verify", "-o", "report.docx", "x"}, "expected .csv .dot .graphml .html .json"},
      {{"verify", "-o", "no/such/folder/x.json", "x"},
       "there is no folder 'no/such/folder'"},
      {{"verify", "-o", "src", "-f", "json", "x"}, "is a folder"},
      {{"extract", "--mention", "x"}, "did you mean '--mentions'?"},
      {{"explain", "f-1"}, "--from is required"},
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
  const std::string command = GENERATE("verify", "extract", "explain", "report");
  const test::ToolRun ran = run_tool({command, "--help"});
  CHECK(ran.status == ExitStatus::ok);
  CHECK(ran.out.find("Example:\n  crosscheck") != std::string::npos);
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
