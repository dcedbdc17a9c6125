#include "support/text.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("a text ends with words only where a word begins with them", "[support]") {
  CHECK(ends_with_words("police officer", "officer"));
  CHECK(ends_with_words("officer", "officer"));
  CHECK_FALSE(ends_with_words("police officer", "ficer"));
  CHECK_FALSE(ends_with_words("officer", "police officer"));
  CHECK_FALSE(ends_with_words("police officer", "police"));
  CHECK_FALSE(ends_with_words("officer", ""));
}
