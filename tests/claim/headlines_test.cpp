#include "claim/headlines.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The figure of a headline, completed from the figure of the text below.
Claim completed(Claim headline, const Claim& body) {
  headline.part = Part::headline;
  std::vector<Claim> claims{std::move(headline), body};
  complete_headlines(claims);
  return claims.front();
}

Claim first_figure(const std::string& text) {
  const auto claims = claimed(Form::quantity, text);
  REQUIRE_FALSE(claims.empty());
  return claims.front();
}

}  // namespace

TEST_CASE("a headline takes from the text what it leaves out", "[claim]") {
  const Claim made = completed(
      first_figure("Flood has damaged 5,100 homes."),
      first_figure("The flood in Poland has damaged 5,100 homes since 30 April 2031, the "
                   "relief office said on 8 May 2031."));
  CHECK(made.place.id == "PL");
  CHECK(days(made.period.start) == "2031-04-30/2031-04-30");
  CHECK(days(made.said_at) == "2031-05-08/2031-05-08");
  CHECK(made.attribution.size() == 1);
}

TEST_CASE("a headline keeps what it states and takes nothing from another figure",
          "[claim]") {
  const Claim headline = first_figure("Flood has damaged 5,100 homes in Peru.");
  const std::string rest = " since 30 April 2031.";
  CHECK(completed(headline,
                  first_figure("The flood in Poland has damaged 5,100 homes" + rest))
            .place.id == "PE");
  const Claim other =
      completed(headline, first_figure("The flood in Peru has damaged 9,400 homes" + rest));
  CHECK_FALSE(other.period.start.is_known());
  const Claim people = completed(
      headline, first_figure("The flood in Peru has injured 5,100 people" + rest));
  CHECK_FALSE(people.period.start.is_known());
}
