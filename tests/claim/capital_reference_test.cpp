#include "claim/capital_reference.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The place of the last figure of a text; "" where it is not known.
std::string place_in(const std::string& text) {
  const std::vector<Claim> claims = claimed(Form::quantity, text);
  REQUIRE_FALSE(claims.empty());
  return claims.back().place.id;
}

}  // namespace

TEST_CASE("the capital is that of the only country told of", "[claim]") {
  CHECK(place_in("Peru voted on Sunday. In the capital, 40 people were injured.") ==
        "city:lima");
  CHECK(place_in("Peru voted on Sunday. Police arrested 40 people in the capital.") ==
        "city:lima");
  CHECK(
      place_in("Peru and Chile played. In the Chilean capital, 40 people were injured.") ==
      "city:santiago");
  CHECK(place_in("Peru voted. Forty people were injured in the capital of Chile.") ==
        "city:santiago");
}

TEST_CASE("which capital is meant stays unknown where two may be", "[claim]") {
  CHECK(place_in("Peru and Chile signed a pact. In the capital, 40 people were injured.")
            .empty());
  CHECK(place_in("Voters met on Sunday. In the capital, 40 people were injured.").empty());
}

TEST_CASE("capital that is money is no city", "[claim]") {
  CHECK(
      place_in("Peru has mines. The bank added 40 workers to the capital markets desk.") !=
      "city:lima");
}
