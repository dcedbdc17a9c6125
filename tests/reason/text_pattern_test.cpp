#include "reason/text_pattern.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("A pattern matches whole texts, with '*' for anything, whatever the case",
          "[reason]") {
  CHECK(matches_pattern("People SWARMED the gate", "*swarm*"));
  CHECK(matches_pattern("swarm", "*SWARM*"));
  CHECK_FALSE(matches_pattern("warm", "*swarm*"));
  CHECK(matches_pattern("they pour out and into the hall", "*pour* into*"));
  CHECK_FALSE(matches_pattern("they pour out", "*pour* into*"));
  CHECK(matches_pattern("exact", "exact"));
  CHECK_FALSE(matches_pattern("exact words", "exact"));
  CHECK(matches_pattern("", "*"));
  CHECK_FALSE(matches_pattern("a[", "*A{*"));  // no letters: 32 apart as cases are
}

TEST_CASE("Letters of any alphabet match in either case", "[reason]") {
  CHECK(matches_pattern("ÖREBRO im Mai", "örebro*"));
  CHECK(matches_pattern("the town of Örebro", "*ÖREBRO"));
  CHECK_FALSE(matches_pattern("orebro", "örebro"));
}
