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
  explicit RuleFolder(const std::string& when, const std::string& rest = "") {
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
           "should_not_flag: |\n  @claim measure=death value=\"9\"\n"
        << rest;
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

TEST_CASE("lines that no case shows true and false are listed", "[tool]") {
  const RuleFolder folder("value at least 500\n  measure within death");
  const std::string path = folder.path();
  const Ran tested =
      run_tool({"rules", "test", "note.typo", "--coverage", "--rules", path.c_str()});
  CHECK(tested.status == ExitStatus::findings);
  CHECK(tested.out ==
        "1 rule, 2 cases passed, 0 failed, 0 not extracted, 0 to do\n" + path +
            "/note/typo.yaml:10: never false in a case: measure within death\n"
            "1 of 2 condition lines seen true and false\n");
}

TEST_CASE("changes that no case notices are listed, unless the rule says why", "[tool]") {
  const std::string when = "value at least 500\n  form is quantity";
  const std::string why =
      "mutants: |\n"
      "  without form is quantity => what is no figure is not at least 500\n"
      "  value above 500 => nobody cares for exactly 500\n"
      "  value.outer at least 500 => a plain figure is what it says\n";
  const auto test = [&](const std::string& rest) {
    const RuleFolder folder(when, rest);
    const std::string path = folder.path();
    Ran ran = run_tool({"rules", "test", "note.typo", "--mutate", "--rules", path.c_str()});
    for (std::size_t at = 0; (at = ran.out.find(path)) != std::string::npos;)
      ran.out.replace(at, path.size(), "DIR");
    return ran;
  };
  const Ran open = test("");
  CHECK(open.status == ExitStatus::findings);
  CHECK_THAT(open.out, Catch::Contains("DIR/note/typo.yaml:9: no case notices: value above "
                                       "500 (it is: value at least 500)\n"));
  CHECK_THAT(open.out,
             Catch::Contains("DIR/note/typo.yaml:10: no case notices: without form "
                             "is quantity\n"));
  const Ran told = test(why);
  INFO(told.out);
  CHECK(told.status == ExitStatus::ok);
  const Ran stale = test(why + "  value below 500 => this is noticed\n");
  CHECK(stale.status == ExitStatus::findings);
  CHECK_THAT(stale.out,
             Catch::Contains("explains a change that a case notices, or none that "
                             "is made: value below 500"));
}

TEST_CASE("a share of a claim that is not there is a fault of the case", "[tool]") {
  const RuleFolder folder("value at least 500",
                          "  @claim measure=death place=PL value=\"5\" of=3\n");
  const std::string path = folder.path();
  const Ran tested = run_tool({"rules", "test", "note.typo", "--rules", path.c_str()});
  CHECK(tested.status == ExitStatus::findings);
  CHECK_THAT(tested.out, Catch::Contains("of=3: expected the number of a claim before it"));
}

TEST_CASE("what another rule finds must be told by the case", "[tool]") {
  const auto [told, expected] = GENERATE(table<std::string, std::string>({
      {"", "although silent, conflict.value (conflict.value, error, hard"},
      {"  => also conflict.value\n", "0 surprises in cases of other rules"},
      {"  => also update.level\n", "expected also update.level, found conflict.value"},
  }));
  // The last case of the folder's rule becomes one of two claims.
  const RuleFolder folder(
      "value at least 500",
      "  @claim measure=death place=PL as_of=2023-05-02 value=\"5\"\n"
      "  @claim measure=death place=PL as_of=2023-05-02 value=\"7\" source=\"Paper B\"\n" +
          told);
  const std::string path = folder.path();
  const Ran tested =
      run_tool({"rules", "test", "note.typo", "--cross-talk", "--rules", path.c_str()});
  CHECK_THAT(tested.out, Catch::Contains(expected));
  const bool good = told == "  => also conflict.value\n";
  CHECK((tested.status == ExitStatus::ok) == good);
}

TEST_CASE("a new rule can be tested at once, and is never written over another", "[tool]") {
  const auto id =
      GENERATE(as<std::string>{}, "agree.march", "arithmetic.march", "conflict.march",
               "not_comparable.march", "note.march", "update.march");
  const RuleFolder folder("value at least 500");
  const std::string path = folder.path();
  const std::vector<const char*> words{"rules", "new", id.c_str(), "--into", path.c_str()};
  const Ran made = run_tool(words);
  CHECK(made.status == ExitStatus::ok);
  CHECK_THAT(made.out, Catch::Contains("crosscheck rules test " + id + " --rules " + path));
  const Ran tested =
      run_tool({"rules", "test", id.c_str(), "--coverage", "--rules", path.c_str()});
  INFO(tested.out + tested.err);
  CHECK(tested.status == ExitStatus::ok);
  CHECK(run_tool({"rules", "lint", id.c_str(), "--rules", path.c_str()}).status ==
        ExitStatus::ok);
  const Ran again = run_tool(words);
  CHECK(again.status == ExitStatus::usage);
  CHECK_THAT(again.err, Catch::Contains("is there already"));
}

TEST_CASE("an id that no rule can have is refused", "[tool]") {
  const auto id = GENERATE(as<std::string>{}, "march", "conflicts.march", "conflict.",
                           "conflict.../march", "conflict.March", "conflict.a/b");
  const Ran made = run_tool({"rules", "new", id.c_str(), "--into", "nowhere"});
  CHECK(made.status == ExitStatus::usage);
  CHECK_THAT(made.err, Catch::Contains("is no id of a rule; expected FOLDER.FILE"));
  CHECK_FALSE(std::filesystem::exists("nowhere"));
}
