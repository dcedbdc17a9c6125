#include "tests/claim/claimed.h"

using namespace crosscheck;

TEST_CASE("a number told anew answers the question of the sentence before", "[claim]") {
  const std::vector<Claim> claims = claimed(
      Form::quantity,
      "Last week 5,000 people were arriving in Peru daily. The number has grown to 9,000.");

  REQUIRE(claims.size() == 2);
  CHECK(claims[0].kind == Kind::rate);
  CHECK(claims[1].kind == Kind::rate);
  CHECK(claims[1].measure == claims[0].measure);
  CHECK(claims[1].goal == claims[0].goal);
  CHECK(claims[1].state(Slot::measure) == SlotState::carried);
}

TEST_CASE("a number of something else asks its own question", "[claim]") {
  const std::vector<Claim> claims =
      claimed(Form::quantity,
              "Some 5,000 people arrived in Peru. The number of buses has grown to 90.");

  REQUIRE(claims.size() == 2);
  CHECK(claims[1].measure.node.id != claims[0].measure.node.id);
}

TEST_CASE("an amount in brackets after another asks its question in another unit",
          "[claim]") {
  const std::vector<Claim> claims =
      claimed(Form::quantity, "The pump cost 200 dollars (about 184 euros).");

  REQUIRE(claims.size() == 2);
  CHECK(claims[1].measure == claims[0].measure);
  CHECK(claims[1].unit.unit == "EUR");
}

TEST_CASE("a share beside its count is a share of the whole before", "[claim]") {
  const std::vector<Claim> claims = claimed(Form::quantity,
                                            "The clinic saw 8,400 patients. Of these, 310, "
                                            "i.e. 3.7 percent of them, had a fever.");

  REQUIRE(claims.size() == 3);
  CHECK(claims[2].kind == Kind::ratio);
  CHECK(claims[2].of == ClaimIndex{0});
}
