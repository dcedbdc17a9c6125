#include "claim/life.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// What is told of lives: "NAME MEASURE VALUE AS_OF" or "NAME MEASURE DATE".
std::vector<std::string> told(const std::string& text,
                              const std::string& published = "2031-05-09") {
  std::vector<std::string> found;
  for (const Claim& claim : claimed(text, published)) {
    const std::vector<std::string>& within = claim.measure.node.within;
    if (within.empty() || within.back() != "life") continue;
    const std::string what = claim.name + " " + claim.measure.node.id + " ";
    found.push_back(claim.value ? what + claim.value->text + " " + days(claim.as_of)
                                : what + days(claim.date));
  }
  return found;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("an age beside a full name is that of the week before the article", "[claim]") {
  const auto* text = GENERATE("Ana Quintana, 42, opened the bridge in Lima.",
                              "Ana Quintana (42) opened the bridge in Lima.",
                              "Ana Quintana, aged 42, opened the bridge in Lima.",
                              "Ana Quintana, who is 42, opened the bridge in Lima.",
                              "Ana Quintana is 42 years old.",
                              "The 42-year-old Ana Quintana opened the bridge in Lima.",
                              "The 42-year-old mayor Ana Quintana opened the bridge.");
  CAPTURE(text);

  CHECK(told(text) == Told{"Ana Quintana age 42 2031-05-02/2031-05-09"});
}

TEST_CASE("an age that may be of another person or another time is left", "[claim]") {
  const auto* text = GENERATE(
      "Ana Quintana was 42 years old.", "Ana Quintana, then aged 42, fled.",
      "Ana Quintana, about 42, opened the bridge.",
      "The 42-year-old son of Ana Quintana opened the bridge.",
      "Ana Quintana, 42 kilometres from home, sat down.",
      "Ana Quintana opened the bridge. Her brother was there; Quintana, 31, is a clerk.",
      "Ana Quintana, 25, was elected mayor in 2009.");
  CAPTURE(text);

  CHECK(told(text).empty());
}

TEST_CASE("of names and ages in a row each name has its own", "[claim]") {
  CHECK(told("They are 44-year-old Jan Berg, 32-year-old Ewa Tokai and Tom Vik, 39.") ==
        Told{"Jan Berg age 44 2031-05-02/2031-05-09",
             "Ewa Tokai age 32 2031-05-02/2031-05-09",
             "Tom Vik age 39 2031-05-02/2031-05-09"});
}

TEST_CASE("an age at an event is of its day", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"Ana Quintana was elected in 2009 at the age of 25.",
       "Ana Quintana age 25 2009-01-01/2009-12-31"},
      {"Luis Ferrer died on 3 May aged 81.",
       "Luis Ferrer final_age 81 2031-05-03/2031-05-03"},
      {"Luis Ferrer, 81, died on 3 May.", "Luis Ferrer final_age 81 2031-05-03/2031-05-03"},
      {"Luis Ferrer has died aged 81.", "Luis Ferrer final_age 81 2031-04-08/2031-05-09"},
      {"Luis Ferrer, who died at home at the age of 81, sang.",
       "Luis Ferrer final_age 81 2031-04-08/2031-05-09"},
  }));
  CAPTURE(text);

  CHECK(told(text) == Told{expected});
}

TEST_CASE("an age without any day is no claim where the article has none", "[claim]") {
  CHECK(told("Ana Quintana, 42, opened the bridge in Lima.", "").empty());
}

TEST_CASE("a birth is a date of a person, as exact as it is told", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"Ana Quintana was born on 5 June 1989.", "1989-06-05/1989-06-05"},
      {"Ana Quintana was born in Lima, Peru, on 5 June 1989.", "1989-06-05/1989-06-05"},
      {"Ana Quintana, born in June 1989, sang.", "1989-06-01/1989-06-30"},
      {"Ana Quintana (born 1989) sang.", "1989-01-01/1989-12-31"},
      {"Ana Quintana, who was born in Lima in 1989, sang.", "1989-01-01/1989-12-31"},
  }));
  CAPTURE(text);

  CHECK(told(text) == Told{std::string("Ana Quintana event:birth ") + expected});
}

TEST_CASE("a birth without a year or of nobody named is no claim", "[claim]") {
  const auto* text =
      GENERATE("Ana Quintana was born on a Monday.", "The twins were born on 5 June 1989.",
               "Ana Quintana said the calf was born on 5 June 1989.");
  CAPTURE(text);

  CHECK(told(text).empty());
}

TEST_CASE("an age is told of somebody in a place that its own sentence names", "[claim]") {
  const auto [text, place] = GENERATE(table<const char*, const char*>({
      {"A court in Lima sentenced Ana Quintana, 42, on Monday.", "Lima"},
      {"The dam is near Lima. Ana Quintana, 42, leads the works.", ""},
  }));
  CAPTURE(text);

  for (const Claim& claim : claimed(text))
    if (claim.measure.node.id == "age") CHECK(claim.place.name == place);
}
