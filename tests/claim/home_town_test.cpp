#include "claim/home_town.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The place of the last figure of a text as it is shown.
std::string shown(const std::string& text) {
  const std::vector<Claim> claims = claimed(Form::quantity, text);
  REQUIRE_FALSE(claims.empty());
  return claims.back().place.name;
}

}  // namespace

TEST_CASE("a place that nobody knows is shown with what it lies in", "[claim]") {
  CHECK(
      shown("Police in Houston, Texas, were called. Two men were hurt on Alder Street.") ==
      "Alder Street, Houston, Texas");
  CHECK(shown("Police in Houston, Texas, were called. Two men were hurt in Alderway "
              "Plaza.") == "Alderway Plaza, Houston, Texas");
  CHECK(shown("Police in Houston, Texas, were called. Two men were hurt in the Alderwood "
              "neighborhood.") == "Alderwood, Houston, Texas");
  CHECK(shown("Police in Houston, Texas, were called. Two men were hurt in Chicago's "
              "Alderwood area.") == "Alderwood, Chicago, Illinois");
  CHECK(shown("Police in Houston, Texas, were called. Two men were hurt in Alderwood.") ==
        "Alderwood, Texas");
}

TEST_CASE("a town that nobody knows is home where no other one is", "[claim]") {
  CHECK(
      shown("ALDERTON \xE2\x80\x94 Alderton police were called to a house in Alderton. Two "
            "men were hurt on Mill Street.") == "Mill Street, Alderton");
}

TEST_CASE("what a story is about is its town, not the state named behind it", "[claim]") {
  CHECK(shown("A fire broke out in Houston, Texas. Two men were hurt.") ==
        "Houston, Texas");
}

TEST_CASE("a part of a town is no other town of that name", "[claim]") {
  CHECK(shown("Police in Chicago were called. Two men were hurt in the Austin "
              "neighborhood.") == "Austin, Chicago, Illinois");
}
