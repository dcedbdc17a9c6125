#include "tool/nearest_claims.h"

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/tool/run_tool.h"
#include "tests/tool/scratch_folder.h"

using namespace crosscheck;
using test::run_tool;

namespace {

/// What `rules test` prints of a rule with one case that must be flagged.
std::string tested(const std::string& head, const std::string& text) {
  const test::ScratchFolder folder;
  std::filesystem::create_directories(folder.file("note"));
  folder.file("note/house.yaml",
              "crosscheck_rule: 1\nid: note.house\ntitle: x\ndocs: x\n"
              "relation: note.no_source\nseverity: note\n" +
                  head + "message: \"x\"\nshould_flag: |\n" + text);
  return run_tool({"rules", "test", "note.house", "--rules", folder.file("")}).out;
}

bool says(const std::string& out, const std::string& words) {
  CAPTURE(words, out);
  return out.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("of a silent rule about pairs the nearest two claims and the line are told",
          "[tool]") {
  const std::string out = tested(
      "match: pair\nover: same question\nwhen: |\n  a.form is quantity\n"
      "  a.value disjoint from b.value\n",
      "  2023-05-10 Paper A | 58,000 people entered Bolivia between 3 and 9 May.\n"
      "  2023-05-11 Paper B | 58,000 people entered Bolivia between 3 and 9 May.\n");
  CHECK(says(out, "nearest are \"58,000\" and \"58,000\": "));
  CHECK(says(out, "house.yaml:11)"));
}

TEST_CASE("of a silent rule about single claims the nearest claim is told", "[tool]") {
  const std::string out =
      tested("match: claim\nwhen: |\n  form is quantity\n  value at least 90000\n",
             "  2023-05-10 Paper A | 58,000 people entered Bolivia between 3 and 9 May.\n");
  CHECK(says(out, "nearest is \"58,000\": "));
  CHECK(says(out, "house.yaml:10)"));
}
