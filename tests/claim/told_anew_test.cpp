#include <algorithm>

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

TEST_CASE("a share is of those counted before only where the words point to them",
          "[claim]") {
  const auto [text, linked] = GENERATE(table<const char*, bool>({
      {"The school tested 40 pupils. 31 percent of the pupils failed.", true},
      {"The school tested 40 pupils. 31 percent of the 40 pupils failed.", true},
      {"The school tested 40 pupils. 31 percent of 40 pupils failed.", true},
      {"The school tested 40 pupils. Nationwide 31 percent of pupils failed.", false},
      {"The school tested 40 pupils. Some 31% of all children failed.", false},
  }));
  CAPTURE(text);
  const std::vector<Claim> claims = claimed(Form::quantity, text);
  const auto share = std::ranges::find(claims, Kind::ratio, &Claim::kind);
  REQUIRE(share != claims.end());
  CHECK(share->of.has_value() == linked);
}

TEST_CASE("a noun in brackets after a number says what is counted", "[claim]") {
  const std::vector<Claim> claims = claimed(
      Form::quantity, "Some 5,000 (Peruvians) were arriving in Chile daily, he said.");

  REQUIRE(claims.size() == 1);
  CHECK(claims[0].measure.node.id == "entry");
  CHECK(claims[0].population.citizenship == "PE");
}

TEST_CASE("of two counts of one people, the share is of the first", "[claim]") {
  const std::vector<Claim> claims =
      claimed(Form::quantity,
              "Since January 1.66 million Peruvians have entered Chile and 1.64 million "
              "have left. 3,200, or 0.2 percent of them, were fined.");

  REQUIRE(claims.size() == 4);
  CHECK(claims[3].of == ClaimIndex{0});
}
