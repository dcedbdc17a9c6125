#include "graph/quote_pairs.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "graph/claim_graph.h"

using namespace crosscheck;

namespace {

std::vector<Claim> claims_of_one_article(std::size_t count) {
  std::vector<Claim> claims(count);
  for (Claim& claim : claims) claim.form = Form::quote;
  return claims;
}

}  // namespace

TEST_CASE("quotations that share a run of words are a pair, once", "[graph]") {
  std::vector<std::size_t> left_out(1);
  const auto pairs = quote_pairs({{7, 0}, {8, 0}, {7, 2}, {8, 2}, {9, 1}, {9, 2}},
                                 claims_of_one_article(3), left_out);
  CHECK(pairs == std::vector<std::pair<ClaimIndex, ClaimIndex>>{{0, 2}, {1, 2}});
  CHECK(left_out == std::vector<std::size_t>{0});
}

TEST_CASE("a quotation of many meets those that share most with it, and the rest is told",
          "[graph]") {
  constexpr ClaimIndex count = 400;
  constexpr ClaimIndex twin = 40;  // shares two more runs with the first
  std::vector<QuotedRun> runs{{100, 0}, {101, 0}, {100, twin}, {101, twin}};
  for (ClaimIndex claim = 0; claim < count; ++claim) {
    runs.emplace_back(1, claim);
    runs.emplace_back(2 + claim % 2, claim);  // and one with every other
  }
  std::vector<std::size_t> left_out(1);
  const auto pairs = quote_pairs(runs, claims_of_one_article(count), left_out);
  const auto meets = [&](ClaimIndex a, ClaimIndex b) {
    return std::ranges::find(pairs, std::pair(a, b)) != pairs.end();
  };
  const auto of_first =
      std::ranges::count(pairs, ClaimIndex{0}, &std::pair<ClaimIndex, ClaimIndex>::first);
  CHECK(of_first == most_told_compared);
  CHECK(pairs.size() <= count * most_told_compared);
  CHECK(pairs.front() == std::pair<ClaimIndex, ClaimIndex>(0, twin));
  CHECK(meets(0, 48));        // shares two runs
  CHECK_FALSE(meets(0, 96));  // shares one, as nearer ones do
  CHECK(left_out.front() > 0);
}
