#include <catch2/catch.hpp>

#include <algorithm>

#include "tool/rule_tests.h"

using namespace crosscheck;

namespace {

const Knowledge& knowledge() {
  static Problems problems;
  static const Knowledge known = load_knowledge({}, problems);
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  return known;
}

}  // namespace

TEST_CASE("every built-in rule says what it flags and what it does not", "[tool]") {
  REQUIRE_FALSE(knowledge().rules.empty());
  for (const Rule& rule : knowledge().rules) {
    CAPTURE(rule.id);
    const auto is_firm = [](const RuleCase& test) { return !test.todo; };
    CHECK(std::ranges::any_of(rule.cases, [&](const RuleCase& test) {
      return is_firm(test) && test.should_flag;
    }));
    CHECK(std::ranges::any_of(rule.cases, [&](const RuleCase& test) {
      return is_firm(test) && !test.should_flag;
    }));
  }
}

TEST_CASE("the tests inside every built-in rule hold", "[tool]") {
  for (const Rule& rule : knowledge().rules) {
    for (const CaseResult& result : run_cases(rule, knowledge())) {
      if (result.test->todo) continue;
      INFO(result.detail);
      CHECK(result.outcome == CaseOutcome::passed);
    }
  }
}
