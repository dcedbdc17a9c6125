#include "graph/topics.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

ArticleInfo about(std::vector<std::uint64_t> topic) {
  ArticleInfo article;
  article.topic = std::move(topic);
  return article;
}

}  // namespace

TEST_CASE("the overlap of two lists is measured by the shorter one", "[graph]") {
  CHECK(overlap_share({1, 2, 3, 4}, {3, 4}) == Approx(1.0));
  CHECK(overlap_share({1, 2, 3, 4}, {4, 5}) == Approx(0.5));
  CHECK(overlap_share({1, 2}, {3, 4}) == Approx(0.0));
  CHECK(overlap_share({}, {3, 4}) == Approx(0.0));
}

TEST_CASE("likeness is symmetric, 1 with itself and 0 with what shares no word",
          "[graph]") {
  const std::vector<ArticleInfo> articles{about({1, 2, 3}), about({2, 3, 4}), about({9})};
  const Topics topics(articles);

  CHECK(topics.likeness(0, 0) == Approx(1.0));
  CHECK(topics.likeness(0, 1) == Approx(topics.likeness(1, 0)));
  CHECK(topics.likeness(0, 1) > 0.3);
  CHECK(topics.likeness(0, 2) == Approx(0.0));
}

TEST_CASE("a word that few articles share counts for more than a common one", "[graph]") {
  std::vector<ArticleInfo> articles{about({1, 2}), about({1, 3}), about({2, 4})};
  for (int i = 0; i < 40; ++i) articles.push_back(about({1}));  // 1 is common, 2 is rare
  const Topics topics(articles);

  CHECK(topics.likeness(0, 2) > topics.likeness(0, 1));
}

TEST_CASE("an article without words is like no other", "[graph]") {
  const std::vector<ArticleInfo> articles{about({1, 2}), about({})};

  CHECK(Topics(articles).likeness(0, 1) == Approx(0.0));
}
