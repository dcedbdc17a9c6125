#include "reason/mutants.h"

#include <catch2/catch.hpp>

#include "reason/parse_rule.h"
#include "reason/written.h"

using namespace crosscheck;

namespace {

Rule rule_of(const std::string& rest) {
  Problems problems;
  const auto rule = parse_rule(
      "crosscheck_rule: 1\nid: conflict.value\ntitle: x\ndocs: x\n"
      "relation: conflict.value\nseverity: error\nmatch: pair\n"
      "over: same question\nmessage: x\n" +
          rest,
      "conflict/value.yaml", problems);
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  REQUIRE(rule);
  return *rule;
}

std::vector<std::string> changes(const std::string& rest) {
  std::vector<std::string> found;
  for (const Mutant& mutant : mutants_of(rule_of(rest))) found.push_back(mutant.change);
  return found;
}

}  // namespace

TEST_CASE("a condition is written as it was read", "[reason]") {
  const auto line = GENERATE(
      as<std::string>{}, "a.value below b.value + 2 * 3",
      "not (a.kind is stock or b.kind is stock)",
      "(a.kind is stock or b.kind is rate) and a.text matches \"*x y*\"",
      "b.as_of - a.as_of at most a.measure.steady_for", "a.value below 2 * (b.value + 3)",
      "a.value below b.value - (3 - a.value)", "a.value below b.value / (2 * a.value) - 1",
      "not a.condition exists and power_of_ten(a.value, b.value)",
      "a.kind in (stock, rate) and a.date before 2023-05-02");
  const Rule rule = rule_of("when: |\n  " + line + "\n");
  CHECK(written(rule.when, rule.when.lines[0].root) == line);
}

TEST_CASE("each kind of change to a rule is tried", "[reason]") {
  const auto [rest, expected] = GENERATE(table<std::string, std::vector<std::string>>({
      {"when: |\n  a.kind is stock\n", {"without a.kind is stock", "a.kind is not stock"}},
      {"when: |\n  a.value below b.value\n",
       {"without a.value below b.value", "a.value at most b.value",
        "a.value.outer below b.value", "a.value below b.value.outer"}},
      {"when: |\n  a.kind in (stock, rate)\n",
       {"without a.kind in (stock, rate)", "a.kind in (rate)", "a.kind in (stock)"}},
      {"when: |\n  a.condition exists or b.condition exists\n",
       {"without a.condition exists or b.condition exists",
        "a.condition exists and b.condition exists", "b.condition exists",
        "a.condition exists"}},
      {"when: |\n  not a.condition exists\non_unknown: possible\nstrength: possible\n"
       "overrides: [update.level]\n",
       {"without not a.condition exists", "a.condition exists",
        "without on_unknown: possible", "without strength: possible",
        "without overrides: update.level"}},
  }));
  CHECK(changes(rest) == expected);
}

TEST_CASE("a change stands in the changed rule alone, at the line that it is about",
          "[reason]") {
  const Rule rule = rule_of("when: |\n  a.kind is stock\n  a.value below b.value\n");
  const std::vector<Mutant> mutants = mutants_of(rule);
  REQUIRE(mutants.size() == 6);
  CHECK(mutants[0].line == 11);
  REQUIRE(mutants[0].rule.when.lines.size() == 1);
  CHECK(comparisons(mutants[0].rule.when) == 1);
  CHECK(written(mutants[0].rule.when, mutants[0].rule.when.lines[0].root) ==
        "a.value below b.value");
  CHECK(mutants[3].line == 12);
  CHECK(mutants[3].was == "a.value below b.value");
  CHECK(rule.when.lines.size() == 2);
}

TEST_CASE("what a rule says for both sides of a pair is changed for both", "[reason]") {
  const std::vector<Mutant> mutants =
      mutants_of(rule_of("when: |\n  not a.value at most 20\n  not b.value at most 20\n"));
  std::vector<std::string> changes;
  for (const Mutant& mutant : mutants) changes.push_back(mutant.change);
  CHECK(changes == std::vector<std::string>{"without not a.value at most 20",
                                            "a.value at most 20", "a.value below 20",
                                            "a.value.outer at most 20",
                                            "without not b.value at most 20"});
  const Conditions& when = mutants[2].rule.when;
  CHECK(written(when, when.lines[1].root) == "not b.value below 20");
}
