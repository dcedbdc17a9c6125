#include "claim/named.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

TEST_CASE("an office beside a name says who holds it", "[claim]") {
  const auto [text, person, role] = GENERATE(table<const char*, const char*, const char*>({
      {"Anna Lindqvist, the mayor of Varsk, spoke.", "Anna Lindqvist", "mayor"},
      {"Interior Minister Pavel Oresh resigned.", "Pavel Oresh", "interior minister"},
  }));
  CAPTURE(text);

  const auto claims = claimed(Form::name, text);

  REQUIRE(claims.size() == 1);
  CHECK(claims[0].name == person);
  CHECK(claims[0].role == role);
}

TEST_CASE("a name without an office makes no claim", "[claim]") {
  CHECK(claimed(Form::name, "Anna Lindqvist spoke.").empty());
}

TEST_CASE("spellings of one name have one skeleton", "[claim]") {
  const auto one = claimed(Form::name, "Interior Minister Yevgeny Orlov resigned.");
  const auto other = claimed(Form::name, "Interior Minister Evgeni Orlov resigned.");

  REQUIRE(one.size() == 1);
  REQUIRE(other.size() == 1);
  CHECK_FALSE(one[0].name == other[0].name);
  CHECK(one[0].skeleton == other[0].skeleton);
}

TEST_CASE("a superlative ranks a noun", "[claim]") {
  const auto [text, measure, rank] = GENERATE(table<const char*, const char*, int>({
      {"It is the largest lake in the country.", "rank:largest:lake", 1},
      {"The second longest bridge in Peru stands there.", "rank:longest:bridge", 2},
      {"It is the third-largest city in Chile.", "rank:largest:city", 3},
  }));
  CAPTURE(text);

  const auto claims = claimed(Form::rank, text);

  REQUIRE(claims.size() == 1);
  CHECK(claims[0].measure.node.id == measure);
  CHECK(claims[0].rank == rank);
}

TEST_CASE("an office is of the place named beside it, and may be a past one", "[claim]") {
  const auto& [text, role, place] = GENERATE(table<const char*, const char*, const char*>({
      {"Peru's Interior Minister Ana Quiroz came.", "interior minister", "PE"},
      {"Jan Berg, the president of Poland, signed it.", "president", "PL"},
      {"Peru's former interior minister Luis Ferrer came.", "former interior minister",
       "PE"},
      {"Jan Berg, a former president of Poland, signed it.", "former president", "PL"},
  }));
  CAPTURE(text);
  const Claim claim = the_claim(Form::name, text);
  CHECK(claim.role == role);
  CHECK(claim.place.id == place);
}
