#include <catch2/catch.hpp>

#include <set>

#include "tests/tool/situations.h"
#include "tool/rule_tests.h"

using namespace crosscheck;

namespace {

/// Every verdict that a built-in rule can give. What the engine says by itself
/// (note.truncated) takes more claims than a fixture holds.
std::set<std::string> verdicts() {
  Problems problems;
  std::set<std::string> found;
  for (const Rule& rule : load_knowledge({}, problems).rules) {
    found.insert(rule.relations.begin(), rule.relations.end());
    if (!rule.otherwise.empty()) found.insert(rule.otherwise);
  }
  REQUIRE(problems.empty());
  return found;
}

/// Every verdict that a fixture expects and that is told there.
std::set<std::string> shown() {
  std::set<std::string> found;
  for (const test::Situation& situation : test::situations()) {
    for (const test::Expectation& expected : situation.file.expectations) {
      if (!expected.never && expected.pending.empty()) found.insert(expected.relation);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("each verdict of the built-in rules is told in some situation", "[end_to_end]") {
  const std::set<std::string> told = shown();
  const std::set<std::string> possible = verdicts();
  CHECK(possible.size() > 40);
  for (const std::string& verdict : possible) {
    CAPTURE(verdict);
    CHECK(told.contains(verdict));
  }
}
