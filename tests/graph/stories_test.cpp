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

TEST_CASE("a chain of articles, each like the next alone, is not one story", "[graph]") {
  std::vector<ArticleInfo> articles;
  for (std::uint64_t i = 0; i < 8; ++i) {  // a third of the words in common with the next
    std::vector<std::uint64_t> words;
    for (std::uint64_t word = 20 * i; word < 20 * i + 30; ++word) words.push_back(word);
    articles.push_back(article(std::move(words), "2023-05-09"));
  }
  const std::vector<std::uint32_t> stories = story_numbers(articles);
  CHECK(stories[0] == stories[1]);
  CHECK(stories[0] != stories[7]);
}

TEST_CASE("articles a month apart need more in common than those of one day", "[graph]") {
  const std::vector<std::uint64_t> words{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  const std::vector<std::uint64_t> others{8, 9, 10, 11, 12, 13, 14, 15, 16, 17};
  std::vector<ArticleInfo> articles{article(words, "2023-05-09"),
                                    article(others, "2023-05-09")};
  CHECK(story_numbers(articles) == std::vector<std::uint32_t>{0, 0});
  articles[1].published = parse_day("2023-06-20");
  CHECK(story_numbers(articles) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("articles without a name in common need more in common", "[graph]") {
  const std::vector<std::uint64_t> words{1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
  const std::vector<std::uint64_t> others{6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
  std::vector<ArticleInfo> articles{article(words, "2023-05-09"),
                                    article(others, "2023-07-09")};
  CHECK(story_numbers(articles) == std::vector<std::uint32_t>{0, 0});
  articles[0].names = {101, 102, 103};
  articles[1].names = {104, 105, 106};
  CHECK(story_numbers(articles) == std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a large run finds the stories that each would be alone", "[graph]") {
  std::vector<ArticleInfo> articles;  // 300 events of 3 articles, on common words besides
  for (std::uint64_t i = 0; i < 900; ++i) {
    std::vector<std::uint64_t> words{1, 2, 3, 4, 5};
    for (std::uint64_t word = 0; word < 20; ++word)
      words.push_back(1000 + 100 * (i / 3) + word + 10 * (i % 3));
    articles.push_back(article(std::move(words), "2023-05-09"));
  }
  std::vector<std::uint32_t> expected;
  for (std::uint32_t i = 0; i < 900; ++i) expected.push_back(i / 3);
  CHECK(story_numbers(articles) == expected);
}

TEST_CASE("a large run on one event is one story", "[graph]") {
  std::vector<ArticleInfo> articles;
  for (std::uint64_t i = 0; i < 200; ++i) {
    std::vector<std::uint64_t> words;
    for (std::uint64_t word = 0; word < 30; ++word) words.push_back(word);
    for (std::uint64_t word = 0; word < 6; ++word) words.push_back(100 + 10 * i + word);
    articles.push_back(article(std::move(words), "2023-05-09"));
  }
  CHECK(story_numbers(articles) == std::vector<std::uint32_t>(200, 0));
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
