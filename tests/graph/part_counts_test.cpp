#include "graph/part_counts.h"

#include <catch2/catch.hpp>

#include "tests/support/claims.h"

using namespace crosscheck;

namespace {

ClaimBuilder dead(const char* number) {
  return a_claim().about("death").of(number).by("2024-05-02");
}

Claim women(const char* number) {
  Claim claim = dead(number).claim_;
  claim.population.sex = "female";
  return claim;
}

bool is_part(const Claim& a, const Claim& b) {
  const bool told = !part_told(a, b).empty();
  CHECK(told == !part_told(b, a).empty());
  return told;
}

}  // namespace

TEST_CASE("fewer women may be among all who died, more of them cannot be", "[graph]") {
  CHECK(is_part(women("5"), dead("12").claim_));
  CHECK_FALSE(is_part(women("12"), dead("12").claim_));
  CHECK_FALSE(is_part(women("15"), dead("12").claim_));
  CHECK_FALSE(is_part(dead("5").claim_, dead("12").claim_));
  CHECK_FALSE(is_part(women("5"), women("12")));
}

TEST_CASE("an older figure of a group is not held for a part", "[graph]") {
  Claim older = women("5");
  older.as_of = DayRange::on(*parse_day("2024-05-01"));
  CHECK_FALSE(is_part(older, dead("12").claim_));
}

TEST_CASE("fewer people of a level are no part of those before", "[graph]") {
  Claim missing = women("5");
  missing.kind = Kind::stock;
  CHECK_FALSE(is_part(missing, dead("12").as(Kind::stock).claim_));
}

TEST_CASE("what is counted from a day may be a part of what is counted from any",
          "[graph]") {
  const Claim since = dead("420").from("2024-03-01", "2024-05-02").claim_;
  const Claim that_day = dead("420").from("2024-05-02", "2024-05-02").claim_;
  CHECK(is_part(since, dead("1900").claim_));
  CHECK_FALSE(is_part(since, dead("300").claim_));
  CHECK_FALSE(is_part(that_day, dead("1900").claim_));
}

TEST_CASE("others, and some of them, are parts", "[graph]") {
  Claim others = dead("12").claim_;
  others.population.modifiers = {"rest"};
  CHECK(is_part(others, dead("12").claim_));
}

TEST_CASE("one dead more or less may be who did it", "[graph]") {
  Claim all = dead("50").claim_;
  all.sentence = "The shots killed 50 people, including the gunman.";
  CHECK(is_part(all, dead("49").claim_));
  CHECK_FALSE(is_part(all, dead("48").claim_));
  CHECK_FALSE(is_part(dead("50").claim_, dead("49").claim_));
}
