#include "tool/archive_command.h"

#include <catch2/catch.hpp>

#include "report/saved_report.h"
#include "tests/archive/scratch.h"
#include "tests/tool/run_tool.h"

using namespace crosscheck;
using test::run_tool;
using test::Scratch;

namespace {

constexpr const char* tolls = "fixtures/two-death-tolls/articles";

std::size_t lines_of(const std::string& text) {
  return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

TEST_CASE("articles are added once, listed, shown and forgotten", "[tool]") {
  const Scratch scratch;
  const std::string path = scratch.path("x.archive");

  const test::ToolRun first = run_tool({"archive", "add", path, tolls});
  CHECK(first.status == ExitStatus::ok);
  CHECK(first.out == path + ": 3 added; 3 articles\n");
  const test::ToolRun again = run_tool({"archive", "add", "-v", path, tolls});
  CHECK(again.out.find("known a53ee01c2 fixtures/two-death-tolls/articles/") == 0);
  CHECK(again.out.find(path + ": 0 added, 3 already there; 3 articles\n") !=
        std::string::npos);

  const test::ToolRun listed = run_tool({"archive", "list", path});
  CHECK(lines_of(listed.out) == 3);
  CHECK(listed.out.find("a53ee01c2  2023-05-09") == 0);
  CHECK(run_tool({"archive", "list", "--json", path}).out.find("{\"id\":\"a53ee01c2\"") ==
        0);
  CHECK(run_tool({"archive", "check", path}).out == path + ": whole; 3 articles\n");

  const test::ToolRun near =
      run_tool({"archive", "query", path, std::string(tolls) + "/harbour-times.txt"});
  CHECK(near.status == ExitStatus::ok);
  CHECK(lines_of(near.out) == 2);
  CHECK(near.out.find("a53ee01c2  2023-05-09") == 0);
  CHECK(near.out.find(" claims  Alden Chronicle") != std::string::npos);

  const test::ToolRun shown = run_tool({"archive", "show", path, "a53ee01c2"});
  CHECK(shown.out ==
        run_tool({"extract", std::string(tolls) + "/alden-chronicle.html"}).out);

  const test::ToolRun forgot = run_tool({"archive", "forget", path, "a53ee01c2"});
  CHECK(forgot.status == ExitStatus::ok);
  CHECK(forgot.out.find("forgot a53ee01c2 ") == 0);
  CHECK(lines_of(run_tool({"archive", "list", path}).out) == 2);
  CHECK(run_tool({"archive", "show", path, "a53ee01c2"}).status == ExitStatus::usage);
  const test::ToolRun none = run_tool({"archive", "forget", path, "a53ee01c2"});
  CHECK(none.status == ExitStatus::usage);
  CHECK(none.err == path + ": no article 'a53ee01c2'; 'crosscheck archive list " + path +
                        "' names them\n");
}

TEST_CASE("claims that were extracted before are added like articles", "[tool]") {
  const Scratch scratch;
  const std::string path = scratch.path("x.archive");
  const std::string claims =
      scratch.write("claims.jsonl", run_tool({"extract", tolls}).out);

  CHECK(run_tool({"archive", "add", path, claims}).out == path + ": 3 added; 3 articles\n");
  CHECK(run_tool({"archive", "check", path}).status == ExitStatus::ok);
}

TEST_CASE("what is no archive is refused, and what was read is kept", "[tool]") {
  const Scratch scratch;
  const std::string path = scratch.path("x.archive");
  const std::string text = scratch.write("text", "not an archive");

  for (const char* action : {"list", "check", "add"}) {
    const test::ToolRun ran = action == std::string("add")
                                  ? run_tool({"archive", action, text, tolls})
                                  : run_tool({"archive", action, text});
    CHECK(ran.status == ExitStatus::usage);
    CHECK(ran.err.find(text + ": is no archive; expected") == 0);
  }
  CHECK(run_tool({"archive", "list", path}).status == ExitStatus::usage);
  CHECK(run_tool({"archive", "init", path}).out == path + ": 0 articles\n");
  CHECK(run_tool({"archive", "list", path}).out.empty());
  CHECK(run_tool({"archive", "add", path, scratch.path("missing.txt"), tolls}).status ==
        ExitStatus::usage);
  CHECK(lines_of(run_tool({"archive", "list", path}).out) == 3);
  CHECK(run_tool({"archive", "add", path, scratch.path("missing.txt")}).status ==
        ExitStatus::usage);
  CHECK(run_tool({"archive", "add", "--allow-empty", path, "fixtures/README.md"}).status ==
        ExitStatus::ok);
}
