#include "claim/rates.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

Claim figure(const std::string& text) {
  const std::vector<Claim> claims = claimed(Form::quantity, text);
  REQUIRE_FALSE(claims.empty());
  return claims.front();
}

}  // namespace

TEST_CASE("a rate has its time in its unit, in figures for a day", "[claim]") {
  const auto [text, unit, shown] = GENERATE(table<const char*, const char*, const char*>({
      {"10,000 people a day entered Peru.", "person per day", "10,000 a day"},
      {"10,000 people entered Peru daily.", "person per day", "10,000 a day"},
      {"10,000 people entered Peru every week.", "person per week", "10,000 a week"},
      {"10,000 people were entering Peru a day.", "person per day", "10,000 a day"},
      {"10,000 people entered Peru per month.", "person per month", "10,000 a month"},
  }));
  CAPTURE(text);

  const Claim claim = figure(text);

  CHECK(claim.kind == Kind::rate);
  CHECK(claim.unit.unit == unit);
  CHECK(claim.unit.dimension == "person");
  CHECK(claim.value->text == shown);
}

TEST_CASE("a day that is no rate is left", "[claim]") {
  const auto* text = GENERATE("10,000 people entered Peru a day later.",
                              "10,000 people entered Peru a week ago.",
                              "10,000 people entered Peru a day after the vote.");
  CAPTURE(text);

  CHECK(figure(text).kind != Kind::rate);
}

TEST_CASE("a week has seven days, and a year 12 months", "[claim]") {
  const auto factor = [](const char* text) { return figure(text).unit.factor; };

  CHECK(factor("Some 10 people a day entered Peru.") == Decimal{1});
  CHECK(factor("The pumps moved 300 cubic metres an hour.") == Decimal{24'000});
  CHECK(factor("Some 10 people an hour entered Peru.") == Decimal{24});
  CHECK(factor("Some 10 people a week entered Peru.") == Decimal{1} / Decimal{7});
  const Decimal year = factor("Some 10 people a year entered Peru.");
  const Decimal month = factor("Some 10 people a month entered Peru.");
  CHECK(abs(month - year * Decimal{12}) < Decimal::of(1, -12));
}

TEST_CASE("what is spent on each inhabitant is no sum of money", "[claim]") {
  const Claim claim = figure("Peru spends 40 dollars per inhabitant on schools.");
  CHECK(claim.unit.dimension != "money");
  CHECK(claim.unit.unit == "USD");
  CHECK(claim.population.head == "person");
}

TEST_CASE("a rate told anew keeps its own time", "[claim]") {
  const auto claims = claimed(Form::quantity,
                              "Some 5,000 people a day were entering Peru last week. The "
                              "number has now grown to 70,000 a week.");
  REQUIRE(claims.size() == 2);
  CHECK(claims[1].measure.node.id == "entry");
  CHECK(claims[1].unit.unit == "person per week");
  CHECK(claims[1].unit.factor == Decimal{1} / Decimal{7});
}
