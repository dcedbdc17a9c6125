#include "claim/event_noun.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

TEST_CASE("the noun of an act says what is done to those counted", "[claim]") {
  const auto [text, measure] = GENERATE(table<const char*, const char*>({
      {"The killing of two men in Lima shocked the town.", "death"},
      {"The arrest of 40 miners in Lima shocked the town.", "arrest"},
      {"The evacuation of 300 people from Lima began.", "displacement"},
      {"The release of 12 hostages was welcomed in Lima.", "release"},
      {"The council defended the dismissal of 340 workers.", "layoff"},
      {"The arrival of 300 refugees in Lima surprised the town.", "entry"},
  }));
  CAPTURE(text);

  CHECK(the_claim(Form::quantity, text).measure.node.id == measure);
}

TEST_CASE("a figure is told as its event is", "[claim]") {
  const auto [text, modality, positive] = GENERATE(table<const char*, Modality, bool>({
      {"Police spoke of the alleged killing of two men in Lima.", Modality::possible, true},
      {"The council discussed the planned evacuation of more than 300 people.",
       Modality::expected, true},
      {"Officials denied the death of 40 people in the camp.", Modality::denied, true},
      {"The closure of 12 schools in Lima was averted.", Modality::asserted, false},
      {"The closure of 12 schools in Lima shocked the town.", Modality::asserted, true},
      {"Police confirmed the death of 40 miners in Lima.", Modality::asserted, true},
  }));
  CAPTURE(text);
  const Claim claim = the_claim(Form::quantity, text);

  CHECK(claim.modality == modality);
  CHECK(claim.positive == positive);
}

TEST_CASE("of some of those told before the verb says what is counted", "[claim]") {
  const std::vector<Claim> claims = claimed(
      Form::quantity,
      "Police met 60 protesters on Monday. Of those, 12 were charged with assault.");

  REQUIRE_FALSE(claims.empty());
  CHECK(claims.back().measure.node.id != "attendance");
}

TEST_CASE("where another act was is not where the one before it was", "[claim]") {
  const std::vector<Claim> claims =
      claimed(Form::quantity,
              "He is charged with the murder of two men and the theft of a car in Lima.");

  REQUIRE(claims.size() == 1);
  CHECK(claims.front().state(Slot::place) != SlotState::stated);
  CHECK(the_claim(Form::quantity, "He is charged with the murder of two men in Lima.")
            .place.id == "city:lima");
}
