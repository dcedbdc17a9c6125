#include "support/decimal.h"

#include <catch2/catch.hpp>

#include "support/interval.h"

using namespace crosscheck;

TEST_CASE("a decimal prints as it was written, without trailing zeros", "[support]") {
  const auto [written, printed] = GENERATE(table<std::string, std::string>({
      {"0", "0"},
      {"-0.20", "-0.2"},
      {"100000", "100000"},
      {"1.66e6", "1660000"},
      {"0.002", "0.002"},
      {"007", "7"},
      {"123456789012345678901234567890123456", "123456789012345678901234567890123456"},
  }));
  CAPTURE(written);
  const auto value = Decimal::parse(written);
  REQUIRE(value);
  CHECK(value->to_string() == printed);
  CHECK(Decimal::parse(value->to_string()) == value);
}

TEST_CASE("what is no number or absurdly large is refused", "[support]") {
  const auto text = GENERATE("", "-", "1.", ".5", "1e", "1,000", "1e401", "1e99999999999",
                             "1234567890123456789012345678901234567");
  CAPTURE(text);
  CHECK_FALSE(Decimal::parse(text));
}

TEST_CASE("decimal arithmetic is exact", "[support]") {
  const auto d = [](const char* text) { return *Decimal::parse(text); };
  CHECK(d("0.1") + d("0.2") == d("0.3"));
  CHECK(d("1660000") - d("1640000") == d("20000"));
  CHECK(d("1e300") + d("1") == d("1e300"));
  CHECK(d("0.002") * d("1600000") == d("3200"));
  CHECK(d("3200") / d("1600000") == d("0.002"));
  CHECK(d("1") / d("3") == d("0.333333333333333333"));
  CHECK(d("-2") < d("0.001"));
  CHECK(d("1e30") > d("9.99e29"));
  CHECK(round_to(d("66480"), d("1000")) == d("66000"));
  CHECK(round_to(d("2.5"), d("1")) == d("3"));
}

TEST_CASE("intervals know which ends they hold", "[support]") {
  const Interval nearly{Decimal{95}, Decimal{100}, false, true};
  const Interval hundred = Interval::point(100);
  CHECK(below(nearly, hundred));
  CHECK(disjoint(nearly, hundred));
  CHECK(overlaps(nearly, Interval::closed(90, 95)));
  const Interval more{Decimal{70}, std::nullopt, true, false};
  CHECK(disjoint(more, Interval::point(70)));
  CHECK(overlaps(more, Interval::point(71)));
  CHECK(contains(Interval::closed(0, 10), Interval::closed(2, 10)));
  CHECK(to_string(nearly) == "[95, 100)");
  CHECK(to_string(more) == "(70, inf)");
}

TEST_CASE("interval arithmetic covers every result", "[support]") {
  const Interval a = Interval::closed(190, 210);
  const Interval b = Interval::closed(146, 148);
  CHECK(a - b == Interval::closed(42, 64));
  CHECK(a + b == Interval::closed(336, 358));
  CHECK(Interval::closed(-2, 3) * Interval::closed(-5, 7) == Interval::closed(-15, 21));
  CHECK(Interval::closed(1, 2) / Interval::closed(4, 8) ==
        Interval::closed(*Decimal::parse("0.125"), *Decimal::parse("0.5")));
  CHECK(Interval::closed(1, 2) / Interval::closed(-1, 1) == Interval{});
}
