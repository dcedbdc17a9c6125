#include <algorithm>
#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "report/saved_report.h"
#include "support/data_files.h"
#include "support/strict_yaml.h"
#include "tests/tool/run_tool.h"

using namespace crosscheck;
namespace fs = std::filesystem;

namespace {

/// One folder of fixtures/ and what its case.yaml expects.
struct Case {
  std::string name;
  bool has_conflict = false;
  bool checked = false;
};

Case case_of(const fs::path& folder) {
  const std::string path = (folder / "case.yaml").string();
  Problems problems;
  std::string text;
  REQUIRE(read_file(path, text, problems));
  const auto yaml = read_strict_yaml(text, path, problems);
  CAPTURE(path, problems.empty() ? "" : problems.front().message);
  REQUIRE(yaml);
  const auto says_yes = [&](std::string_view key) {
    const auto* node = yaml->find(key);
    REQUIRE(node != nullptr);
    return node->scalar == "yes";
  };
  return {folder.filename().string(), says_yes("conflict"), says_yes("checked")};
}

std::vector<Case> cases() {
  std::vector<Case> found;
  for (const auto& entry : fs::directory_iterator(CROSSCHECK_SOURCE_DIR "/fixtures")) {
    if (fs::is_directory(entry.path() / "articles")) found.push_back(case_of(entry.path()));
  }
  std::ranges::sort(found, {}, &Case::name);
  return found;
}

/// The report without what changes with every edit of any rule.
std::string without_digest(std::string json) {
  constexpr std::string_view key = "\"rules_digest\":\"sha256:";
  const std::size_t at = json.find(key);
  if (at != std::string::npos) json.replace(at + key.size(), 64, "...");
  return json;
}

std::string verified(const Case& one, const std::string& format) {
  const test::ToolRun ran =
      test::run_tool({"verify", "--today", "2026-01-01", "--fail-on", "never", "-f", format,
                      "fixtures/" + one.name + "/articles"});
  CAPTURE(one.name, ran.err);
  CHECK(ran.status == ExitStatus::ok);
  return ran.out;
}

/// Compares with the expected report, or rewrites it where CROSSCHECK_UPDATE_GOLDENS is
/// set; that fails too, so that the difference gets read.
void check_golden(const Case& one, const std::string& file, const std::string& text) {
  const fs::path path =
      fs::path(CROSSCHECK_SOURCE_DIR) / "fixtures" / one.name / "expected" / file;
  std::ifstream in(path, std::ios::binary);
  const std::string expected{std::istreambuf_iterator<char>(in), {}};
  if (expected == text) return;
  if (std::getenv("CROSSCHECK_UPDATE_GOLDENS") != nullptr) {
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << text;
    FAIL_CHECK(one.name << "/expected/" << file << " is rewritten: read the difference");
  } else {
    CHECK(text == expected);
  }
}

}  // namespace

TEST_CASE("each situation is told as expected", "[end_to_end]") {
  const std::vector<Case> all = cases();
  REQUIRE(all.size() >= 10);
  for (const Case& one : all) {
    CAPTURE(one.name);
    const std::string json = verified(one, "json");
    const std::string text = verified(one, "text");
    const auto saved = read_saved_report(json, one.name);
    REQUIRE(saved);
    const bool found = std::ranges::any_of(saved->findings, [](const Finding& finding) {
      return finding.family == "conflict";
    });
    if (one.checked) {
      CHECK(found == one.has_conflict);
      check_golden(one, "report.txt", text);
      check_golden(one, "report.json", without_digest(json));
    } else {
      std::cout << "pending: " << one.name << " (checked: no): "
                << (found == one.has_conflict ? "conflicts as expected"
                    : found                   ? "shows a conflict and should not"
                                              : "shows no conflict and should")
                << '\n';
    }
  }
}
