#include <catch2/catch.hpp>

#include "claim/slots_of_place.h"
#include "claim/slots_of_time.h"
#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

Claim only_figure(const char* text) { return the_claim(Form::quantity, text); }

}  // namespace

TEST_CASE("the preposition decides which slot a place fills", "[claim]") {
  struct Row {
    const char* text;
    const char* origin;
    const char* goal;
    const char* place;
  };
  const Row row = GENERATE(values<Row>({
      {"700 people entered Bolivia.", "", "BO", ""},
      {"700 people fled to Bolivia.", "", "BO", ""},
      {"700 people left Peru.", "PE", "", ""},
      {"700 people died in Peru.", "", "", "PE"},
      {"Police arrested 20 protesters in Harlow.", "", "", "city:harlow"},
  }));
  CAPTURE(row.text);

  const Claim claim = only_figure(row.text);

  CHECK(claim.origin.id == row.origin);
  CHECK(claim.goal.id == row.goal);
  CHECK(claim.place.id == row.place);
}

TEST_CASE("a place lies within itself and what holds it", "[claim]") {
  const Node bolivia = only_figure("700 people entered Bolivia.").goal;

  CHECK(lies_within(bolivia, "BO"));
  CHECK(lies_within(bolivia, "region:south-america"));
  CHECK_FALSE(lies_within(bolivia, "PE"));
}

TEST_CASE("since opens a period that runs to the day of the report", "[claim]") {
  const Claim claim = only_figure("700 people have entered Bolivia since 3 May 2031.");

  CHECK(days(claim.period.start) == "2031-05-03/2031-05-03");
  CHECK(days(claim.period.end) == "2031-05-09/2031-05-09");
  CHECK(claim.state(Slot::period) == SlotState::stated);
}

TEST_CASE("between two days gives a period with both ends", "[claim]") {
  const Claim claim = only_figure("700 people left Peru between 3 and 7 May.");

  CHECK(days(claim.period.start) == "2031-05-03/2031-05-03");
  CHECK(days(claim.period.end) == "2031-05-07/2031-05-07");
  CHECK(days(claim.as_of) == "2031-05-07/2031-05-07");
}

TEST_CASE(
    "a total holds as of the day that is told, else of the day it was said, else of "
    "publication",
    "[claim]") {
  const auto [text, day] = GENERATE(table<const char*, const char*>({
      {"As of Wednesday, 14 people had died.", "2031-05-07/2031-05-07"},
      {"On Wednesday officials said 14 people had died.", "2031-05-07/2031-05-07"},
      {"14 people had died.", "2031-05-09/2031-05-09"},
  }));
  CAPTURE(text);

  const Claim claim = only_figure(text);

  CHECK(days(claim.as_of) == day);
  CHECK(name(claim.state(Slot::as_of)) == name(SlotState::carried));
}

TEST_CASE("an undated article leaves the day of its figures unknown", "[claim]") {
  const auto claims = claimed(Form::quantity, "14 people had died.", "");

  REQUIRE(claims.size() == 1);
  CHECK_FALSE(claims[0].as_of.is_known());
}

TEST_CASE("who said a figure and when stands in its attribution", "[claim]") {
  const Claim claim = only_figure("On Wednesday officials said 14 people had died.");

  REQUIRE(claim.attribution.size() == 1);
  CHECK(claim.attribution[0].role == "official");
  CHECK(claim.attribution[0].verb == "say");
  CHECK(days(claim.said_at) == "2031-05-07/2031-05-07");
  CHECK(only_figure("14 people had died.").attribution.empty());
}

TEST_CASE("another verb keeps its own time and place", "[claim]") {
  const auto text =
      GENERATE("The depot will cost $45 million and is to open in 2037.",
               "The fire reached 20 barns in the depot, which was built in 1911.",
               "The depot will cost $45 million and replace the hall in Warsaw.");
  CAPTURE(text);
  const auto claims = claimed(Form::quantity, text);
  REQUIRE(claims.size() == 1);
  CHECK_FALSE(claims.front().period.start.is_known());
  const bool stated = claims.front().place.is_known() &&
                      claims.front().state(Slot::place) == SlotState::stated;
  CHECK_FALSE(stated);
}

TEST_CASE("a total that rises on a day is as of that day", "[claim]") {
  const auto claims = claimed(
      Form::quantity, "The death toll of the fire rose to 15 on Monday.", "2031-05-09");
  REQUIRE(claims.size() == 1);
  CHECK(days(claims.front().as_of) == "2031-05-05/2031-05-05");
  CHECK_FALSE(claims.front().period.start.is_known());
}

TEST_CASE("a sentence that begins with a pronoun is about what the one before names",
          "[claim]") {
  const auto about = [](const char* text) {
    const auto claims = claimed(Form::quantity, text);
    REQUIRE(claims.size() == 1);
    return claims.front().topic;
  };
  const auto plain = about("The council approved the depot. The works cost $45 million.");
  const auto refers = about("The council approved the depot. It cost $45 million.");
  CHECK(refers.size() > plain.size());
}
