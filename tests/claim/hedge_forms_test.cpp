// Words that hedge a number, and the interval each leaves room for.
#include "claim/hedge_widths.h"
#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

struct HedgeForm {
  const char* text;
  const char* core;
  const char* outer;
};

const HedgeWidths& widths() {
  static const HedgeWidths made = [] {
    Problems problems;
    return HedgeWidths{WordLists::of_embedded(embedded_files(), "en"), problems};
  }();
  return made;
}

/// The value of the only quantity of a text.
Value value_in(const std::string& text) {
  const auto read = analyzed(text, "2031-05-09");
  REQUIRE(read.analysis.quantities.size() == 1);
  return widths().value_of(read.analysis.quantities.front(), text);
}

}  // namespace

TEST_CASE("a hedge in words leaves the room of its row", "[claim]") {
  const HedgeForm form = GENERATE(values<HedgeForm>({
      {"They sold 2,000 cars.", "[1900, 2100]", "[1800, 2200]"},
      {"They sold 40 cars.", "[40, 40]", "[39, 41]"},
      {"They sold exactly 2,000 cars.", "[2000, 2000]", "[1900, 2100]"},
      {"They sold precisely 2,000 cars.", "[2000, 2000]", "[1900, 2100]"},
      {"They sold a total of 2,000 cars.", "[2000, 2000]", "[1900, 2100]"},
      {"They sold 2,000 cars in total.", "[2000, 2000]", "[1900, 2100]"},
      {"They sold about 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold some 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold around 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold roughly 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold approximately 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold circa 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold an estimated 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold in the region of 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold something like 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold more or less 2,000 cars.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold 2,000 cars or so.", "[1800, 2200]", "[1600, 2400]"},
      {"They sold nearly 2,000 cars.", "[1900, 2000)", "[1800, 2000]"},
      {"They sold almost 2,000 cars.", "[1900, 2000)", "[1800, 2000]"},
      {"They sold close to 2,000 cars.", "[1900, 2000)", "[1800, 2000]"},
      {"They sold just under 2,000 cars.", "[1900, 2000)", "[1800, 2000]"},
      {"They sold just short of 2,000 cars.", "[1900, 2000)", "[1800, 2000]"},
      {"They sold slightly fewer than 2,000 cars.", "[1900, 2000)", "[1800, 2000]"},
      {"They sold virtually 2,000 cars.", "[1900, 2000)", "[1800, 2000]"},
      {"They sold more than 2,000 cars.", "(2000, 2400]", "(2000, inf)"},
      {"They sold over 2,000 cars.", "(2000, 2400]", "(2000, inf)"},
      {"They sold upwards of 2,000 cars.", "(2000, 2400]", "(2000, inf)"},
      {"They sold in excess of 2,000 cars.", "(2000, 2400]", "(2000, inf)"},
      {"They sold well over 2,000 cars.", "(2000, 2400]", "(2000, inf)"},
      {"They sold just over 2,000 cars.", "(2000, 2400]", "(2000, inf)"},
      {"They sold 2,000+ cars.", "(2000, 2400]", "(2000, inf)"},
      {"They sold 2,000-plus cars.", "(2000, 2400]", "(2000, inf)"},
      {"They sold at least 2,000 cars.", "[2000, 4000]", "[2000, inf)"},
      {"They sold no fewer than 2,000 cars.", "[2000, 4000]", "[2000, inf)"},
      {"They sold no less than 2,000 cars.", "[2000, 4000]", "[2000, inf)"},
      {"They sold a minimum of 2,000 cars.", "[2000, 4000]", "[2000, inf)"},
      {"They sold 2,000 or more cars.", "[2000, 4000]", "[2000, inf)"},
      {"They sold 2,000 cars at least.", "[2000, 4000]", "[2000, inf)"},
      {"They sold greater than or equal to 2,000 cars.", "[2000, 4000]", "[2000, inf)"},
      {"They sold fewer than 2,000 cars.", "[1600, 2000)", "[0, 2000)"},
      {"They sold less than 2,000 cars.", "[1600, 2000)", "[0, 2000)"},
      {"They sold under 2,000 cars.", "[1600, 2000)", "[0, 2000)"},
      {"They sold below 2,000 cars.", "[1600, 2000)", "[0, 2000)"},
      {"They sold well under 2,000 cars.", "[1600, 2000)", "[0, 2000)"},
      {"They sold at most 2,000 cars.", "[1600, 2000]", "[0, 2000]"},
      {"They sold no more than 2,000 cars.", "[1600, 2000]", "[0, 2000]"},
      {"They sold not more than 2,000 cars.", "[1600, 2000]", "[0, 2000]"},
      {"They sold a maximum of 2,000 cars.", "[1600, 2000]", "[0, 2000]"},
      {"They sold less than or equal to 2,000 cars.", "[1600, 2000]", "[0, 2000]"},
      {"They sold 2,000 cars or fewer.", "[1600, 2000]", "[0, 2000]"},
      {"They sold up to 2,000 cars.", "[1000, 2000]", "[0, 2200]"},
      {"They sold as many as 2,000 cars.", "[1000, 2000]", "[0, 2200]"},
      {"They sold 2,000 to 3,000 cars.", "[2000, 3000]", "[1900, 3100]"},
      {"They sold 2,000-3,000 cars.", "[2000, 3000]", "[1900, 3100]"},
      {"They sold between 2,000 and 3,000 cars.", "[2000, 3000]", "[1900, 3100]"},
      {"They sold from 2,000 to 3,000 cars.", "[2000, 3000]", "[1900, 3100]"},
      {"They sold 2,000 through 3,000 cars.", "[2000, 3000]", "[1900, 3100]"},
      {"They sold more than 2,000 but fewer than 3,000 cars.", "[2000, 3000]",
       "[1900, 3100]"},
      {"They sold dozens of cars.", "[24, 100)", "[12, inf)"},
      {"They sold scores of cars.", "[40, 100)", "[20, inf)"},
      {"They sold hundreds of cars.", "[200, 1000)", "[100, inf)"},
      {"They sold thousands of cars.", "[2000, 10000)", "[1000, inf)"},
      {"They sold tens of thousands of cars.", "[20000, 100000)", "[10000, inf)"},
      {"They sold hundreds of thousands of cars.", "[200000, 1000000)", "[100000, inf)"},
  }));
  CAPTURE(form.text);
  const Value value = value_in(form.text);
  CHECK(to_string(value.core) == form.core);
  CHECK(to_string(value.outer) == form.outer);
}

TEST_CASE("a wider hedge never leaves less room", "[claim]") {
  // Each phrase leaves at least the room, core or outer, of the one it is listed with.
  const auto [wide, narrow] = GENERATE(table<std::string, std::string>({
      {"", "exactly "},
      {"about ", ""},
      {"about ", "exactly "},
      {"at least ", "more than "},
      {"at most ", "fewer than "},
      {"up to ", "at most "},
      {"up to ", "fewer than "},
  }));
  const std::string number =
      GENERATE(as<std::string>{}, "3", "17", "40", "99", "100", "147", "2,000", "66,000",
               "70,000", "147,000", "1.66 million", "200,000", "three million");
  CAPTURE(wide, narrow, number);
  const Value more = value_in("They sold " + wide + number + " cars.");
  const Value less = value_in("They sold " + narrow + number + " cars.");
  CHECK(contains(more.outer, less.outer));
  CHECK(contains(more.outer, more.core));
  CHECK(contains(less.outer, less.core));
}
