#include "claim/predicate.h"
#include <algorithm>

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

Claim only_figure(const char* text) { return the_claim(Form::quantity, text); }

}  // namespace

TEST_CASE("the words around a figure say what it measures", "[claim]") {
  const auto [text, measure] = GENERATE(table<const char*, const char*>({
      {"The flood killed 14 people.", "death"},
      {"14 people were killed in the flood.", "death"},
      {"14 people died in the flood.", "death"},
      {"The death toll rose to 14.", "death"},
      {"A death toll of 14 was reported.", "death"},
      {"There were 14 dead in Harlow.", "death"},
      {"No deaths were reported.", "death"},
      {"The council fined 30 shopkeepers.", "fine"},
      {"Some 5,000 people a day crossed the border.", "border_crossing"},
      {"There are 51 checkpoints on the border.", "checkpoint"},
      {"300 residents were evacuated.", "displacement"},
      {"Currently 900 people are in the shelter.", "presence"},
      {"Unemployment fell to 4.2 percent in March.", "unemployment"},
      {"Turnout was 61 percent.", "turnout"},
      {"The mill reported a profit of $3 million.", "profit"},
      {"The wildfire burned 1,200 hectares near Harlow.", "area_burned"},
  }));
  CAPTURE(text);

  CHECK(only_figure(text).measure.node.id == measure);
}

TEST_CASE("a verb of motion counts entries only with a place to go to", "[claim]") {
  CHECK(only_figure("700 people fled to Bolivia.").measure.node.id == "entry");
  CHECK(only_figure("700 people fled the flood.").measure.node.id != "entry");
}

TEST_CASE("a verb that the lexicon does not have makes an open measure of its own words",
          "[claim]") {
  const Claim sold = only_figure("The bakery sold 900 loaves.");

  CHECK(sold.measure.open);
  CHECK(sold.kind == Kind::count_event);
  CHECK(sold.measure == only_figure("In May the bakery sold 40 loaves.").measure);
  CHECK_FALSE(sold.measure == only_figure("The bakery sold 900 rolls.").measure);
  CHECK_FALSE(sold.measure == only_figure("The bakery threw away 900 loaves.").measure);
}

TEST_CASE("what is measured does not depend on the voice of the verb", "[claim]") {
  CHECK(only_figure("The council fined 30 shopkeepers.").measure ==
        only_figure("30 shopkeepers were fined by the council.").measure);
}

TEST_CASE("what is said of those counted in a relative clause is not what happened",
          "[claim]") {
  const auto [text, measure] = GENERATE(table<const char*, const char*>({
      {"Paramedics treated 11 people who had waited in the sun.", "treat_:person"},
      {"The plan to close 200 schools is to be put to the vote.", "close_:school"},
      {"Officials said 30 boats had sailed for Orrinton.", "sail:boat"},
  }));
  CAPTURE(text);
  const auto claims = claimed(Form::quantity, text);
  REQUIRE_FALSE(claims.empty());
  CHECK(claims.front().measure.node.id == measure);
}

TEST_CASE("the noun of an act measures what its verb does", "[claim]") {
  for (const char* text : {"They protest against the closure of 200 schools.",
                           "The council closed 200 schools."}) {
    CAPTURE(text);
    const auto claims = claimed(Form::quantity, text);
    REQUIRE(claims.size() == 1);
    CHECK(claims.front().measure.node.id == "close_:school");
  }
}

TEST_CASE("a crowd that somebody counted is counted in people", "[claim]") {
  const auto claims = claimed(Form::quantity,
                              "The march went on for hours. Police estimated the crowd at "
                              "40,000. The union counted 150,000.");
  REQUIRE(claims.size() == 2);
  for (const Claim& claim : claims) {
    CHECK(claim.measure.node.id == "attendance");
    CHECK(claim.population.head == "person");
    REQUIRE(claim.attribution.size() == 1);
  }
  CHECK(claims[0].attribution.front().organization == "police");
  CHECK(claims[1].attribution.front().organization == "union");
}

TEST_CASE("who is fatally hurt is dead, who stands beside one is not", "[claim]") {
  const auto [text, measure] = GENERATE(table<const char*, const char*>({
      {"Four people were fatally wounded in the raid.", "death"},
      {"Four people were mortally wounded in the raid.", "death"},
      {"Four people were fatally shot.", "death"},
      {"Four people were wounded in the raid.", "injury"},
  }));
  CAPTURE(text);
  CHECK(only_figure(text).measure.node.id == measure);
  const auto beside = claimed(Form::quantity, "Four people were shot, one fatally.");
  REQUIRE_FALSE(beside.empty());
  CHECK(beside.front().measure.node.id != "death");
}

TEST_CASE("a second verb takes the figure right behind it", "[claim]") {
  const auto [text, measures] = GENERATE(table<const char*, const char*>({
      {"The blast killed 12 and injured 40 people.", "12 death, 40 injury"},
      {"The blast killed one and injured seven others.", "1 death, 7 injury"},
      {"The quarrel led him to kill one person and wound five others.",
       "1 death, 5 injury"},
      {"Police shot and wounded 12 protesters.", "12 injury"},
      {"The flood killed or injured 40 people.", "40 injury"},
  }));
  CAPTURE(text);
  std::string read;
  for (const Claim& claim : claimed(Form::quantity, text)) {
    read += (read.empty() ? "" : ", ") + claim.value->low.to_string() + " " +
            claim.measure.node.id;
  }
  CHECK(read == measures);
}

TEST_CASE("shots are rounds fired, people are dismissed", "[claim]") {
  CHECK(only_figure("More than 20 shots were fired.").measure.node.id == "gunfire");
  CHECK(only_figure("Neighbors heard 20 gunshots.").measure.node.id == "gunfire");
  CHECK(only_figure("The gunman fired 20 rounds.").population.head == "round");
  CHECK(only_figure("The mill fired 20 weavers.").measure.node.id == "layoff");
  CHECK(only_figure("Nurses gave 20 shots.").measure.node.id != "gunfire");
}

TEST_CASE("a figure is no part of what the sentence before told of", "[claim]") {
  const auto claims = claimed(Form::quantity, "The blast left five hurt. Two were killed.");
  REQUIRE(claims.size() == 2);
  CHECK(claims.back().measure.node.id == "death");
}

TEST_CASE("why a total rose is not since when it counts", "[claim]") {
  const auto claims = claimed(Form::quantity,
                              "Four bodies were found. The number of people killed rose to "
                              "13 on Monday after boats searched the bay.");
  REQUIRE(claims.size() == 2);
  CHECK(claims.back().measure.node.id == "death");
  CHECK(claims.back().period.anchor.empty());
  CHECK_FALSE(claims.back().period.start.first.has_value());
  CHECK(claims.back().text.starts_with("killed rose"));
}

TEST_CASE("what is done to a part is not done to the whole", "[claim]") {
  const auto [text, told] = GENERATE(table<const char*, const char*>({
      {"Three of the 12 hostages were released.", "3 release"},
      {"Half of the 300 passengers were rescued.", "300 number:person"},
      {"One of the five people injured was a nurse.", "5 injury"},
      {"12 people who had fled the village were killed.", "12 death"},
      {"The man killed himself and 14 others.", "14 death"},
      {"Eleven people, not counting the gunman, died.", "11 death"},
      {"The man stabbed three people to death.", "3 death"},
      {"A gunman shot two clerks to death.", "2 death"},
      {"Two, including the woman killed, were wounded.", "2 injury"},
      {"A gunman fatally shot three people.", "3 death"},
      {"He used a rifle to fatally shoot three people.", "3 death"},
      {"Two of the men fatally wounded a guard.", "1 death"},
      {"Three men were shot and taken to hospital.", "3 injury"},
  }));
  CAPTURE(text);
  std::string read;
  for (const Claim& claim : claimed(Form::quantity, text)) {
    if (claim.value->low.is_whole())
      read += claim.value->low.to_string() + " " + claim.measure.node.id + ", ";
  }
  CHECK(read.find(told) != std::string::npos);
  CHECK(read.find("12 release") == std::string::npos);
  CHECK(read.find("300 rescue") == std::string::npos);
  CHECK(read.find("12 exit") == std::string::npos);
}

TEST_CASE("some words evoke a measure only beside another", "[claim]") {
  const auto [text, measure] = GENERATE(table<const char*, const char*>({
      {"An ambulance took 12 people to hospital.", "hospitalization"},
      {"An ambulance took 12 people to a shelter.", "take_:person"},
      {"Some 300 homes are without power.", "electricity_cut"},
      {"12 people suffered serious injuries.", "injury"},
      {"The mill cut 120 jobs.", "layoff"},
      {"The dam is 120 metres high.", "height"},
      {"The dam is 120 metres long.", "length"},
      {"The bank raised its key interest rate by a quarter point to 5.25 percent.",
       "interest_rate"},
      {"A magnitude 6.4 earthquake struck.", "magnitude"},
  }));
  CAPTURE(text);
  CHECK(claimed(Form::quantity, text).back().measure.node.id == measure);
}

TEST_CASE("another figure of the same is told anew", "[claim]") {
  const auto claims = claimed(Form::quantity,
                              "Some 50,000 people marched on Sunday. Organizers put the "
                              "number at 200,000.");
  REQUIRE(claims.size() == 2);
  CHECK(claims.back().measure.node.id == "attendance");
  REQUIRE(claims.back().attribution.size() == 1);
}

TEST_CASE("what a record is measured from is no beginning of a count", "[claim]") {
  const Claim toll =
      claimed(Form::quantity, "The blast, the deadliest since 2015, killed 63 people.")
          .front();
  CHECK(toll.measure.node.id == "death");
  CHECK_FALSE(toll.period.start.first.has_value());
  const Claim count =
      claimed(Form::quantity, "Blasts have killed 63 people since May 2015.").front();
  CHECK(count.period.start.first.has_value());
}

TEST_CASE("shares of votes, bodies of people, schools that stay closed", "[claim]") {
  const auto [text, measure] = GENERATE(table<const char*, const char*>({
      {"Ada Lind won with 54.2 percent of the vote.", "vote_share"},
      {"The bodies of 11 migrants were found in a truck.", "death"},
      {"Schools in 12 districts will stay closed until Monday.", "stay:district"},
      {"Some 12 families stayed in the shelter.", "presence"},
  }));
  CAPTURE(text);
  CHECK(claimed(Form::quantity, text).front().measure.node.id == measure);
}

TEST_CASE("a figure that acts is not done to", "[claim]") {
  for (const Claim& claim :
       claimed(Form::quantity, "The first two killed nine people in the town.")) {
    CAPTURE(claim.text);
    const bool is_two = claim.value->low == Decimal{2};
    CHECK((claim.measure.node.id == "death") != is_two);
  }
}

TEST_CASE("a flood of a year is of that year", "[claim]") {
  const Claim flood =
      claimed(Form::quantity, "The 2011 flood, which killed 30 people, hit Lima.").front();
  REQUIRE(flood.period.start.first.has_value());
}

TEST_CASE("critical, serious and stable condition are three measures", "[claim]") {
  std::string read;
  for (const Claim& claim :
       claimed(Form::quantity,
               "Five people are in hospital, two in critical condition and three in "
               "serious condition. Four others are in stable condition.")) {
    read += claim.value->low.to_string() + " " + claim.measure.node.id + ", ";
  }

  CHECK(read ==
        "5 hospital_stay, 2 in_critical_condition, 3 in_serious_condition, "
        "4 in_stable_condition, ");
}

TEST_CASE("others are the rest where somebody was harmed right before", "[claim]") {
  const auto [text, is_rest] = GENERATE(table<const char*, bool>({
      {"A guard was shot in the hand. Three other people were wounded.", true},
      {"One man died at the scene. Two other people died at a hospital.", true},
      {"A guard was shot dead. Three other people were wounded.", false},
      {"The mayor came. Three other people were wounded.", false},
      {"The rampage left them and three others dead.", true},
  }));
  CAPTURE(text);
  const auto claims = claimed(Form::quantity, text);
  const auto others = std::ranges::find_if(
      claims, [](const Claim& claim) { return claim.value->low > Decimal{1}; });

  REQUIRE(others != claims.end());
  CHECK((std::ranges::count(others->population.modifiers, "rest") > 0) == is_rest);
}

TEST_CASE("nobody seriously hurt is no one hurt", "[claim]") {
  CHECK(claimed(Form::quantity, "No one was seriously hurt, police said.").empty());
}

TEST_CASE("one beside the five others is a part", "[claim]") {
  const auto claims = claimed(
      Form::quantity,
      "One person was injured in a fight, and the five others who were shot are at home.");

  REQUIRE_FALSE(claims.empty());
  CHECK(std::ranges::count(claims[0].population.modifiers, "part") > 0);
}
