#include "support/day.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("days that do not exist are refused", "[support]") {
  CHECK_FALSE(day_of({2022, 2, 30}));
  CHECK_FALSE(day_of({2022, 13, 1}));
  CHECK_FALSE(day_of({0, 1, 1}));
  CHECK_FALSE(day_of({2023, 2, 29}));
  CHECK(day_of({2024, 2, 29}));
}

TEST_CASE("a day prints and reads back", "[support]") {
  const auto text =
      GENERATE("2022-09-27", "1969-12-31", "1970-01-01", "0001-01-01", "9999-12-31");
  const auto day = parse_day(text);
  REQUIRE(day);
  CHECK(to_string(*day) == text);
}

TEST_CASE("weeks follow ISO 8601", "[support]") {
  CHECK(weekday(*parse_day("2022-09-27")) == 2);
  CHECK(week_date(*parse_day("2021-01-03")) == WeekDate{2020, 53, 7});
  CHECK(to_string(monday_of_week(2022, 38)) == "2022-09-19");
}
