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

TEST_CASE("who come are told of from where the speaker is", "[claim]") {
  const std::string about =
      "Chile expects many. Santiago in Chile is full. Chile, Chile and Chile again. ";
  const auto come = claimed(Form::quantity, about +
                                                "Norwegian officials said that the "
                                                "number of visitors arriving each "
                                                "day has nearly doubled.");
  REQUIRE(come.size() == 1);
  CHECK(come[0].place.id == "NO");
  CHECK(come[0].state(Slot::place) == SlotState::inferred);

  const auto grow = claimed(Form::quantity, about +
                                                "Norwegian officials said that the "
                                                "number of visitors has nearly "
                                                "doubled.");
  REQUIRE(grow.size() == 1);
  CHECK(grow[0].state(Slot::place) == SlotState::carried);
}
