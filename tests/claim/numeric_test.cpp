#include "claim/numeric.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

std::vector<Claim> figures(const char* text) { return claimed(Form::quantity, text); }

}  // namespace

TEST_CASE("each figure of a sentence is a claim of its own", "[claim]") {
  const auto claims =
      figures("The flood killed 14 people and injured 40 others in Harlow.");

  REQUIRE(claims.size() == 2);
  CHECK(claims[0].measure.node.id == "death");
  CHECK(claims[0].value->low == Decimal(14));
  CHECK(claims[1].measure.node.id == "injury");
  CHECK(claims[1].value->low == Decimal(40));
}

TEST_CASE("a place in an order counts nothing", "[claim]") {
  CHECK(figures("Harlow finished 30th in the table.").empty());
}

TEST_CASE("the kind of a figure follows from its measure and the words beside it",
          "[claim]") {
  const auto [text, kind] = GENERATE(table<const char*, Kind>({
      {"14 people died in the flood.", Kind::cumulative},
      {"300 residents were evacuated.", Kind::stock},
      {"Some 5,000 people a day crossed the border.", Kind::rate},
      {"Trains carried 2,000 passengers daily.", Kind::rate},
      {"Turnout was 61 percent.", Kind::ratio},
      {"Half of the residents left the village.", Kind::ratio},
      {"The bakery sold 900 loaves.", Kind::count_event},
  }));
  CAPTURE(text);

  const auto claims = figures(text);

  REQUIRE(claims.size() == 1);
  CHECK(name(claims[0].kind) == name(kind));
}

TEST_CASE("no deaths is a count of zero", "[claim]") {
  const auto claims = figures("No deaths were reported.");

  REQUIRE(claims.size() == 1);
  CHECK(claims[0].value->low.is_zero());
  CHECK(claims[0].value->high.is_zero());
}

TEST_CASE("what is expected or denied is not asserted", "[claim]") {
  const auto expected = figures("The ministry expects 500 refugees to arrive in Peru.");
  const auto denied = figures("12 people did not die in the fire.");

  REQUIRE(expected.size() == 1);
  CHECK(name(expected[0].modality) == name(Modality::expected));
  REQUIRE(denied.size() == 1);
  CHECK_FALSE(denied[0].positive);
}

TEST_CASE("every claim quotes its own figure from the article", "[claim]") {
  const std::string text =
      "The flood killed 14 people and injured 40 others in Harlow.\n"
      "On Tuesday at least 300 residents were evacuated.";
  const auto claims = claimed(Form::quantity, text);
  CHECK(claims.size() == 3);
  for (const Claim& claim : claims) {
    CHECK(slice(text, claim.span) == claim.text);
    CHECK(claim.text.find(claim.value->text) != std::string::npos);
    CHECK(slice(text, claim.sentence_span) == claim.sentence);
  }
}
