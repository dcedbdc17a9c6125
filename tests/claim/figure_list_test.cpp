#include "claim/figure_list.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The figures of a text with what they measure and what narrows those counted, in
/// brackets; counts that follow from whom a text tells of are left out.
std::string figures(const std::string& text) {
  std::string shown;
  for (const Claim& claim : claimed(Form::quantity, text)) {
    if (claim.implied || !claim.value) continue;
    if (!shown.empty()) shown += ", ";
    shown += claim.measure.node.id + " " + claim.value->text;
    for (const std::string& modifier : claim.population.modifiers)
      shown += " [" + modifier + "]";
  }
  return shown;
}

}  // namespace

TEST_CASE("what is said of a list is said of each of its figures, of one group each",
          "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"Twelve men and eight women were killed in the fire.",
       "death Twelve [male], death eight [female]"},
      {"The blast killed five adults and three children.",
       "death five [adult], death three [child]"},
      {"Three teachers, two drivers and a nurse were injured in the crash.",
       "injury Three [teacher], injury two [driver]"},
      {"The crash injured a nurse, two drivers and at least three teachers.",
       "injury two [driver], injury at least three [teacher]"},
      {"Police arrested 14 students, six teachers, and a guard on Monday.",
       "arrest 14 [student], arrest six [teacher]"},
      {"The blast killed five adults as well as three children.",
       "death five [adult], death three [child]"},
      {"The fire that killed five adults and three children broke out at night.",
       "death five [adult], death three [child]"},
  }));
  CAPTURE(text);

  CHECK(figures(text) == expected);
}

TEST_CASE("things of other sorts beside a count make it no part", "[claim]") {
  CHECK(figures("40 cars, 12 buses and three lorries crossed the border.") ==
        "border_crossing 40, border_crossing 12, border_crossing three");
  CHECK(figures("The bomb killed 12 people and three dogs.") == "death 12, death three");
}

TEST_CASE("figures of two clauses or with words of their own are no list", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"The blast killed five adults and three children were injured.",
       "death five, injury three"},
      {"The bomb killed 12 people, 30 others were injured.", "death 12, injury 30"},
      {"12 dead and 30 injured in Harlow blast.", "death 12, injury 30"},
      {"The bomb killed 12 and injured 30.", "death 12, injury 30"},
      {"The storm caused 12 deaths and 30 injuries.", "death 12, injury 30"},
  }));
  CAPTURE(text);

  CHECK(figures(text) == expected);
}

TEST_CASE("a figure before those it counts is their total", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"Eight people, three men and five women, were killed.",
       "death Eight, death three [male], death five [female]"},
      {"The fire killed eight people, three men and five women.",
       "death eight, death three [male], death five [female]"},
      {"The fire killed eight passengers, three guards and a cook.",
       "death eight [part], death three [guard]"},
  }));
  CAPTURE(text);

  CHECK(figures(text) == expected);
}

TEST_CASE("those told one by one are not counted with their total", "[claim]") {
  for (const Claim& claim :
       claimed(Form::quantity, "Eight people, three men and five women, were killed.")) {
    CHECK(claim.value->low <= Decimal{8});
  }
}

TEST_CASE("some of those told before have the measure of all", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"Eight people were killed, including three children and two nurses.",
       "death Eight, death three [part], death two [part]"},
      {"The storm injured 23 people, among them 12 drivers.",
       "injury 23, injury 12 [part]"},
      {"23 people were killed: 12 men and eight women.",
       "death 23, death 12 [part], death eight [part]"},
      {"Eight people, including a nurse and two drivers, were injured.",
       "injury Eight, injury two [part]"},
  }));
  CAPTURE(text);

  CHECK(figures(text) == expected);
}
