#include "claim/victims.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The counts of a measure that are told by speaking of people, as "death 2".
std::vector<std::string> told(const std::string& text) {
  std::vector<std::string> found;
  for (const Claim& claim : claimed(Form::quantity, text)) {
    if (!claim.implied) continue;
    std::string one = claim.measure.node.id;
    one.append(" ").append(claim.value->low.to_string());
    found.push_back(one);
  }
  return found;
}

using Counts = std::vector<std::string>;

}  // namespace

TEST_CASE("one person who is killed or hurt is counted as one", "[claim]") {
  const auto [text, counts] = GENERATE(table<const char*, Counts>({
      {"A 25-year-old man was killed in the crash.", {"death 1"}},
      {"A woman was shot and killed on Elm Street.", {"death 1"}},
      {"A clerk was fatally shot at the store.", {"death 1"}},
      {"Anna Berg, 31, of Harlow, died at a hospital.", {"death 1"}},
      {"Officers found a man dead in the kitchen.", {"death 1"}},
      {"The driver was pronounced dead at the scene.", {"death 1"}},
      {"He was charged in the fatal shooting of Anna Berg.", {"death 1"}},
      {"Police are investigating the killing of a teacher.", {"death 1"}},
      {"Anna Berg's death was ruled a homicide.", {"death 1"}},
      {"A man who was shot in the leg was treated at a hospital.", {"injury 1"}},
      {"A woman was wounded by a stray bullet.", {"injury 1"}},
      {"The guard suffered a gunshot wound to the leg.", {"injury 1"}},
      {"Tom Reed killed himself in the garage.", {"death 1"}},
      {"Two people died and another was wounded.", {"injury 1"}},
      {"One person was killed and another person was injured.", {"injury 1"}},
      {"The shooting left one man dead and another wounded.", {"injury 1"}},
      {"The attack left one man dead and another man wounded.", {"injury 1"}},
      {"The blast left a guard dead.", {"death 1"}},
  }));
  CAPTURE(text);

  CHECK(told(text) == counts);
}

TEST_CASE("who is not said to have been harmed is not counted", "[claim]") {
  const auto* text =
      GENERATE("A 25-year-old man was pleased with the bridge.", "The man was not injured.",
               "She may be killed if the dam breaks.", "A dog was killed on Elm Street.",
               "He fired two shots at the door.");
  CAPTURE(text);

  CHECK(told(text).empty());
}

TEST_CASE("all that is told of one person counts once", "[claim]") {
  CHECK(told("A 25-year-old man was killed in Harlow.\n"
             "Tom Reed, 25, was pronounced dead at the scene. The man died of a wound to "
             "the chest.\nReed was killed near his home.") == Counts{"death 1"});
  CHECK(told("A man was shot in Harlow. He died at a hospital.") == Counts{"death 1"});
}

TEST_CASE("people who are told apart are counted together", "[claim]") {
  const auto [text, counts] = GENERATE(table<const char*, Counts>({
      {"Tom Reed, 25, was shot and killed. Anna Berg, 31, was also killed.", {"death 2"}},
      {"Tom Reed and Anna Berg were killed in the shooting.", {"death 2"}},
      {"Three men and a woman were wounded in the gunfire.", {"injury 4"}},
      {"A gunman killed a clerk and wounded a guard.", {"death 1", "injury 1"}},
      {"A man was shot on Elm Street. Another man was shot on Mill Street.", {"injury 2"}},
      {"A 19-year-old man died. A 46-year-old woman died.", {"death 2"}},
  }));
  CAPTURE(text);

  CHECK(told(text) == counts);
}

TEST_CASE("deaths of different days are not added up", "[claim]") {
  CHECK(
      told(
          "A teacher was killed in Harlow on 3 May 2031. A clerk was killed in Harlow on 8 "
          "March 2031.") == Counts{"death 1", "death 1"});
}

TEST_CASE("a count that is given is left at that", "[claim]") {
  CHECK(told("Two people were killed in Harlow on Monday. Tom Reed, 25, was killed in his "
             "car.")
            .empty());
}

TEST_CASE("people told of are at least those harmed", "[claim]") {
  const auto claims = claimed(Form::quantity, "Tom Reed and Anna Berg were killed.");

  REQUIRE(claims.size() == 1);
  CHECK(claims[0].value->text == "Tom Reed, Anna Berg");
  CHECK_FALSE(claims[0].value->outer.high.has_value());
  CHECK(claims[0].state(Slot::value) == SlotState::inferred);
}
