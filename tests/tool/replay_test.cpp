#include "tool/replay_command.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/tool/run_tool.h"
#include "tests/tool/scratch_folder.h"

using namespace crosscheck;
using test::run_tool;

namespace {

/// The findings of a fixture, saved as a user would.
std::string saved(const test::ScratchFolder& folder, const std::string& fixture) {
  const std::string json = folder.file("saved.json");
  const auto ran = run_tool({"verify", "--today", "2026-01-01", "--fail-on", "never", "-o",
                             json, "fixtures/" + fixture + "/articles"});
  REQUIRE(ran.status == ExitStatus::ok);
  return json;
}

/// The file with the first `from` after `start` turned into `to`.
std::string forged(const test::ScratchFolder& folder, const std::string& json,
                   const std::string& start, const std::string& from,
                   const std::string& to) {
  std::string text = test::content_of_file(json);
  const std::size_t at = text.find(from, text.find(start));
  REQUIRE(at != std::string::npos);
  text.replace(at, from.size(), to);
  return folder.file("forged.json", text);
}

}  // namespace

TEST_CASE("the findings of every fixture follow from their saved claims", "[tool]") {
  const test::ScratchFolder folder;
  std::size_t replayed = 0;
  for (const auto& entry :
       std::filesystem::directory_iterator(CROSSCHECK_SOURCE_DIR "/fixtures")) {
    if (!std::filesystem::is_directory(entry.path() / "articles")) continue;
    const std::string name = entry.path().filename().string();
    const auto ran = run_tool({"verify", "--replay", saved(folder, name)});
    CAPTURE(name, ran.out, ran.err);
    CHECK(ran.status == ExitStatus::ok);
    CHECK(ran.err.empty());
    CHECK(ran.out.find("derived anew: no difference") != std::string::npos);
    ++replayed;
  }
  CHECK(replayed > 10);
}

TEST_CASE("all fixtures in one run replay, too", "[tool]") {
  const test::ScratchFolder folder;
  const std::string json = folder.file("saved.json");
  run_tool({"verify", "--fail-on", "never", "-o", json, "fixtures"});
  const auto ran = run_tool({"verify", "--replay", json});
  CAPTURE(ran.err);
  CHECK(ran.status == ExitStatus::ok);
}

TEST_CASE("a finding or slot that was changed by hand is found out", "[tool]") {
  const test::ScratchFolder folder;
  const std::string json = saved(folder, "two-death-tolls");
  const auto [start, from, to,
              words] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"\"findings\"", "says Seventeen", "says Eighteen", "(conflict.value): message: "},
      {"\"findings\"", "\"severity\":\"warning\"", "\"severity\":\"note\"",
       "(conflict.value): severity: saved 'note', derived 'warning'"},
      {"\"findings\"", "\"left\":\"17\"", "\"left\":\"18\"", ".left: saved '18'"},
      {"\"findings\"", "\"strength\":\"possible\"", "\"strength\":\"hard\"",
       "strength: saved 'hard', derived 'possible'"},
      {"\"text\":\"Seventeen\"", "\"core\":[17,17]", "\"core\":[14,14]",
       "(conflict.value): saved 'Deaths"},
      {"\"questions\"", "\"label\":\"Deaths", "\"label\":\"Births",
       "question q1: label: saved 'Births"},
  }));
  const auto ran = run_tool({"verify", "--replay", forged(folder, json, start, from, to)});
  CAPTURE(from, ran.out, ran.err);
  CHECK(ran.status == ExitStatus::differs);
  CHECK(ran.err.find(words) != std::string::npos);
  CHECK(ran.out.find("difference") != std::string::npos);
}

TEST_CASE("replay takes findings that verify saved, and no articles", "[tool]") {
  const test::ScratchFolder folder;
  const std::string json = saved(folder, "two-death-tolls");
  CHECK(run_tool({"verify", "--replay", json, "fixtures"}).status == ExitStatus::usage);
  CHECK(run_tool({"verify", "--replay", "no-such.json"}).status == ExitStatus::usage);
  const std::string drafts = folder.file("drafts.json");
  run_tool(
      {"lint", "--fail-on", "never", "-o", drafts, "fixtures/two-death-tolls/articles"});
  const auto ran = run_tool({"verify", "--replay", drafts});
  CHECK(ran.status == ExitStatus::usage);
  CHECK(ran.err.find("expected findings that verify saved") != std::string::npos);
}
