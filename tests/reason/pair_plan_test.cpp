#include "reason/pair_plan.h"

#include <catch2/catch.hpp>

#include "reason/parse_conditions.h"

using namespace crosscheck;

namespace {

PairPlan plan_of(std::string_view block) {
  Scope scope;
  scope.subjects = {"a", "b"};
  Problems problems;
  const Conditions made = parse_conditions(block, {"rule.yaml", 1, 1}, scope, problems);
  REQUIRE(problems.empty());
  return plan_pairs(made);
}

}  // namespace

TEST_CASE("a part of a rule is read as often as it must be: a claim, a pair, an order",
          "[reason]") {
  const auto& [block, only_a, only_b, both_ways, one_way] =
      GENERATE(table<std::string, std::size_t, std::size_t, std::size_t, std::size_t>({
          {"a.form is quantity and b.form is quantity", 1, 1, 0, 0},
          {"a.form is quantity or b.form is quantity", 0, 0, 1, 0},
          {"a.form is quantity or b.form is date", 0, 0, 0, 1},
          {"a.kind is b.kind", 0, 0, 1, 0},
          {"a.value disjoint from b.value", 0, 0, 1, 0},
          {"a.value below b.value", 0, 0, 0, 1},
          {"a.as_of before b.as_of", 0, 0, 0, 1},
          {"a.place within b.place", 0, 0, 0, 1},
          {"a.place same as b.goal", 0, 0, 0, 1},
          {"not (a.place same as b.place) and a.measure same as b.measure", 0, 0, 2, 0},
          {"a.place within b.place or b.place within a.place", 0, 0, 1, 0},
          {"a.value + b.value above 10", 0, 0, 1, 0},
          {"a.value - b.value above 10", 0, 0, 0, 1},
          {"alignment is same", 0, 0, 1, 0},
          {"b.kind in (stock, rate)\na.kind is stock", 1, 1, 0, 0},
      }));
  CAPTURE(block);
  const PairPlan plan = plan_of(block);
  CHECK(plan.only[0].size() == only_a);
  CHECK(plan.only[1].size() == only_b);
  CHECK(plan.both_ways.size() == both_ways);
  CHECK(plan.one_way.size() == one_way);
}
