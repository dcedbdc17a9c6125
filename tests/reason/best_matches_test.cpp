#include "reason/best_matches.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

Matched of_truth(Truth truth, ClaimIndex first) {
  Matched made;
  made.truth = truth;
  made.claims[0] = first;
  return made;
}

}  // namespace

TEST_CASE("Of two value groups the strongest match is kept, of equals the first",
          "[reason]") {
  BestMatches best;
  best.add({3, 4}, of_truth(Truth::unknown, 10));
  best.add({3, 4}, of_truth(Truth::yes, 11));
  best.add({3, 4}, of_truth(Truth::yes, 12));
  best.add({1, 9}, of_truth(Truth::unknown, 13));
  const auto order = best.in_order();
  REQUIRE(order.size() == 2);
  CHECK(order[0]->groups == GroupPair{1, 9});
  CHECK(order[1]->groups == GroupPair{3, 4});
  CHECK(order[1]->match.claims[0] == 11);
}

TEST_CASE("Claims of all matches of two value groups are members, each once", "[reason]") {
  BestMatches best;
  for (ClaimIndex i = 0; i < 1000; ++i) {
    best.add({0, 1}, of_truth(Truth::yes, 0));
    const std::vector<ClaimIndex> claims{500 - i % 500, i % 7};
    best.add_members(claims);
  }
  best.add({0, 2}, of_truth(Truth::yes, 0));
  best.add_members(std::vector<ClaimIndex>{2, 1});
  const auto order = best.in_order();
  REQUIRE(order.size() == 2);
  CHECK(order[0]->members.size() == 501);  // 0 to 500
  CHECK(order[0]->members.front() == 0);
  CHECK(order[0]->members.back() == 500);
  CHECK(order[1]->members == std::vector<ClaimIndex>{1, 2});
}
