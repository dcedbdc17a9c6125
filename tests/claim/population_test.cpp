#include "claim/population.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

Claim first_figure(const char* text) {
  const std::vector<Claim> claims = claimed(Form::quantity, text);
  REQUIRE_FALSE(claims.empty());
  return claims.front();
}

}  // namespace

TEST_CASE("a counted noun phrase says who is counted", "[claim]") {
  struct Row {
    const char* text;
    const char* head;
    const char* citizenship;
    const char* sex;
    const char* occupation;
  };
  const Row row = GENERATE(values<Row>({
      {"300 people were hired.", "person", "", "", ""},
      {"300 residents were hired.", "person", "", "", ""},
      {"300 Peruvian citizens were hired.", "citizen", "PE", "", ""},
      {"300 women were hired.", "person", "", "female", ""},
      {"Rescuers pulled 12 men from the mine.", "person", "", "male", ""},
      {"300 nurses were hired.", "person", "", "", "nurse"},
      {"300 female nurses were hired.", "person", "", "female", "nurse"},
      {"The bakery sold 900 loaves.", "loaf", "", "", ""},
      {"Three police officers were killed.", "person", "", "", "officer"},
      {"Three police were killed.", "person", "", "", "police"},
      {"Three Lima police officers were killed.", "person", "", "", "officer"},
      {"Three fallen Lima-area officers were killed.", "person", "", "", "officer"},
      {"The fire led to five deaths.", "person", "", "", ""},
      {"Police found four bodies in the mine.", "person", "", "", ""},
  }));
  CAPTURE(row.text);

  const Population who = first_figure(row.text).population;

  CHECK(who.head == row.head);
  CHECK(who.citizenship == row.citizenship);
  CHECK(who.sex == row.sex);
  CHECK(who.occupation == row.occupation);
}

TEST_CASE("a count has what is counted as its dimension", "[claim]") {
  const auto [text, dimension] = GENERATE(table<const char*, const char*>({
      {"40 trucks crossed the border.", "vehicle"},
      {"40 nurses crossed the border.", "person"},
      {"The bakery sold 900 loaves.", "loaf"},
      {"The wildfire burned 1,200 hectares.", "area"},
      {"The mill reported a profit of $3 million.", "money"},
  }));
  CAPTURE(text);

  CHECK(first_figure(text).unit.dimension == dimension);
}

TEST_CASE("some of a group are a part of it", "[claim]") {
  const auto [text, is_part] = GENERATE(table<const char*, bool>({
      {"Officers looked at one of the bodies.", true},
      {"One of the dead was a nurse.", true},
      {"One officer was wounded in his foot, and the other was wounded in his leg.", true},
      {"One officer was wounded in his foot, and nobody died.", false},
  }));
  CAPTURE(text);
  const std::vector<std::string> words = first_figure(text).population.modifiers;
  CHECK((std::ranges::find(words, "part") != words.end()) == is_part);
}

TEST_CASE("who is killed without a noun is taken for people", "[claim]") {
  const auto [text, head] = GENERATE(table<const char*, const char*>({
      {"Two were killed in Lima.", "person"},
      {"Five are dead after the fire.", "person"},
      {"Six people were hurt, two fatally.", "person"},
      {"The mill sold 14.", ""},
  }));
  CAPTURE(text);
  const auto claims = claimed(Form::quantity, text);
  REQUIRE_FALSE(claims.empty());
  CHECK(claims.back().population.head == head);
}

TEST_CASE("a figure without a noun has an inferred population", "[claim]") {
  CHECK(first_figure("The storm killed 14.").state(Slot::population) ==
        SlotState::inferred);
}

TEST_CASE("an adjective after the figure stands for people", "[claim]") {
  const auto claims = claimed(Form::quantity, "The toll of the fire rose to 15 dead.");
  REQUIRE(claims.size() == 1);
  CHECK(claims.front().population.head == "person");
  CHECK(claims.front().unit.dimension == "person");
}

TEST_CASE("a part, a rest and one side of an event are not all of its people", "[claim]") {
  const auto [text, figure, modifier] =
      GENERATE(table<const char*, std::size_t, const char*>({
          {"Two of the victims were injured.", 0, "part"},
          {"The fire killed 14 people. Another three died in hospital.", 1, "rest"},
          {"The fire killed 14 people. Five more people died on Monday.", 1, "rest"},
          {"The raid killed 12 officers.", 0, "officer"},
          {"The raid killed 12 civilians.", 0, "civilian"},
      }));
  CAPTURE(text);
  const auto claims = claimed(Form::quantity, text);
  REQUIRE(claims.size() > figure);
  const auto& modifiers = claims[figure].population.modifiers;
  CHECK(std::ranges::find(modifiers, modifier) != modifiers.end());
}

TEST_CASE("some of those counted are of the same trade", "[claim]") {
  const auto claims =
      claimed(Form::quantity, "The clinic saw 8,400 patients. 310 of them fell ill.");
  REQUIRE(claims.size() == 2);
  CHECK(claims[1].population.occupation == claims[0].population.occupation);
}

TEST_CASE("others beside people of another fate are a plain total", "[claim]") {
  const auto claims =
      claimed(Form::quantity, "The fire killed 14 people and injured another 30 people.");
  REQUIRE(claims.size() == 2);
  CHECK(claims[1].population.modifiers.empty());
}

TEST_CASE("a rate is of the people after \"among\"", "[claim]") {
  struct Row {
    const char* text;
    const char* group;
  };
  const Row row = GENERATE(values<Row>({
      {"Unemployment among young people in Spain stood at 22 percent.", "person young"},
      {"Unemployment in Spain stood at 22 percent among women.", "person female"},
      {"Unemployment among Spanish men stood at 22 percent.", "person ES male"},
      {"Unemployment among people in Spain stood at 22 percent.", ""},
      {"Unemployment in Spain stood at 22 percent.", ""},
      {"Unemployment stood at 22 percent, and 31 percent among women.", ""},
      {"Unemployment among rivers stood at 22 percent.", ""},
  }));
  CAPTURE(row.text);

  const Population who = first_figure(row.text).population;

  std::string group = who.head;
  for (const std::string& part : {who.citizenship, who.sex})
    if (!part.empty()) group += " " + part;
  for (const std::string& modifier : who.modifiers) group += " " + modifier;
  CHECK(group == row.group);
}

TEST_CASE("who is told beside others of the same sentence is a part", "[claim]") {
  const std::vector<Claim> claims =
      claimed(Form::quantity, "One man was injured, and the four others were injured too.");
  REQUIRE(claims.size() >= 2);
  const auto is_narrowed = [](const Claim& claim, const char* word) {
    return std::ranges::find(claim.population.modifiers, word) !=
           claim.population.modifiers.end();
  };
  CHECK(is_narrowed(claims[0], "part"));
  CHECK(is_narrowed(claims[1], "rest"));
  CHECK_FALSE(is_narrowed(first_figure("Twelve people died, and four others were injured."),
                          "part"));
}

TEST_CASE("the other three and one of five are parts", "[claim]") {
  for (const char* text :
       {"The other three received injuries.", "Four others were also injured.",
        "Ada Lind was one of five people injured."}) {
    CAPTURE(text);
    const Claim part = claimed(Form::quantity, text).front();
    CHECK(std::ranges::count(part.population.modifiers, "part") == 1);
  }
}
