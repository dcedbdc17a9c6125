#include <catch2/catch.hpp>

#include "reading.h"

using namespace crosscheck;

TEST_CASE("an ordinal is a value where it is a place in an order",
          "[analyze][quantities]") {
  const auto [text, words, value] = GENERATE(table<std::string, std::string, std::string>({
      {"30th", "30th", "30"},
      {"Second.", "Second", "2"},
      {"eleventh", "eleventh", "11"},
      {"Twenty-first", "Twenty-first", "21"},
      {"one hundred and twenty-fifth", "one hundred and twenty-fifth", "125"},
      {"two hundredth", "two hundredth", "200"},
      {"four trillionth", "four trillionth", "4000000000000"},
      {"The town finished 30th in the table.", "30th", "30"},
      {"Mira Lund came third, as before.", "third", "3"},
      {"The port ranks twenty-third of all.", "twenty-third", "23"},
      {"It ranked 1,204th worldwide.", "1,204th", "1204"},
  }));
  CAPTURE(text);
  const Article article = one_paragraph(text);
  const auto found = analysis_of(article).quantities;
  REQUIRE(found.size() == 1);
  CHECK(found[0].is_rank);
  CHECK(slice(article.text, found[0].span) == words);
  CHECK(found[0].low.to_string() == value);
  CHECK(found[0].low == found[0].high);
  CHECK(found[0].unit.empty());
}

TEST_CASE("an ordinal that says which one is no value", "[analyze][quantities]") {
  const auto text = GENERATE(as<std::string>{}, "The third man left.", "Second Street",
                             "the first of them", "It came second hand.", "two third",
                             "He finished third-rate work.", "first and", "twenty sixtieth",
                             "half", "seconds");
  CAPTURE(text);
  for (const QuantityMention& mention : quantities_in(text)) CHECK_FALSE(mention.is_rank);
}

TEST_CASE("a dash before the one number of a line is its sign", "[analyze][quantities]") {
  const auto found = quantities_in("- 1 4/5");
  REQUIRE(found.size() == 1);
  CHECK(found[0].low == Decimal::of(-18, -1));
  const auto item = quantities_in("- 1 4/5 cups of rice");
  REQUIRE(item.size() == 1);
  CHECK(item[0].low == Decimal::of(18, -1));
}
