#include "analyze/datelines.h"

#include <catch2/catch.hpp>

#include "tests/analyze/analyzed.h"

using namespace crosscheck;

TEST_CASE("the date of a dateline is marked, and no other", "[analyze]") {
  const auto& [text, first_is_dateline] = GENERATE(table<std::string, bool>({
      {"GAVRIN, 3 June 2024 -- The pact was signed on Monday.", true},
      {"GAVRIN, June 3 (Orlo Wire) -- The pact was signed on Monday.", true},
      {"SANTA REA, Peru, 3 June 2024 \xE2\x80\x94 The pact was signed on Monday.", true},
      {"GAVRIN - June 3 - The pact was signed on Monday.", false},
      {"On 3 June 2024 the pact was signed -- in Gavrin.", false},
      {"NATO met on 3 June 2024 -- in Gavrin.", false},
      {"Gavrin opened on 3 June 2024.", false},
  }));
  CAPTURE(text);
  const Analyzed made = analyzed(text, "2024-06-04");
  REQUIRE_FALSE(made.analysis.times.empty());
  CHECK(made.analysis.times.front().in_dateline == first_is_dateline);
  for (std::size_t i = 1; i < made.analysis.times.size(); ++i)
    CHECK_FALSE(made.analysis.times[i].in_dateline);
}
