#include "reason/lint.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

std::string rule_text(const std::string& id, const std::string& rest) {
  return "crosscheck_rule: 1\nid: " + id + "\ntitle: x\ndocs: x\nrelation: " + id +
         "\nseverity: error\nmatch: pair\nover: same question\nmessage: x\n" + rest;
}

/// Three cases, divided by blank lines.
const std::string cases =
    "  2023-05-02 A | x\n\n  2023-05-02 A | x\n\n  2023-05-02 A | x\n";
const std::string tests = "should_flag: |\n" + cases + "should_not_flag: |\n" + cases;

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
      {"when: |\n  a.kind is stock\nshould_flag: |\n" + cases,
       "rules/conflict/value.yaml: 0 cases in should_not_flag; expected at least 3: near "
       "misses that must stay silent"},
      {"when: |\n  a.kind is stock\nshould_not_flag: |\n" + cases +
           "should_flag: |\n  2023-05-02 A | x\n",
       "rules/conflict/value.yaml:18: 1 case in should_flag; expected at least 3: texts "
       "that "
       "the rule finds"},
      {"when: |\n  a.kind is stock\n  a.kind is rate\n" + tests,
       "rules/conflict/value.yaml:12: never true: an earlier line asks for 'stock', this "
       "one for 'rate'"},
      {"when: |\n  a.kind is stock\n  a.kind is stock\n" + tests,
       "rules/conflict/value.yaml:12: says again what line 11 says"},
      {"when: |\n  a.kind is stock\nunless: |\n  a.kind is rate\n" + tests,
       "rules/conflict/value.yaml:13: an exception that never applies: an earlier line "
       "asks "
       "for 'stock', this one for 'rate'"},
      {"params: {days: 2}\nwhen: |\n  a.kind is stock\n" + tests,
       "rules/conflict/value.yaml:10: the parameter 'days' is not used"},
      {"overrides: [conflict.none]\nwhen: |\n  a.kind is stock\n" + tests,
       "rules/conflict/value.yaml:10: overrides 'conflict.none', which is no loaded rule"},
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
      Catch::VectorContains(std::string("rules/conflict/value.yaml:10: overrides in a "
                                        "circle lead back to conflict.value")));
}

TEST_CASE("rules that ask for one word and for two never meet", "[reason]") {
  CHECK(
      doubts({{"conflict/value.yaml",
               rule_text("conflict.value",
                         "when: |\n  a.kind is b.kind\n  a.value below b.value\n" + tests)},
              {"conflict/status.yaml",
               rule_text("conflict.status",
                         "when: |\n  a.kind is stock\n  b.kind is rate\n" + tests)}})
          .empty());
}
