#include "tool/why_not_command.h"

#include <catch2/catch.hpp>

#include "tests/tool/run_tool.h"
#include "tests/tool/scratch_folder.h"

using namespace crosscheck;
using test::run_tool;

namespace {

const std::string articles = "fixtures/two-death-tolls/articles";

test::ToolRun asked(std::vector<std::string> operands) {
  operands.insert(operands.begin(), "why-not");
  operands.insert(operands.end(), {"--in", articles});
  return run_tool(operands);
}

bool says(const test::ToolRun& ran, const std::string& words) {
  CAPTURE(words, ran.out, ran.err);
  return (ran.out + ran.err).find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a pair says which line, which key or which slot kept a rule silent", "[tool]") {
  const auto ran = asked({"conflict.value", "chronicle seventeen", "chronicle 19"});
  CHECK(ran.status == ExitStatus::ok);
  CHECK(says(ran, "conflict.value never looks at the two together"));
  CHECK(says(ran, "measure person|casualty"));
  CHECK(says(ran, "measure     disjoint   deaths | "));
  CHECK(says(ran, articles + "/alden-chronicle.html:13:61"));

  const auto near = asked({"chronicle seventeen", "coast \"at least a dozen\""});
  CHECK(near.status == ExitStatus::usage);
  CHECK(says(asked({"chronicle seventeen", "coast at least a dozen"}),
             "No: it is a near question, not the same: their places are not known"));
}

TEST_CASE("a rule about single claims is asked of one", "[tool]") {
  const auto ran = asked({"note.no_as_of", "chronicle seventeen"});
  CHECK(ran.status == ExitStatus::ok);
  CHECK(says(ran, "note.no_as_of: a line does not hold"));
  CHECK(says(ran, "rules/note/no_as_of.yaml:"));
  CHECK_FALSE(says(ran, "One question?"));
  CHECK(asked({"conflict.value", "chronicle seventeen"}).status == ExitStatus::usage);
}

TEST_CASE("saved findings answer as the articles do", "[tool]") {
  const test::ScratchFolder folder;
  const std::string json = folder.file("saved.json");
  REQUIRE(run_tool({"verify", "--fail-on", "never", "-o", json, articles}).status ==
          ExitStatus::ok);
  for (const std::string rule : {"conflict.value", "agree.value", "conflict.magnitude"}) {
    const auto saved = run_tool(
        {"why-not", rule, "chronicle seventeen", "harbour fourteen", "--from", json});
    CHECK(saved.status == ExitStatus::ok);
    CHECK(saved.out == asked({rule, "chronicle seventeen", "harbour fourteen"}).out);
  }
}

TEST_CASE("what names no claim, no rule or several claims is refused with a hint",
          "[tool]") {
  CHECK(says(asked({"chronicle eighteen", "coast dozen"}),
             "no claim is meant by 'chronicle eighteen'"));
  CHECK(says(asked({"chronicle", "coast dozen"}), "several claims are meant"));
  CHECK(says(asked({"conflict.valeu", "chronicle seventeen", "coast dozen"}),
             "did you mean 'conflict.value'?"));
  CHECK(says(asked({"chronicle seventeen", "chronicle seventeen"}),
             "both operands name the claim"));
  CHECK(says(run_tool({"why-not", "a", "b"}), "--from or --in"));
  for (const auto& ran : {asked({"chronicle", "coast dozen"}), run_tool({"why-not", "a"})})
    CHECK(ran.status == ExitStatus::usage);
}
