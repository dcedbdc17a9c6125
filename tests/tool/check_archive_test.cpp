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

/// The folders of articles of all fixtures.
std::vector<std::string> all_fixtures() {
  const bool at_sources = run_tool({"--version"}).status == ExitStatus::ok;
  REQUIRE(at_sources);
  std::vector<std::string> folders;
  for (const auto& entry : fs::directory_iterator("fixtures")) {
    const std::string folder = entry.path().string() + "/articles";
    if (fs::is_directory(folder)) folders.push_back(folder);
  }
  std::ranges::sort(folders);
  return folders;
}

/// An archive of all fixtures. Returns how many articles it has.
std::size_t add_fixtures(const std::string& archive) {
  std::vector<std::string> add{"archive", "add", archive};
  for (const std::string& folder : all_fixtures()) add.push_back(folder);
  REQUIRE(run_tool(add).status == ExitStatus::ok);
  return Archive(archive, Access::read).size();
}

/// What a report says, but for the numbers of questions, which count all of a run, and for
/// equal figures in unrelated stories, which are not looked for in an archive.
struct Told {
  std::vector<std::string> findings;
  std::size_t comparable = 0;

  bool operator==(const Told&) const = default;
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
    for (const ClaimIndex claim : finding.claims) {
      line += ' ' + report->claims[claim].id + '@' +
              report->articles[report->claims[claim].article].path;
    }
    all.findings.push_back(line);
  }
  return all;
}

std::vector<std::string> check(const std::string& draft, const std::string& with,
                               const std::string& what) {
  return {"check", draft, with, what, "-f", "json"};
}

}  // namespace

TEST_CASE("a draft checked with an archive is told what the same articles in a folder tell",
          "[tool]") {
  const Scratch scratch;
  for (const std::string& folder : all_fixtures()) {
    const std::string archive = scratch.path(std::to_string(hash64(folder)));
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
  add_fixtures(archive);
  const std::string draft =
      GENERATE(as<std::string>(), "fixtures/border-crossing/articles/valley-review.txt",
               "fixtures/lookalike-figures/articles/delta-courier.txt",
               "fixtures/wildfire-units/articles/pine-valley-sun.txt");
  CAPTURE(draft);

  const Told by_archive = told(check(draft, "--archive", archive));
  std::vector<std::string> against{"check", draft, "-f", "json"};
  for (const std::string& folder : all_fixtures()) {
    against.push_back("--against");
    against.push_back(folder);
  }
  const Told by_folder = told(against);

  CHECK(by_archive.findings == by_folder.findings);
  CHECK(by_archive.comparable == by_folder.comparable);
  CHECK(by_archive.findings.size() > 2);
}

TEST_CASE("the report says how much of the archive a draft was compared with", "[tool]") {
  const Scratch scratch;
  const std::string archive = scratch.path("x.archive");
  const std::string folder = "fixtures/two-death-tolls/articles";
  const std::size_t all = add_fixtures(archive);
  const std::string draft = folder + "/harbour-times.txt";
  const auto in_archive = [](std::size_t articles) {
    return " articles (" + std::to_string(articles) + " in the archive), ";
  };

  const test::ToolRun ran = run_tool({"check", draft, "--archive", archive});

  CHECK(ran.out.find("1 draft against ") == 0);
  CHECK(ran.out.find(in_archive(all - 1)) != std::string::npos);
  const test::ToolRun both =
      run_tool({"check", draft, "--archive", archive, "--against", folder});
  CHECK(both.out.find(in_archive(all - 3)) != std::string::npos);
  CHECK(run_tool({"check", draft}).status == ExitStatus::usage);
  const test::ToolRun missing = run_tool({"check", draft, "--archive", "no-such-file"});
  CHECK(missing.status == ExitStatus::usage);
  CHECK(missing.err.find("no-such-file: there is no such archive; ") == 0);
}
