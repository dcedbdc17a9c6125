#include "claim/contrast.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The figures and days of a text, those that it denies with "no" before.
std::string told(const std::string& text) {
  std::string shown;
  for (const Claim& claim : claimed(text)) {
    const bool dates = claim.form == Form::date;
    if (!dates && (claim.form != Form::quantity || !claim.value)) continue;
    if (!shown.empty()) shown += ", ";
    if (!claim.positive) shown += "no ";
    shown += dates ? to_string(*claim.date.first) : claim.value->text;
  }
  return shown;
}

}  // namespace

TEST_CASE("a figure that is told to be denied is not asserted", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"It was 12 people, not 20, who died in the fire.", "12"},
      {"The fire killed 12 people, not 20.", "12"},
      {"Not 20 but 12 people died in the fire.", "12"},
      {"The death toll is 12, not 20.", "12"},
      {"The death toll is not 20.", "no 20"},
      {"The firm hired 300 workers rather than 400 workers.", "300"},
      {"The firm hired 300 workers instead of 400 workers.", "300"},
      {"The council levies 60 dollars per inhabitant, not 40 dollars per inhabitant.",
       "60 dollars per inhabitant"},
      {"The fire did not kill 20 people but 12 were hurt.", "no 20, 12"},
  }));
  CAPTURE(text);

  CHECK(told(text) == expected);
}

TEST_CASE("a day that is told to be denied is not asserted", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"Kenya signed the ceasefire accord on 8 May, not on 7 May.", "2031-05-08"},
      {"Kenya signed the ceasefire accord not on 7 May but on 8 May.", "2031-05-08"},
      {"Kenya did not sign the ceasefire accord on 7 May but on 8 May.", "2031-05-08"},
      {"Kenya signed the ceasefire accord on 8 May and not on 7 May.", "2031-05-08"},
      {"Kenya did not sign the ceasefire accord on 7 May.", "no 2031-05-07"},
  }));
  CAPTURE(text);

  CHECK(told(text) == expected);
}

TEST_CASE("what happened on another day than denied did happen", "[claim]") {
  for (const Claim& claim :
       claimed("Kenya did not sign the ceasefire accord on 7 May but on 8 May.")) {
    CAPTURE(claim.text);
    CHECK(claim.positive);
  }
}

TEST_CASE("the day that is denied is not the day of a figure", "[claim]") {
  const Claim claim = the_claim(
      Form::quantity, "Not on 7 May but on 8 May the fire in Harlow killed 12 people.");

  CHECK(days(claim.period.start) == "2031-05-08/2031-05-08");
}

TEST_CASE("a bound told with a negative word is no denial", "[claim]") {
  const auto text = GENERATE("No fewer than 20 people died in the fire.",
                             "No less than 20 people were injured.",
                             "Not more than 20 people died in the fire.");
  CAPTURE(text);

  CHECK(the_claim(Form::quantity, text).positive);
}
