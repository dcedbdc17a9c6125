#include "archive/word_index.h"

#include <catch2/catch.hpp>

#include "archive/schema.h"
#include "tests/archive/scratch.h"

using namespace crosscheck;
using test::Scratch;

TEST_CASE("the articles of rare and common words are kept, over several pieces",
          "[archive]") {
  const Scratch scratch;
  Database database = open_archive(scratch.path("x.db"), Access::create);
  WordIndex index(database);
  Transaction transaction(database);  // a statement each would wait for the disk
  const std::uint64_t common = 1;
  const std::uint64_t rare = ~0ULL;
  constexpr ArticleRow far = 12288;
  std::vector<ArticleRow> all;
  for (ArticleRow article = 1; article < 10'000; article += 7) {
    index.add(article, {common});
    all.push_back(article);
    if (all.size() % 100 == 0) index.flush();
  }
  index.add(5, {rare});
  index.add(far, {rare});
  index.flush();

  CHECK(index.articles(common) == all);
  CHECK(index.count(common) == all.size());
  CHECK(index.articles(rare) == std::vector<ArticleRow>{5, far});
  CHECK(index.articles(2).empty());
  CHECK(index.count(2) == 0);

  index.remove(5, {rare, 2});
  CHECK(index.articles(rare) == std::vector<ArticleRow>{far});
  CHECK(index.count(rare) == 1);
  index.remove(far, {rare});
  CHECK(index.count(rare) == 0);
  for (const ArticleRow article : all) index.remove(article, {common});
  CHECK(database.number("SELECT count(*) FROM posting") == 0);
  CHECK(database.number("SELECT count(*) FROM word") == 0);
}

TEST_CASE("pieces of any form are read within their bounds", "[archive]") {
  const Scratch scratch;
  Database database = open_archive(scratch.path("x.db"), Access::create);
  database.run(
      "INSERT INTO posting VALUES(1, 0, x'FFFFFF'), (1, 1, zeroblob(513)), (1, -5, "
      "x'0100'),"
      "(1, 9223372036854775807, x'0100'), (2, 0, zeroblob(512))");
  WordIndex index(database);

  CHECK(index.articles(1) == std::vector<ArticleRow>{4095});
  CHECK(index.articles(2).empty());
}
