#include <tuple>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

std::string lists(const std::string& text) {
  std::string line;
  for (const Claim& claim : claimed(Form::set, text)) {
    if (!line.empty()) line += "; ";
    line += claim.measure.node.id.substr(4) + (claim.closed_list ? ":" : "?");
    for (const std::string& member : claim.members) line += ' ' + member;
  }
  return line;
}

}  // namespace

TEST_CASE("a list of names is read with what it lists", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The league consists of Peru, Chile and Bolivia.", "league: BO CL PE"},
      {"The league comprises Peru, Chile, Bolivia and Ecuador.", "league: BO CL EC PE"},
      {"The pact joins three countries: Bolivia, Chile and Peru.",
       "join:country: BO CL PE"},
      {"It was signed by four members - Peru, Chile, Bolivia and Ecuador - in May.",
       "sign:member: BO CL EC PE"},
      {"The Varsk League has three members: Bolivia, Chile and Peru.",
       "varsk league: BO CL PE"},
      {"The members of the Varsk League are Bolivia, Chile and Peru.",
       "varsk league: BO CL PE"},
  }));
  CAPTURE(text);
  CHECK(lists(text) == expected);
}

TEST_CASE("names in a row that nothing calls a whole list make no claim", "[claim]") {
  const auto text =
      GENERATE(as<std::string>{}, "She travelled to Peru, Chile and Bolivia.",
               "Several countries, including Peru, Chile and Bolivia, agreed.",
               "The league consists of Peru and Chile.",
               "Members of the Varsk League are Bolivia, Chile and Peru.",
               "Take two of them - Peru, Chile and Bolivia - in a row.",
               "His sons from two marriages, Ewan Lind, Pavel Lind and Jon Lind.",
               "The league consists of farmers, traders and millers.");
  CAPTURE(text);
  CHECK(lists(text).empty());
}
