#include "tool/given_figure.h"

#include <catch2/catch.hpp>

#include "tool/pipeline.h"

using namespace crosscheck;

namespace {

std::optional<QuantityMention> figure(const char* text) {
  static Problems problems;
  static const Knowledge known = load_knowledge({}, problems);
  return read_figure(text, known.language.quantities.units);
}

}  // namespace

TEST_CASE("a given figure has its unit", "[tool]") {
  const auto [text, dimension, unit, low] =
      GENERATE(table<const char*, Dimension, const char*, int>({
          {"4,200 acres", Dimension::area, "acre", 4200},
          {"about 310 square kilometers", Dimension::area, "square kilometer", 310},
          {"1.2 million acres", Dimension::area, "acre", 1200000},
          {"between 40 and 50 miles", Dimension::length, "mile", 40},
          {"12 percent", Dimension::ratio, "percent", 12},
          {"4,200", Dimension::count, "", 4200},
      }));
  CAPTURE(text);

  const auto read = figure(text);

  REQUIRE(read);
  CHECK(read->dimension == dimension);
  CHECK(read->unit == unit);
  CHECK(read->low == Decimal{low});
}

TEST_CASE("a unit that no list has is an error, not a bare number", "[tool]") {
  CHECK_FALSE(figure("4,200 bushes"));
  CHECK_FALSE(figure("4,200 5"));
}
