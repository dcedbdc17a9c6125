#include "graph/digests.h"

#include <catch2/catch.hpp>

#include "claim/told_sentences.h"
#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

const std::string long_text =
    "The new bridge over the Narva will be narrower than the old one, so that ships have "
    "more room, the engineer Jan Berg said.\n"
    "It was planned for nine years, and neighbours had feared noise and dust in summer.\n"
    "Two of its arches will be of steel from Tartu, the council of the town decided.";

/// The claims of two articles of one story, published so many days apart.
std::vector<Claim> retold(const std::string& first, const std::string& second, int days) {
  const std::vector<std::string> texts{first, second};
  const auto& words = built_in_words();
  std::vector<Analyzed> read;
  std::vector<ArticleInfo> articles;
  for (const std::string& text : texts) {
    read.push_back(analyzed(text, "2031-05-09"));
    articles.push_back(info(read.back().article, read.back().analysis));
    articles.back().published = *parse_day("2031-05-09");
  }
  articles.back().published = *articles.front().published + days;
  return retold_claims(articles, {0, 0}, [&](ArticleIndex i) {
    return told_sentences(read[i].article, i, read[i].analysis, words.first, words.second);
  });
}

}  // namespace

TEST_CASE("a teaser makes two claims of one retelling, of the words that differ",
          "[graph]") {
  const std::vector<Claim> claims =
      retold(long_text, "The new bridge over the Narva will be wider than the old one.", 0);
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].text == "wider");
  CHECK(claims[1].text == "narrower");
  CHECK(claims[0].article == 1);
  CHECK(claims[1].article == 0);
  CHECK(claims[0].retelling == claims[1].retelling);
  CHECK(claims[0].altered == Altered::opposite);
}

TEST_CASE("no teaser: as long, of another day, or of other matters", "[graph]") {
  CHECK(retold(long_text, long_text, 0).empty());
  CHECK(
      retold(long_text, "The new bridge over the Narva will be wider than the old one.", 1)
          .empty());
  CHECK(retold(long_text, "Frogs sing in the ponds of Tartu on warm nights in May.", 0)
            .empty());
}

TEST_CASE("a report of the same form on another thing retells nothing", "[graph]") {
  const std::string report =
      "The police of Tartu said that the office of the harbor in Tartu stayed closed, and "
      "that nobody answered questions there.\n"
      "Fire Chief Rosa Kask of Tartu told reporters that the cause was not known yet.\n"
      "Boats from the islands had to wait for hours, and many of them turned round.\n"
      "The council of Tartu will meet on the matter within a week, its speaker said.";
  CHECK(retold(report,
               "The police of Narva said that the office of the harbor stayed closed.\n"
               "Fire Chief Ada Lund of Narva told reporters that the cause was not known.\n"
               "Boats from the islands had to wait for hours.\n"
               "The council of Narva will meet on the matter.",
               0)
            .empty());
}

TEST_CASE("in a sentence or two the one name may be the altered one", "[graph]") {
  const std::string report =
      "The police of Tartu said that the office of the harbor in Tartu stayed closed, and "
      "that nobody answered questions there.\n"
      "Fire Chief Rosa Kask of Tartu told reporters that the cause was not known yet.";
  const std::vector<Claim> claims = retold(
      report,
      "The police of Narva said that the office of the harbor in Narva stayed closed.", 0);
  REQUIRE(claims.size() == 2);
  CHECK(claims[0].altered == Altered::name);
}
