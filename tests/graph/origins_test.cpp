#include "graph/origins.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

ArticleInfo text(std::vector<std::uint64_t> shingles) {
  ArticleInfo article;
  article.shingles = std::move(shingles);
  return article;
}

}  // namespace

TEST_CASE("half of the shorter text in common is one origin, less is not", "[graph]") {
  CHECK(origin_numbers({text({1, 2, 3, 4}), text({3, 4, 5, 6})}).of_article ==
        std::vector<std::uint32_t>{0, 0});
  CHECK(origin_numbers({text({1, 2, 3, 4}), text({4, 5, 6, 7})}).of_article ==
        std::vector<std::uint32_t>{0, 1});
}

TEST_CASE("a short reprint of a long text has its origin", "[graph]") {
  CHECK(origin_numbers({text({1, 2, 3, 4, 5, 6, 7, 8}), text({5, 6})}).of_article ==
        std::vector<std::uint32_t>{0, 0});
}

TEST_CASE("reprints of a reprint share one origin", "[graph]") {
  const OriginNumbers numbers =
      origin_numbers({text({1, 2, 3, 4}), text({3, 4, 5, 6}), text({5, 6, 7, 8})});

  CHECK(numbers.of_article == std::vector<std::uint32_t>{0, 0, 0});
  CHECK(numbers.how == std::vector<std::string>{"shared text"});
}

TEST_CASE("articles without a sampled shingle are texts of their own", "[graph]") {
  const OriginNumbers numbers = origin_numbers({text({}), text({})});

  CHECK(numbers.of_article == std::vector<std::uint32_t>{0, 1});
  CHECK(numbers.how == std::vector<std::string>{"own text", "own text"});
}

TEST_CASE("a phrase that very many articles hold makes no origin of them", "[graph]") {
  std::vector<ArticleInfo> articles;
  for (std::uint64_t i = 0; i < 100; ++i) articles.push_back(text({1, 1000 + i}));

  CHECK(origin_numbers(articles).how.size() == 100);
}

TEST_CASE("origins are numbered in order of their first articles", "[graph]") {
  CHECK(origin_numbers({text({1, 2}), text({8, 9}), text({1, 2}), text({5})}).of_article ==
        std::vector<std::uint32_t>{0, 1, 0, 2});
}
