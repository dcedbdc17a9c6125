#include "tests/bench/corpus.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

using namespace crosscheck::bench;

namespace {

double share(const std::vector<MadeArticle>& articles, Making making) {
  const auto count = std::ranges::count(articles, making, &MadeArticle::making);
  return static_cast<double>(count) / static_cast<double>(articles.size());
}

}  // namespace

TEST_CASE("the same count and seed make the same corpus", "[bench]") {
  const auto texts = [](std::uint64_t seed) {
    std::string all;
    for (const MadeArticle& article : make_corpus(50, seed)) {
      all += article.source + article.published + article.title;
      for (const std::string& paragraph : article.paragraphs) all += paragraph;
    }
    return all;
  };
  CHECK(texts(7) == texts(7));
  CHECK(texts(7) != texts(8));
}

TEST_CASE("about three in ten articles are reprints and two in ten updates", "[bench]") {
  const auto articles = make_corpus(4000, 1);
  REQUIRE(articles.size() == 4000);
  CHECK(share(articles, Making::reprint) == Approx(0.3).margin(0.05));
  CHECK(share(articles, Making::update) == Approx(0.2).margin(0.05));
}

TEST_CASE("a few events hold many of the articles", "[bench]") {
  std::map<std::size_t, std::size_t> sizes;
  for (const MadeArticle& article : make_corpus(4000, 1)) ++sizes[article.event];
  CHECK(sizes[0] > 400);
  CHECK(sizes.size() > 300);
}

TEST_CASE("no slot of a template is left open", "[bench]") {
  for (const MadeArticle& article : make_corpus(300, 3)) {
    CHECK(article.title.find('{') == std::string::npos);
    for (const std::string& paragraph : article.paragraphs) {
      REQUIRE(paragraph.find('{') == std::string::npos);
    }
  }
}
