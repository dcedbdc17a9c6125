#include <catch2/catch.hpp>

#include "graph/completion.h"
#include "graph/origins.h"
#include "graph/stories.h"
#include "graph/topics.h"

using namespace crosscheck;

namespace {

ArticleInfo article(std::vector<std::uint64_t> topic, const char* published = nullptr) {
  ArticleInfo made;
  made.topic = std::move(topic);
  if (published != nullptr) made.published = parse_day(published);
  return made;
}

Claim dated(ArticleIndex index, int month, int day) {
  Claim claim;
  claim.article = index;
  claim.form = Form::date;
  claim.measure.node = {
      "event:announcement", "date of the announcement", {"event:announcement"}};
  claim.population.head = "levy";
  claim.yearless_month = month;
  claim.yearless_day = day;
  return claim;
}

}  // namespace

TEST_CASE("articles that share rare words are one story, others are not", "[graph]") {
  const std::vector<ArticleInfo> articles{
      article({1, 2, 3, 4, 5}), article({10, 11, 12, 13}), article({3, 4, 5, 6, 7})};
  CHECK(story_numbers(articles) == std::vector<std::uint32_t>{0, 1, 0});
}

TEST_CASE("copied text has one origin", "[graph]") {
  std::vector<ArticleInfo> articles(3);
  articles[0].shingles = {1, 2, 3, 4};
  articles[1].shingles = {9, 10, 11};
  articles[2].shingles = {2, 3, 4, 20, 21, 22};
  const OriginNumbers numbers = origin_numbers(articles);
  CHECK(numbers.of_article == std::vector<std::uint32_t>{0, 1, 0});
  CHECK(numbers.how == std::vector<std::string>{"shared text", "own text"});
}

TEST_CASE("a day without a year takes the year of its story", "[graph]") {
  std::vector<ArticleInfo> articles{article({}, "2023-05-09"), article({}, "2023-05-16"),
                                    article({})};
  std::vector<Claim> claims{dated(2, 5, 3)};
  complete_from_story({0, 0, 0}, articles, claims);
  REQUIRE(claims[0].date.is_single_day());
  CHECK(to_string(*claims[0].date.first) == "2023-05-03");
  CHECK(claims[0].state(Slot::value) == SlotState::carried);  // two articles say so
  CHECK(articles[2].published == parse_day("2023-05-03"));
  CHECK(articles[2].published_state == SlotState::inferred);
}

TEST_CASE("a year that one article alone gives is inferred; none is given at a distance",
          "[graph]") {
  std::vector<ArticleInfo> articles{article({}, "2023-05-09"), article({})};
  std::vector<Claim> claims{dated(1, 5, 3), dated(1, 11, 20)};
  complete_from_story({0, 0}, articles, claims);
  CHECK(claims[0].state(Slot::value) == SlotState::inferred);
  CHECK_FALSE(claims[1].date.first);
  CHECK(claims[1].state(Slot::value) == SlotState::unknown);
}

TEST_CASE("articles of different stories give each other no year", "[graph]") {
  std::vector<ArticleInfo> articles{article({}, "2023-05-09"), article({})};
  std::vector<Claim> claims{dated(1, 5, 3)};
  complete_from_story({0, 1}, articles, claims);
  CHECK_FALSE(claims[0].date.first);
}
