#include "reason/lint.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

std::string rule_text(const std::string& id, const std::string& rest) {
  return "crosscheck_rule: 1\nid: " + id + "\ntitle: x\ndocs: x\nrelation: " + id +
         "\nseverity: error\nmatch: pair\nover: same question\nmessage: x\n" + rest;
}

const std::string tests =
    "should_flag: |\n  2023-05-02 A | x\nshould_not_flag: |\n  2023-05-02 A | x\n";

std::vector<std::string> doubts(
    const std::vector<std::pair<std::string, std::string>>& texts) {
  std::vector<DataFile> files;
  for (const auto& [path, text] : texts) files.push_back({path, text});
  Problems problems;
  const std::vector<Rule> rules = load_rules(files, problems);
  CHECK(problems.empty());
  std::vector<std::string> found;
  for (const Problem& problem : lint(rules)) found.push_back(to_string(problem));
  return found;
}

}  // namespace

TEST_CASE("lint is content with a rule that has both kinds of tests", "[reason]") {
  CHECK(doubts({{"conflict/value.yaml",
                 rule_text("conflict.value", "when: |\n  a.kind is stock\n" + tests)}})
            .empty());
}

TEST_CASE("lint says what is doubtful in a rule", "[reason]") {
  const auto [rest, expected] = GENERATE(table<std::string, std::string>({
      {"when: |\n  a.kind is stock\nshould_flag: |\n  2023-05-02 A | x\n",
       "rules/conflict/value.yaml: no should_not_flag: add a near miss that must stay "
       "silent"},
      {"when: |\n  a.kind is stock\n  a.kind is rate\n" + tests,
       "rules/conflict/value.yaml:12: never true: an earlier line asks for 'stock', this "
       "one for 'rate'"},
      {"params: {days: 2}\nwhen: |\n  a.kind is stock\n" + tests,
       "rules/conflict/value.yaml: the parameter 'days' is not used"},
      {"overrides: [conflict.none]\nwhen: |\n  a.kind is stock\n" + tests,
       "rules/conflict/value.yaml: overrides 'conflict.none', which is no loaded rule"},
  }));
  CHECK_THAT(doubts({{"conflict/value.yaml", rule_text("conflict.value", rest)}}),
             Catch::VectorContains(expected));
}

TEST_CASE("lint finds rules that do not order each other, and circles", "[reason]") {
  const std::string when = "when: |\n  a.kind is stock\n" + tests;
  CHECK_THAT(
      doubts({{"conflict/value.yaml", rule_text("conflict.value", when)},
              {"conflict/status.yaml", rule_text("conflict.status", when)}}),
      Catch::VectorContains(std::string("rules/conflict/status.yaml: can hold together "
                                        "with conflict.value and neither comes "
                                        "first: add 'overrides' to one of them")));
  CHECK_THAT(
      doubts({{"conflict/value.yaml",
               rule_text("conflict.value", "overrides: [conflict.status]\n" + when)},
              {"conflict/status.yaml",
               rule_text("conflict.status", "overrides: [conflict.value]\n" + when)}}),
      Catch::VectorContains(std::string(
          "rules/conflict/value.yaml: overrides in a circle lead back to conflict.value")));
}
