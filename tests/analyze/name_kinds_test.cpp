#include "analyze/name_kinds.h"

#include <catch2/catch.hpp>

#include "analyze/tokenize.h"

using namespace crosscheck;

namespace {

std::uint16_t kinds_of(const std::string& name) {
  static const NameKinds kinds(
      Rows::of_compiled("places\x1fPort Varda\npersons\x1fVarda\nperson nouns\x1fmiller\n"),
      Rows::of_compiled("given\x1fŽofia\ngiven\x1fVarda\nbodies\x1fred & blue\n"));
  std::vector<Token> tokens;
  tokenize(name, {0, static_cast<std::uint32_t>(name.size())}, tokens);
  return kinds.of(tokens);
}

}  // namespace

TEST_CASE("a name is of all the kinds that lists say", "[names]") {
  CHECK(kinds_of("Varda") == (known_person | listed_given));
  CHECK(kinds_of("Port Varda") == known_place);
  CHECK(kinds_of("miller") == person_noun);
  CHECK(kinds_of("Port") == known_none);
}

TEST_CASE("marks between words and cases do not count, letters beyond ASCII do",
          "[names]") {
  CHECK(kinds_of("PORT-VARDA") == known_place);
  CHECK(kinds_of("Red & Blue") == listed_body);
  CHECK(kinds_of("Red Blue") == listed_body);
  CHECK(kinds_of("Žofia") == listed_given);
  CHECK(kinds_of("Zofia") == known_none);
}
