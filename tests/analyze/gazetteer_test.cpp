#include "analyze/gazetteer.h"

#include <algorithm>
#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

const Gazetteer& gazetteer() {
  static const Gazetteer made = [] {
    Problems problems;
    return Gazetteer(WordLists::of_embedded(embedded_files(), "en"), problems);
  }();
  return made;
}

}  // namespace

TEST_CASE("names, adjectives and peoples stand for one concept", "[gazetteer]") {
  const auto [name, id] = GENERATE(table<const char*, const char*>({
      {"Kazakhstan", "KZ"},
      {"kazakh", "KZ"},
      {"Kazakhs", "KZ"},
      {"Briton", "GB"},
      {"the Netherlands", ""},
      {"Netherlands", "NL"},
      {"Nur-Sultan", "city:astana"},
      {"Kiev", "city:kyiv"},
      {"Texas", "US-TX"},
      {"European Union", "EU"},
      {"Central Asian", "region:central-asia"},
      {"Reuters", "org:reuters"},
      {"nowhere in particular", ""},
  }));
  CAPTURE(name);
  CHECK(gazetteer().find(name) == id);
}

TEST_CASE("what a place lies in is listed from near to far", "[gazetteer]") {
  const auto within = gazetteer().within("city:houston");
  REQUIRE(within.size() >= 3);
  CHECK(within[0] == "US-TX");
  CHECK(within[1] == "US");
  CHECK(std::ranges::find(within, "region:north-america") != within.end());

  const auto of_almaty = gazetteer().within("city:almaty");
  REQUIRE(of_almaty.size() >= 3);
  CHECK(of_almaty[0] == "KZ");
  CHECK(of_almaty[1] == "region:central-asia");
  CHECK(std::ranges::find(of_almaty, "EAEU") != of_almaty.end());
  CHECK(std::ranges::find(of_almaty, "EU") == of_almaty.end());
}

TEST_CASE("a part of a city lies in it", "[gazetteer]") {
  const auto within = gazetteer().within("city:brooklyn");
  REQUIRE(within.size() >= 2);
  CHECK(within[0] == "city:new-york");
  CHECK(within[1] == "US-NY");
}

TEST_CASE("a city outside the gazetteer lies in the state that the text gave",
          "[gazetteer]") {
  CHECK(gazetteer().lies_within("city:harlow-creek@US-IL", "US"));
  CHECK(gazetteer().country_of("city:harlow-creek@US-IL") == "US");
  CHECK(gazetteer().kind("city:harlow-creek@US-IL") == PlaceKind::city);
  CHECK(gazetteer().display_name("city:harlow-creek@US-IL") == "Harlow Creek");
  CHECK(gazetteer().full_name("city:harlow-creek@US-IL") == "Harlow Creek, Illinois");
  CHECK(gazetteer().full_name("US-IL") == "Illinois");
  CHECK(gazetteer().within("city:harlow-creek").empty());
}

TEST_CASE("kinds, names, capitals and borders", "[gazetteer]") {
  CHECK(gazetteer().is_country("KZ"));
  CHECK_FALSE(gazetteer().is_country("US-TX"));
  CHECK(gazetteer().kind("US-TX") == PlaceKind::state);
  CHECK(gazetteer().kind("EU") == PlaceKind::bloc);
  CHECK(gazetteer().kind("region:europe") == PlaceKind::region);
  CHECK(gazetteer().kind("city:paris") == PlaceKind::city);
  CHECK(gazetteer().display_name("GB") == "United Kingdom");
  CHECK(gazetteer().capital("KZ") == "city:astana");
  const auto borders = gazetteer().borders("KZ");
  CHECK(std::ranges::find(borders, "RU") != borders.end());
  CHECK(gazetteer().country_of("city:glasgow") == "GB");
  CHECK(gazetteer().kind("ZZ") == PlaceKind::unknown);
  CHECK(gazetteer().is_country("AU"));  // no bloc may take the code of a country
}

TEST_CASE("every border is shared and every country has a name", "[gazetteer]") {
  Problems problems;
  const auto lists = WordLists::of_embedded(embedded_files(), "en");
  std::size_t countries = 0;
  for (const Row& row : lists.rows("countries")) {
    if (row.key(1) == "name") ++countries;
    if (row.key(1) != "borders") continue;
    CAPTURE(row.key(0), row.value);
    const auto back = gazetteer().borders(row.value);
    CHECK(std::ranges::find(back, row.key(0)) != back.end());
  }
  CHECK(countries >= 220);
}
