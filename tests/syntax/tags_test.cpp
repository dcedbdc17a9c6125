#include "syntax/tags.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("every tag and relation is read back from its name", "[syntax]") {
  for (std::uint8_t at = 0; at <= static_cast<std::uint8_t>(Upos::x); ++at) {
    const auto upos = static_cast<Upos>(at);
    CHECK(upos_of(name(upos)) == upos);
  }
  for (std::uint8_t at = 0; at < relation_count; ++at) {
    const auto relation = static_cast<Dependency>(at);
    CHECK(relation_of(name(relation)) == relation);
  }
}

TEST_CASE("an unknown subtype is read as its type", "[syntax]") {
  CHECK(relation_of("obl:tmod") == Dependency::obl);
  CHECK(relation_of("case:loc") == Dependency::case_);
  CHECK_FALSE(relation_of("obj2"));
  CHECK_FALSE(upos_of("noun"));
  CHECK(base_name(Dependency::nsubj_pass) == "nsubj");
  CHECK(base_name(Dependency::obj) == "obj");
}
