#include "reason/rule_costs.h"

#include <catch2/catch.hpp>

#include "reason/reason.h"
#include "tests/support/claims.h"
#include "tests/support/rules.h"

using namespace crosscheck;

TEST_CASE("Costs are counted rule by rule and change no finding", "[reason]") {
  const Rule rule = differing_values();
  const ClaimScene scene({a_claim().of("10").by("2023-05-09").in("A"),
                          a_claim().of("20").by("2023-05-09").in("B"),
                          a_claim().of("30").by("2023-05-09").in("C")});
  std::int64_t now = 0;
  RuleCosts costs{[&now] { return ++now; }, {}, 0};
  const auto found = reason(scene.view(), {rule}, Proofs::none, &costs);
  CHECK(found.size() == reason(scene.view(), {rule}, Proofs::none).size());
  REQUIRE(costs.rules.size() == 1);
  CHECK(costs.rules[0].rule == "conflict.value");
  CHECK(costs.rules[0].tried == 3);
  CHECK(costs.rules[0].found == 3);
  CHECK(costs.rules[0].time == 1);
  CHECK(costs.rest == 2);
}
