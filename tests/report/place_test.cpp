#include "report/place.h"

#include <catch2/catch.hpp>

#include "tests/report/sample.h"

using namespace crosscheck;

TEST_CASE("paths are shown below the folder in which the program runs", "[report]") {
  const auto [path, shown] = GENERATE(table<std::string, std::string>({
      {"articles/a.txt", "articles/a.txt"},
      {"./articles/../b.txt", "b.txt"},
      {"/home/desk/articles/a.txt", "articles/a.txt"},
      {"/home/desktop/a.txt", "/home/desktop/a.txt"},
      {"../a.txt", "../a.txt"},
      {"-", "stdin"},
  }));
  CHECK(shown_path(path, "/home/desk") == shown);
}

TEST_CASE("a path is written as a URI that no character can break", "[report]") {
  const auto [path, uri] = GENERATE(table<std::string, std::string>({
      {"articles/a-1_b~c.txt", "articles/a-1_b~c.txt"},
      {"a b.txt", "a%20b.txt"},
      {"c:d.txt", "c%3Ad.txt"},
      {"caf\xC3\xA9#1?.txt", "caf%C3%A9%231%3F.txt"},
      {"100%.txt", "100%25.txt"},
      {"/srv/a.txt", "file:///srv/a.txt"},
      {"bad\xFF\n.txt", "bad%FF%0A.txt"},
  }));
  CHECK(uri_of(path) == uri);
}

TEST_CASE("of a record only its line is told", "[report]") {
  test::Sample sample;
  const ArticleIndex article = sample.add_article("Paper A", "2023-05-03", "o1");
  const Claim claim = sample.claim_of(article, "12", "12 left.");
  CHECK(place_of(claim, sample.articles[0], "").column == 1);
  sample.articles[0].record = 7;
  const Place place = place_of(claim, sample.articles[0], "");
  CHECK(place.line == 7);
  CHECK(place.column == 0);
  CHECK(place.end_line == 0);
}
