#include "tests/claim/claimed.h"

using namespace crosscheck;

TEST_CASE("a growth factor is a claim of what grew", "[claim]") {
  const std::vector<Claim> claims =
      claimed(Form::quantity, "The number of visitors has nearly doubled since 3 May.");

  REQUIRE(claims.size() == 1);
  CHECK(claims.front().measure.node.id == "growth:visitor");
  CHECK(claims.front().kind == Kind::change);
  CHECK(contains(claims.front().value->core, Decimal{2}));
  CHECK(days(claims.front().period.start) == "2031-05-03/2031-05-03");
}

TEST_CASE("a factor without a subject is no claim", "[claim]") {
  CHECK(claimed(Form::quantity, "Doubled and tripled again!").empty());
}
