#include "report/words.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("relations read as the words of the design", "[report]") {
  const auto [relation, words] = GENERATE(table<std::string, std::string>({
      {"agree.arithmetic", "the numbers add up"},
      {"agree.exact", "agree"},
      {"conflict.magnitude", "a zero too many or too few?"},
      {"conflict.value", "different figures"},
      {"not_comparable.place", "different places"},
      {"update.status", "new state of affairs"},
      {"conflict.brand_new", "brand_new"},
  }));
  CHECK(words_for(relation) == words);
}

TEST_CASE("days read as people write them", "[report]") {
  const Day third = *day_of({2023, 5, 3});
  const auto [range, words] = GENERATE_COPY(table<DayRange, std::string>({
      {DayRange::on(third), "3 May 2023"},
      {DayRange{third, third + 6}, "3 to 9 May 2023"},
      {DayRange{third, third + 30}, "3 May to 2 June 2023"},
      {DayRange{third, *day_of({2024, 1, 1})}, "3 May 2023 to 1 January 2024"},
      {DayRange{third, {}}, "from 3 May 2023"},
      {DayRange{{}, third}, "until 3 May 2023"},
      {DayRange{}, ""},
  }));
  CHECK(days_words(range) == words);
}

TEST_CASE("days in ISO form within a text become words", "[report]") {
  CHECK(with_day_words("later than 2023-05-03") == "later than 3 May 2023");
  CHECK(with_day_words("2023-05-03 or 2023-05-04") == "3 May 2023 or 4 May 2023");
  CHECK(with_day_words("12023-05") == "12023-05");
}
