#include "reason/alike.h"

#include <catch2/catch.hpp>

#include "reason/match_rules.h"
#include "tests/support/claims.h"
#include "tests/support/rules.h"

using namespace crosscheck;

TEST_CASE("Claims are alike where a rule reads the same of them", "[reason]") {
  const Rule rule = differing_values();
  const ClaimScene scene({a_claim().of("10").by("2023-05-09").in("A"),
                          a_claim().of("20").by("2023-05-09").in("B"),
                          a_claim().of("10").by("2023-05-09").in("C"),
                          a_claim().of("10").by("2023-05-10").in("D")});
  const GraphView view = scene.view();
  RulePlans plans;
  MatchState state = nothing_matched(view, plans);
  state.slots.read({PathId::value});
  AlikeClaims alike(plans.of_pairs(rule), state);
  const auto members = [&](const std::vector<ClaimIndex>& claims) {
    std::vector<std::vector<ClaimIndex>> made;
    for (const Alike& one : alike.of(claims))
      made.emplace_back(one.claims.begin(), one.claims.end());
    return made;
  };
  using Lists = std::vector<std::vector<ClaimIndex>>;
  CHECK(members({1, 0, 2}) == Lists{{1}, {0, 2}});
  CHECK(members({2, 1, 0, 3}) == Lists{{2, 0}, {1}, {3}});
  CHECK(members({3}) == Lists{{3}});
}
