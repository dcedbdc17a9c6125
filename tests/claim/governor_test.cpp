#include "claim/governor.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The measure of a figure of a text.
std::string read(const std::string& text, const std::string& figure) {
  for (const Claim& claim : claimed(Form::quantity, text)) {
    if (claim.value && claim.value->text == figure) return claim.measure.node.id;
  }
  return "no claim";
}

}  // namespace

TEST_CASE("the tree finds what governs a figure", "[claim]") {
  const auto [text, figure,
              measure] = GENERATE(table<const char*, const char*, const char*>({
      {"The flood killed 14 people.", "14", "death"},
      {"Four women were found dead in a barn near Orrinton.", "Four", "death"},
      {"14 villagers, most of them elderly, were injured by the storm.", "14", "injury"},
      {"The guard killed five miners during a protest in Harlow.", "five", "death"},
      {"The boiler burst, injuring nine cooks before the guard was killed.", "nine",
       "injury"},
      {"The hunter fired 30 rounds before fleeing the village.", "30", "gunfire"},
      {"Seven sailors were shot and wounded in the harbour.", "Seven", "injury"},
  }));
  CAPTURE(text);

  CHECK(read(text, figure) == measure);
}

TEST_CASE("a verb of another clause does not govern a figure", "[claim]") {
  const auto [text, figure, measure] =
      GENERATE(table<const char*, const char*, const char*>({
          {"Detectives named two suspects in a robbery in which a clerk was killed.", "two",
           "death"},
          {"The town hosted a record release party when 40 men opened a bridge.", "40",
           "release"},
          {"The baker sold 300 loaves before leaving the market.", "300", "exit"},
      }));
  CAPTURE(text);

  CHECK(read(text, figure) != measure);
}
