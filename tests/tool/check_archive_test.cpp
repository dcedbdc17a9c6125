#include <catch2/catch.hpp>

#include "report/saved_report.h"
#include "tests/archive/scratch.h"
#include "tests/tool/run_tool.h"

using namespace crosscheck;
using test::run_tool;
using test::Scratch;
namespace fs = std::filesystem;

namespace {

std::vector<std::string> sorted_files(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const std::string name = entry.path().filename().string();
    if (name != "articles.json") files.push_back(folder + '/' + name);
  }
  std::ranges::sort(files);
  return files;
}

/// What a report says, but for the numbers of questions, which count all of a run, and for
/// equal figures in unrelated stories, which are not looked for in an archive.
struct Told {
  std::vector<std::string> findings;
  std::size_t comparable = 0;

  friend bool operator==(const Told&, const Told&) = default;
};

Told told(const std::vector<std::string>& arguments) {
  const test::ToolRun ran = run_tool(arguments);
  const auto report = read_saved_report(ran.out, "out");
  CAPTURE(ran.err);
  REQUIRE(report);
  Told all{{}, report->summary.comparable_claims};
  for (const Finding& finding : report->findings) {
    if (finding.relation == "not_comparable.coincidence") continue;
    std::string line = finding.id + ' ' + finding.rule + ' ' + finding.message + " | " +
                       finding.ask + " | ";
    if (finding.question) line += report->questions[*finding.question].label;
    for (const ClaimIndex claim : finding.claims)
      line += ' ' + report->claims[claim].id + '@' +
              report->articles[report->claims[claim].article].path;
    all.findings.push_back(line);
  }
  return all;
}

std::vector<std::string> check(const std::string& draft, const std::string& with,
                               const std::string& what) {
  return {"check", draft, with, what, "-f", "json", "--today", "2026-01-01"};
}

}  // namespace

TEST_CASE("a draft checked with an archive is told what the same articles in a folder tell",
          "[tool]") {
  const Scratch scratch;
  REQUIRE(run_tool({"--version"}).status == ExitStatus::ok);  // goes to the sources
  for (const auto& entry : fs::directory_iterator("fixtures")) {
    const std::string folder = entry.path().string() + "/articles";
    if (!fs::is_directory(folder)) continue;
    const std::string archive = scratch.path(entry.path().filename().string());
    REQUIRE(run_tool({"archive", "add", archive, folder}).status == ExitStatus::ok);
    const std::string draft = sorted_files(folder).front();
    CAPTURE(draft);

    const Told by_folder = told(check(draft, "--against", folder));
    const Told by_archive = told(check(draft, "--archive", archive));

    CHECK(by_archive.findings == by_folder.findings);
    CHECK(by_archive.comparable == by_folder.comparable);
  }
}

TEST_CASE("an archive of many stories tells what the folder of all of them tells",
          "[tool]") {
  const Scratch scratch;
  const std::string archive = scratch.path("x.archive");
  REQUIRE(run_tool({"archive", "add", archive, "fixtures"}).status == ExitStatus::ok);
  const std::string draft =
      GENERATE(as<std::string>(), "fixtures/border-crossing/articles/valley-review.txt",
               "fixtures/lookalike-figures/articles/delta-courier.txt",
               "fixtures/zero-too-many/articles/belport-business.md");
  CAPTURE(draft);

  const Told by_archive = told(check(draft, "--archive", archive));
  const Told by_folder = told(check(draft, "--against", "fixtures"));

  CHECK(by_archive.findings == by_folder.findings);
  CHECK(by_archive.comparable == by_folder.comparable);
  CHECK(by_archive.findings.size() > 2);
}

TEST_CASE("the report says how much of the archive a draft was compared with", "[tool]") {
  const Scratch scratch;
  const std::string archive = scratch.path("x.archive");
  const std::string folder = "fixtures/two-death-tolls/articles";
  run_tool({"archive", "add", archive, "fixtures"});
  const std::string draft = folder + "/harbour-times.txt";

  const test::ToolRun ran = run_tool({"check", draft, "--archive", archive});

  CHECK(ran.out.find("1 draft against ") == 0);
  CHECK(ran.out.find(" articles (59 in the archive), 8") != std::string::npos);
  const test::ToolRun both =
      run_tool({"check", draft, "--archive", archive, "--against", folder});
  CHECK(both.out.find(" articles (57 in the archive), 8") != std::string::npos);
  CHECK(run_tool({"check", draft}).status == ExitStatus::usage);
  const test::ToolRun missing = run_tool({"check", draft, "--archive", "no-such-file"});
  CHECK(missing.status == ExitStatus::usage);
  CHECK(missing.err.find("no-such-file: there is no such archive; ") == 0);
}
