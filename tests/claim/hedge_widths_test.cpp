#include "claim/hedge_widths.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

HedgeWidths widths() {
  Problems problems;
  HedgeWidths made{WordLists::of_embedded(embedded_files(), "en"), problems};
  REQUIRE(problems.empty());
  return made;
}

QuantityMention mention(const char* low, const char* high, Hedge hedge) {
  QuantityMention made;
  made.low = *Decimal::parse(low);
  made.high = *Decimal::parse(high);
  made.hedge = hedge;
  return made;
}

}  // namespace

TEST_CASE("a hedge leaves the room that the table of hedges gives it", "[claim]") {
  struct Row {
    const char* low;
    const char* high;
    Hedge hedge;
    const char* core;
    const char* outer;
  };
  const Row row = GENERATE(values<Row>({
      {"100000", "100000", Hedge::nearly, "[95000, 100000)", "[90000, 100000]"},
      {"70000", "70000", Hedge::more_than, "(70000, 80000]", "(70000, inf)"},
      {"200000", "200000", Hedge::none, "[190000, 210000]", "[180000, 220000]"},
      {"147000", "147000", Hedge::none, "[146500, 147500]", "[146000, 148000]"},
      {"40", "40", Hedge::none, "[40, 40]", "[39, 41]"},
      {"40", "40", Hedge::at_least, "[40, 80]", "[40, inf)"},
      {"10000", "10000", Hedge::about, "[9000, 11000]", "[8000, 12000]"},
      {"5000", "6000", Hedge::range, "[5000, 6000]", "[4750, 6250]"},
      {"5000", "6000", Hedge::about, "[5000, 6000]", "[4500, 6500]"},
      {"500", "500", Hedge::up_to, "[250, 500]", "[0, 550]"},
      {"500", "500", Hedge::fewer_than, "[400, 500)", "[0, 500)"},
      {"20000", "100000", Hedge::multitude, "[20000, 100000)", "[10000, inf)"},
      {"3", "3", Hedge::at_most, "[1, 3]", "[0, 3]"},
  }));
  CAPTURE(row.low, row.high, name(row.hedge));
  const Value value = widths().value_of(mention(row.low, row.high, row.hedge), "");
  CHECK(to_string(value.core) == row.core);
  CHECK(to_string(value.outer) == row.outer);
  CHECK(contains(value.outer, value.core));
}

TEST_CASE("the unit of roundness follows the last written digit and the size", "[claim]") {
  const auto [n, place, decimals, u] =
      GENERATE(table<const char*, const char*, bool, const char*>({
          {"147000", "1", false, "1000"},
          {"66000", "1", false, "1000"},
          {"70000", "1", false, "5000"},
          {"100000", "1", false, "10000"},
          {"200000", "1", false, "20000"},
          {"51", "1", false, "1"},
          {"1660000", "10000", true, "10000"},
          {"0.2", "0.1", true, "0.1"},
          {"0", "1", false, "1"},
      }));
  CAPTURE(n);
  CHECK(roundness(*Decimal::parse(n), *Decimal::parse(place), decimals) ==
        *Decimal::parse(u));
}
