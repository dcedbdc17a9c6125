#include "tool/check_command.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>

#include "report/saved_report.h"
#include "tests/tool/run_tool.h"

using namespace crosscheck;
using test::run_tool;
using Arguments = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

/// A newsroom: two published articles and a draft, in a folder that is gone afterwards.
class Newsroom {
 public:
  Newsroom()
      : path_(fs::temp_directory_path() /
              ("crosscheck-check-" + std::to_string(::getpid()))) {
    fs::create_directories(path_ / "published");
    write(
        "published/a.md",
        "---\nsource: Paper A\npublished: 2023-05-02\n---\n# Mill fire\n\n"
        "The mill fire in Halden on 1 May 2023 killed 15 people by 2 May, police said on 2 "
        "May.\n");
    write("published/b.md",
          "---\nsource: Paper B\npublished: 2023-05-02\n---\n# Halden mill burns\n\n"
          "Police said on 2 May 2023 that the mill fire in Halden on 1 May 2023 had killed "
          "16 people "
          "by 2 May.\n");
    write_draft("12");
  }
  ~Newsroom() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  Newsroom(const Newsroom&) = delete;
  Newsroom& operator=(const Newsroom&) = delete;

  std::string path(const std::string& name) const { return (path_ / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name), std::ios::binary) << text;
    return path(name);
  }
  void write_draft(const std::string& toll, const std::string& before = "",
                   const std::string& after = "") const {
    write("draft.md",
          "---\nsource: Our Paper\npublished: 2023-05-02\n---\n# Fire at the Halden "
          "mill\n\n" +
              before + "The mill fire in Halden on 1 May 2023 killed " + toll +
              " people by 2 May 2023, police said on 2 May 2023." + after + "\n");
  }
  std::string read(const std::string& name) const {
    std::ifstream in(path(name), std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
  }

  test::ToolRun check(Arguments more = {}) const {
    more.insert(more.begin(), {"check", path("draft.md"), "--against", path("published")});
    if (std::ranges::find(more, "--today") == more.end())
      more.insert(more.end(), {"--today", "2023-05-03"});
    return run_tool(more);
  }
  SavedReport report(Arguments more = {}) const {
    more.insert(more.end(), {"-f", "json"});
    const test::ToolRun ran = check(more);
    const auto saved = read_saved_report(ran.out, "out");
    CAPTURE(ran.out, ran.err);
    REQUIRE(saved);
    return *saved;
  }

 private:
  fs::path path_;
};

std::vector<Finding> conflicts(const SavedReport& report) {
  std::vector<Finding> found;
  std::ranges::copy_if(report.findings, std::back_inserter(found),
                       [](const Finding& f) { return f.family == "conflict"; });
  return found;
}

}  // namespace

TEST_CASE("only what touches the draft is told, and the draft comes first", "[tool]") {
  const Newsroom room;

  const SavedReport report = room.report();

  CHECK(room.check().status == ExitStatus::findings);
  REQUIRE_FALSE(conflicts(report).empty());
  for (const Finding& finding : report.findings) {
    CAPTURE(finding.message);
    CHECK(report.articles[report.claims[finding.claims.front()].article].is_draft);
  }
  CHECK(report.summary.drafts == 1);
  CHECK(report.summary.articles == 3);
  CHECK(report.summary.comparable_claims >= 1);
  const std::string text = room.check().out;
  CHECK(text.find("1 draft against 2 articles, ") == 0);
  CHECK(text.find("Our Paper") < text.find("Paper A"));
}

TEST_CASE("a draft that lies in the corpus too is not compared with itself", "[tool]") {
  const Newsroom room;
  room.write("published/draft.md", room.read("draft.md"));

  CHECK(room.report().summary.articles == 3);
}

TEST_CASE("a draft without a claim was not checked", "[tool]") {
  const Newsroom room;
  room.write("draft.md", "# Title\n\nNothing to see here.\n");

  CHECK(room.check().status == ExitStatus::nothing_checked);
  CHECK(room.check({"--allow-empty"}).status == ExitStatus::ok);
}

TEST_CASE("a baseline fails nothing until a figure changes, wherever the text moves",
          "[tool]") {
  const Newsroom room;
  const std::string known = room.path("known.json");

  CHECK(room.check({"--baseline", known}).status == ExitStatus::usage);
  CHECK(room.check({"--baseline", known, "--update-baseline"}).status == ExitStatus::ok);
  CHECK(room.check({"--baseline", known}).status == ExitStatus::ok);

  room.write_draft("12", "An opening paragraph of other words.\n\n", " Rain fell.");
  CHECK(room.check({"--baseline", known}).status == ExitStatus::ok);
  for (const Finding& finding : conflicts(room.report({"--baseline", known})))
    CHECK(finding.baseline == BaselineState::unchanged);

  room.write_draft("18");
  const SavedReport changed = room.report({"--baseline", known});
  CHECK(room.check({"--baseline", known}).status == ExitStatus::findings);
  REQUIRE_FALSE(conflicts(changed).empty());
  for (const Finding& finding : conflicts(changed))
    CHECK(finding.baseline == BaselineState::updated);

  room.write("draft.md", "# Title\n\nThe fair opened on 3 May 2023.\n");
  CHECK_FALSE(room.report({"--baseline", known}).absent.empty());

  room.write("known.json", "{\"schema\": 1}");
  const test::ToolRun broken = room.check({"--baseline", known});
  CHECK(broken.status == ExitStatus::usage);
  CHECK(broken.err.find(known + ":1:") == 0);
}

TEST_CASE("what was accepted is not told to people and kept in JSON", "[tool]") {
  const Newsroom room;
  const std::string file = room.write(
      "accepted.yaml",
      "crosscheck_suppressions: 1\nsuppress:\n"
      "  - {rule: \"conflict.*\", reason: Police corrected it by phone, by: desk}\n");

  const test::ToolRun ran = room.check({"--suppressions", file});
  const SavedReport report = room.report({"--suppressions", file});

  CHECK(ran.status == ExitStatus::ok);
  CHECK(ran.out.find("CONFLICT") == std::string::npos);
  CHECK(ran.out.find("accepted with a reason") != std::string::npos);
  CHECK(report.summary.suppressed == conflicts(report).size());
  for (const Finding& finding : conflicts(report)) {
    REQUIRE(finding.suppressed);
    CHECK(finding.suppressed->reason == "Police corrected it by phone");
    CHECK(finding.suppressed->by == "desk");
  }
}

TEST_CASE("a comment in the draft accepts a finding until it expires", "[tool]") {
  const Newsroom room;
  room.write_draft(
      "12",
      "<!-- crosscheck: ignore conflict.* expires=2023-05-03 The count goes on. -->\n");

  CHECK(room.check().status == ExitStatus::ok);
  const test::ToolRun later = room.check({"--today", "2023-05-04"});
  CHECK(later.status == ExitStatus::findings);
  CHECK(later.err.find("expired on 2023-05-03") != std::string::npos);

  room.write_draft(
      "12",
      "<!-- crosscheck: ignore conflict.* expires=2023-05-02 The count goes on. -->\n");
  const test::ToolRun expired = room.check();
  CHECK(expired.status == ExitStatus::findings);
  CHECK(expired.err.find("draft.md:7:1: this suppression expired on 2023-05-02") !=
        std::string::npos);

  room.write_draft("12", "<!-- crosscheck: ignore conflict.valu x -->\n");
  CHECK(room.check().status == ExitStatus::usage);
}

TEST_CASE("a configuration sets levels, and the command line goes over it", "[tool]") {
  const Newsroom room;
  const std::string config = room.write("crosscheck.yaml", "fail_on: never\n");

  CHECK(room.check({"--config", config}).status == ExitStatus::ok);
  CHECK(room.check({"--config", config, "--fail-on", "error"}).status ==
        ExitStatus::findings);
  room.write("crosscheck.yaml", "fail_on: sometimes\n");
  const test::ToolRun broken = room.check({"--config", config});
  CHECK(broken.status == ExitStatus::usage);
  CHECK(broken.err.find(config + ":1:10: unknown level 'sometimes'") == 0);
}

TEST_CASE("lint needs no second source, and other articles change nothing", "[tool]") {
  const Newsroom room;
  const std::string draft = room.write("draft.txt",
                                       "Refugees arrive\n\nMore than 40,000 people have "
                                       "crossed into Bolivia since March.\n");
  const test::ToolRun alone = run_tool({"lint", draft, "-f", "json"});
  const auto report = read_saved_report(alone.out, "out");

  CHECK(alone.status == ExitStatus::ok);
  REQUIRE(report);
  const auto has = [&](std::string_view rule) {
    return std::ranges::find(report->findings, rule, &Finding::rule) !=
           report->findings.end();
  };
  CHECK(has("note.no_as_of"));
  CHECK(has("note.no_source"));
  CHECK(run_tool({"lint", draft, "--fail-on", "note"}).status == ExitStatus::findings);
  CHECK(run_tool({"verify", draft, "--fail-on", "never", "--show", "note"})
            .out.find("Who says so?") == std::string::npos);
}
