#include "tool/verify_command.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <random>

#include "report/saved_report.h"
#include "tests/tool/run_tool.h"

using namespace crosscheck;
using test::run_tool;
using Arguments = std::vector<std::string>;
namespace fs = std::filesystem;

namespace {

/// Two tolls of one fire, as records.
constexpr const char* two_tolls =
    R"({"id": "a", "source": "Paper A", "published": "2023-05-02", "text": "Mill fire\n\nOfficials said 12 people died in the mill fire in Halden on Monday."}
{"id": "b", "source": "Paper B", "published": "2023-05-02", "text": "Halden mill burns\n\nThe mill fire in Halden on Monday killed 15 people, police said."}
)";

/// A folder of its own that is gone afterwards.
class Folder {
 public:
  Folder()
      : path_(fs::temp_directory_path() /
              ("crosscheck-test-" + std::to_string(::getpid()))) {
    fs::create_directories(path_);
  }
  ~Folder() {
    std::error_code error;
    fs::remove_all(path_, error);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::string file(const std::string& name) const { return (path_ / name).string(); }
  std::string file(const std::string& name, const std::string& content) const {
    std::ofstream(file(name), std::ios::binary) << content;
    return file(name);
  }

 private:
  fs::path path_;
};

std::string content_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

Arguments all_articles() {
  Arguments paths;
  for (const auto& entry :
       fs::recursive_directory_iterator(CROSSCHECK_SOURCE_DIR "/fixtures")) {
    const fs::path path = entry.path().lexically_relative(CROSSCHECK_SOURCE_DIR);
    const bool is_article = path.parent_path().filename() == "articles";
    if (is_article && path.filename() != "articles.json") paths.push_back(path.string());
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

TEST_CASE("the worst thing that happened decides the exit status", "[tool]") {
  const Folder folder;
  const std::string dissent = folder.file("tolls.jsonl", two_tolls);
  const std::string empty =
      folder.file("empty.txt", "Nothing here\n\nIs a figure or a date.\n");
  const auto [arguments, status] = GENERATE_COPY(table<Arguments, ExitStatus>({
      {{"verify", dissent, "--fail-on", "never"}, ExitStatus::ok},
      {{"verify", dissent, "--fail-on", "note"}, ExitStatus::findings},
      {{"verify", empty}, ExitStatus::nothing_checked},
      {{"verify", empty, "--allow-empty"}, ExitStatus::ok},
      {{"verify", "missing.txt"}, ExitStatus::usage},
      {{"verify", "missing.txt", dissent, "--fail-on", "note"}, ExitStatus::usage},
      {{"verify", "missing.txt", dissent, "--fail-on", "note", "--keep-going"},
       ExitStatus::findings},
      {{"verify", "missing.txt", "--keep-going"}, ExitStatus::nothing_checked},
      {{"verify", dissent, "-f", "json", "-o", "/dev/full"}, ExitStatus::internal},
      {{"extract", "missing.txt"}, ExitStatus::usage},
      {{"extract", dissent}, ExitStatus::ok},
  }));
  CAPTURE(arguments);

  const test::ToolRun ran = run_tool(arguments);

  CAPTURE(ran.err);
  CHECK(ran.status == status);
}

TEST_CASE("an unreadable article is a line on standard error, the rest is reported",
          "[tool]") {
  const Folder folder;
  const std::string dissent = folder.file("tolls.jsonl", two_tolls);
  const test::ToolRun with = run_tool({"verify", "-f", "json", "missing.txt", dissent});
  const test::ToolRun without = run_tool({"verify", "-f", "json", dissent});

  CHECK(with.err.find("missing.txt: ") == 0);
  const auto findings = [](const std::string& json) {
    const auto saved = read_saved_report(json, "out");
    REQUIRE(saved);
    return saved->findings.size();
  };
  CHECK(findings(with.out) == findings(without.out));
}

TEST_CASE("reports go to every file named, each in its form, whole", "[tool]") {
  const Folder folder;
  const std::string dissent = folder.file("tolls.jsonl", two_tolls);
  const std::string json = folder.file("report.json");
  const std::string markdown = folder.file("report.md", "old");
  const std::string link = folder.file("link.txt");
  fs::create_symlink("target.txt", link);

  const test::ToolRun ran = run_tool(
      {"verify", "--fail-on", "never", "-o", json, "-o", markdown, "-o", link, dissent});

  CAPTURE(ran.err);
  REQUIRE(ran.status == ExitStatus::ok);
  CHECK(ran.out.empty());
  CHECK(read_saved_report(content_of(json), json));
  CHECK(content_of(markdown).starts_with("## 2 articles"));
  CHECK(fs::is_symlink(link));
  CHECK(content_of(folder.file("target.txt")).starts_with("2 articles"));
  for (const auto& entry : fs::directory_iterator(fs::path(json).parent_path())) {
    CHECK(entry.path().extension() != ".part");
  }
}

TEST_CASE("saved findings render as they did at first, and explain by the start of an id",
          "[tool]") {
  const Folder folder;
  const std::string dissent = folder.file("tolls.jsonl", two_tolls);
  const std::string json = folder.file("saved.json");
  REQUIRE(run_tool({"verify", "--fail-on", "never", "-o", json, dissent}).status ==
          ExitStatus::ok);

  CHECK(run_tool({"report", json}).out ==
        run_tool({"verify", "--fail-on", "never", dissent}).out);
  CHECK(run_tool({"report", json, "-f", "json"}).out == content_of(json));
  CHECK(run_tool({"report", "-", "-f", "md"}, content_of(json)).out ==
        run_tool({"verify", "--fail-on", "never", "-f", "md", dissent}).out);

  const auto saved = read_saved_report(content_of(json), json);
  REQUIRE(saved);
  REQUIRE_FALSE(saved->findings.empty());
  const Finding& finding = saved->findings.front();
  for (const std::string& id :
       {finding.id, finding.id.substr(2), finding.id.substr(0, 14)}) {
    const test::ToolRun explained = run_tool({"explain", id, "--from", json});
    CHECK(explained.status == ExitStatus::ok);
    CHECK(explained.out.find("Why: rule " + finding.rule) != std::string::npos);
    CHECK(explained.out.find(" core, ") == std::string::npos);
  }
  const test::ToolRun full = run_tool({"explain", finding.id, "--full", "--from", json});
  CHECK(full.out.find("measure:") != std::string::npos);
  const test::ToolRun unknown = run_tool({"explain", "f-zz", "--from", json});
  CHECK(unknown.status == ExitStatus::usage);
  CHECK(unknown.err.find("no finding begins with 'f-zz'") != std::string::npos);
}

TEST_CASE("the order of arguments and the number of threads never change a byte",
          "[tool]") {
  Arguments paths = all_articles();
  REQUIRE(paths.size() > 30);
  const auto reports = [](Arguments some, const std::string& jobs,
                          const std::string& format) {
    some.insert(some.begin(), {"verify", "--fail-on", "never", "--today", "2026-01-01",
                               "-f", format, "--jobs", jobs});
    return run_tool(some).out;
  };
  const std::string json = reports(paths, "1", "json");
  const std::string text = reports(paths, "1", "text");
  std::mt19937 chance(20221004);
  std::ranges::shuffle(paths, chance);

  CHECK(reports(paths, "1", "json") == json);
  CHECK(reports(paths, "4", "json") == json);
  CHECK(reports(paths, "4", "text") == text);
}

TEST_CASE(
    "mentions and claims come one line an article, in order, with any number of threads",
    "[tool]") {
  const bool mentions = GENERATE(true, false);
  Arguments arguments{"extract", "--jobs", "1", "fixtures/agency-reprint/articles",
                      "fixtures/mine-accident/articles"};
  if (mentions) arguments.emplace_back("--mentions");
  const test::ToolRun one = run_tool(arguments);
  arguments[2] = "4";

  CHECK(one.status == ExitStatus::ok);
  CHECK(std::ranges::count(one.out, '\n') == 9);
  CHECK(run_tool(arguments).out == one.out);
}

TEST_CASE("claims that were extracted are judged as the articles were", "[tool]") {
  const Folder folder;
  const std::string dissent = folder.file("tolls.jsonl", two_tolls);
  const test::ToolRun extracted = run_tool({"extract", dissent});
  const std::string claims = folder.file("claims.jsonl", extracted.out);

  const auto from_claims =
      read_saved_report(run_tool({"verify", "-f", "json", claims}).out, "claims");
  const auto from_articles =
      read_saved_report(run_tool({"verify", "-f", "json", dissent}).out, "articles");

  REQUIRE(from_claims);
  REQUIRE(from_articles);
  CHECK_FALSE(from_articles->findings.empty());
  CHECK(from_claims->claims.size() == from_articles->claims.size());
  CHECK(from_claims->summary.by_relation == from_articles->summary.by_relation);
}

TEST_CASE("a run that cannot do what was meant says what to do next", "[tool]") {
  const std::string tolls = "fixtures/two-death-tolls/articles";
  const auto [arguments, status, answer] =
      GENERATE_COPY(table<std::vector<std::string>, ExitStatus, std::string>({
          {{"verify", tolls + "/harbor-times.txt"},
           ExitStatus::usage,
           "did you mean '" + tolls + "/harbour-times.txt'?"},
          {{"verify", "fixtures/two-deth-tolls"},
           ExitStatus::usage,
           "did you mean 'fixtures/two-death-tolls'?"},
          {{"verify", "scripts"}, ExitStatus::nothing_checked, "no article in scripts ("},
          {{"verify", "-"}, ExitStatus::nothing_checked, "crosscheck extract --mentions -"},
          {{"extract", "scripts/ci"},
           ExitStatus::nothing_checked,
           "expected names that end in .txt"},
          {{"verify", "CMakePresets.json"},
           ExitStatus::usage,
           "is JSON; expected articles as .jsonl"},
          {{"check", tolls, "--against", tolls},
           ExitStatus::ok,
           "every article of " + tolls +
               " is a draft itself; each draft was checked alone"},
          {{"check", tolls, "--against", "scripts/ci"},
           ExitStatus::ok,
           "nothing to compare with: no article in scripts/ci; expected names"},
          {{"verify", tolls, "--rules", "scripts"},
           ExitStatus::usage,
           "scripts: no rule in this folder; expected .yaml files"},
          {{"report", "CMakePresets.json"},
           ExitStatus::usage,
           "expected findings as 'crosscheck verify -o findings.json PATH' saves them"},
          {{"rules", "test", "conflict.vale"},
           ExitStatus::usage,
           "unknown rule 'conflict.vale'; did you mean 'conflict.value'?"},
      }));
  CAPTURE(arguments);

  const test::ToolRun ran = test::run_tool(arguments);

  CAPTURE(ran.err);
  CHECK(ran.status == status);
  CHECK_THAT(ran.err, Catch::Contains(answer));
}

TEST_CASE("what tells of a folder's files is no article where a shell names it", "[tool]") {
  const std::string folder = "fixtures/agency-reprint/articles";
  const test::ToolRun ran = test::run_tool(
      {"verify", folder + "/articles.json", folder + "/coastal-standard.txt"});
  CHECK(ran.status == ExitStatus::ok);
  CHECK_THAT(ran.out, Catch::StartsWith("1 article, "));
  CHECK(ran.err.empty());
}
