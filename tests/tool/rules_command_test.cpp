#include "tool/rules_command.h"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "tool/run.h"

using namespace crosscheck;

namespace {

struct Ran {
  ExitStatus status = ExitStatus::ok;
  std::string out;
  std::string err;
};

Ran run_tool(std::vector<const char*> words) {
  words.insert(words.begin(), "crosscheck");
  std::istringstream in;
  std::ostringstream out;
  std::ostringstream err;
  const ExitStatus status = run(static_cast<int>(words.size()), words.data(), in, out, err);
  return {status, out.str(), err.str()};
}

/// A folder with one rule, gone with the test.
class RuleFolder {
 public:
  explicit RuleFolder(const std::string& when) {
    path_ = std::filesystem::temp_directory_path() /
            ("crosscheck-rules-test-" + std::to_string(::getpid()));
    std::filesystem::create_directories(path_ / "note");
    std::ofstream(path_ / "note" / "typo.yaml")
        << "crosscheck_rule: 1\nid: note.typo\ntitle: Big figures\ndocs: x\nrelation: "
           "note.typo\n"
           "severity: note\nmatch: claim\nwhen: |\n  "
        << when
        << "\nmessage: \"{claim.value.text} is big\"\n"
           "should_flag: |\n  @claim measure=death value=\"900\"\n"
           "should_not_flag: |\n  @claim measure=death value=\"9\"\n";
  }
  ~RuleFolder() { std::filesystem::remove_all(path_); }
  RuleFolder(const RuleFolder&) = delete;
  RuleFolder& operator=(const RuleFolder&) = delete;
  std::string path() const { return path_.string(); }

 private:
  std::filesystem::path path_;
};

}  // namespace

TEST_CASE("rules of a folder are added to the built-in ones, shown and tested", "[tool]") {
  const RuleFolder folder("value at least 500");
  const std::string path = folder.path();
  const Ran listed = run_tool({"rules", "list", "--rules", path.c_str()});
  CHECK(listed.status == ExitStatus::ok);
  CHECK_THAT(listed.out, Catch::Contains("note.typo"));
  CHECK_THAT(listed.out, Catch::Contains("conflict.value"));
  const Ran shown = run_tool({"rules", "show", "note.typo", "--rules", path.c_str()});
  CHECK_THAT(shown.out, Catch::Contains("All of these hold\n  value at least 500"));
  const Ran tested = run_tool({"rules", "test", "note.typo", "--rules", path.c_str()});
  CHECK(tested.status == ExitStatus::ok);
  CHECK(tested.out == "1 rule, 2 cases passed, 0 failed, 0 not extracted, 0 to do\n");
}

TEST_CASE("a failing test of a rule is status 1 and says what came out", "[tool]") {
  const RuleFolder folder("value at least 5");
  const std::string path = folder.path();
  const Ran tested = run_tool({"rules", "test", "note.typo", "--rules", path.c_str()});
  CHECK(tested.status == ExitStatus::findings);
  CHECK_THAT(tested.out,
             Catch::Contains("note/typo.yaml:14: expected silence, found note.typo"));
  CHECK_THAT(tested.out, Catch::Contains("1 cases passed, 1 failed"));
}

TEST_CASE("a rule with a slip is status 2 with its place; the others still work",
          "[tool]") {
  const RuleFolder folder("value at lest 500");
  const std::string path = folder.path();
  const Ran linted = run_tool({"rules", "lint", "--rules", path.c_str()});
  CHECK(linted.status == ExitStatus::usage);
  CHECK_THAT(
      linted.err,
      Catch::Contains(
          "note/typo.yaml:9:9: unknown operator 'at lest'; did you mean 'at least'?"));
  CHECK_THAT(linted.out, Catch::StartsWith("1 file of rules is broken and left out; "));
  CHECK_THAT(linted.out, Catch::EndsWith(" rules read, 0 doubts in them\n"));
}

TEST_CASE("the built-in rules give lint nothing to doubt", "[tool]") {
  const Ran linted = run_tool({"rules", "lint"});
  INFO(linted.out);
  CHECK(linted.status == ExitStatus::ok);
}

TEST_CASE("an unknown rule is answered with the nearest one", "[tool]") {
  const Ran shown = run_tool({"rules", "show", "conflict.valu"});
  CHECK(shown.status == ExitStatus::usage);
  CHECK(shown.err == "unknown rule 'conflict.valu'; did you mean 'conflict.value'?\n");
}
