#include "claim/survivors.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The number of injured in a text; nothing where none is told.
std::optional<Decimal> injured(const std::string& text) {
  for (const Claim& claim : claimed(Form::quantity, text)) {
    if (claim.measure.node.id == "injury") return claim.value->low;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("those who are shot and do not die are injured", "[claim]") {
  const auto [text, number] = GENERATE(table<const char*, int>({
      {"Five people were shot in Harlow.", 5},
      {"Five people were shot in Harlow. Two people were killed.", 3},
      {"Five people were shot in Harlow. Tom Reed was killed.", 4},
      {"Five people were shot in Harlow. Three people were injured.", 3},
      {"Four men were stabbed at the station.", 4},
      {"Five people were shot, two of them fatally.", 3},
      {"Five people were shot, one fatally.", 4},
      {"Five people were shot, one of whom died.", 4},
      {"Five people were shot, and one has died.", 4},
      {"Five people were shot, including one who died.", 4},
      {"Five people were shot and two of them died at the scene.", 3},
      {"Police are investigating after five people were shot early Sunday in Harlow.", 5},
      {"Police are still at the scene, asking questions after five people were shot.", 5},
      {"Officers learned five adult men had been shot.", 5},
      {"Tom Reed was one of five people shot during a fight.", 5},
      {"The five people shot at the bar are in stable condition.", 5},
      {"Five people shot in Harlow.", 5},
      {"At least five people shot in Harlow.", 5},
      {"Five people shot Sunday, the second shooting this week.", 5},
      {"Gunfire was exchanged and five people were hit.", 5},
      {"Five people were struck by gunfire outside a bar.", 5},
      {"Police found five people with gunshot wounds.", 5},
  }));
  CAPTURE(text);

  REQUIRE(injured(text));
  CHECK(*injured(text) == Decimal{number});
}

TEST_CASE("where all who are shot die nobody is injured", "[claim]") {
  CHECK_FALSE(injured("Two people were shot in Harlow. Two people died."));
}

TEST_CASE("those who shoot, and those who are hit by nothing told of, are not injured",
          "[claim]") {
  const char* text =
      GENERATE("Five gunmen shot at officers in Harlow.", "The five men shot each other.",
               "Five people were hit by higher prices.", "Five people hit the road.");
  CAPTURE(text);

  CHECK_FALSE(injured(text));
}

TEST_CASE("those found with wounds who are dead are not injured", "[claim]") {
  const char* text = GENERATE("Two people with gunshot wounds were pronounced dead.",
                              "Police found two men dead with gunshot wounds.",
                              "Two men with stab wounds died in Harlow.");
  CAPTURE(text);

  CHECK_FALSE(injured(text));
}

TEST_CASE("whom several people shot is injured, not they", "[claim]") {
  for (const char* text :
       {"Five people shot the clerk.", "Five men shot Ann Berg in Harlow."}) {
    CAPTURE(text);
    REQUIRE(injured(text));
    CHECK(*injured(text) == Decimal{1});
  }
}

TEST_CASE("what is shot and no person is not injured", "[claim]") {
  CHECK_FALSE(injured("The crew shot 300 pages in Harlow."));
}
