#include "graph/completion.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

ArticleInfo published(const char* day) {
  ArticleInfo article;
  article.published = parse_day(day);
  return article;
}

/// A levy announced on a day.
Claim announcement(ArticleIndex article, const char* day) {
  Claim claim;
  claim.article = article;
  claim.form = Form::date;
  claim.measure.node = {"event:announcement", "date", {"event:announcement"}};
  claim.population.head = "levy";
  claim.date = DayRange::on(*parse_day(day));
  return claim;
}

/// A total "since the levy".
Claim since_levy(ArticleIndex article) {
  Claim claim;
  claim.article = article;
  claim.kind = Kind::cumulative;
  claim.period.anchor = "levy";
  claim.state(Slot::period) = SlotState::unknown;
  return claim;
}

}  // namespace

TEST_CASE("a count that begins with an event starts on the day another article gives it",
          "[graph]") {
  std::vector<ArticleInfo> articles{published("2031-05-09"), published("2031-05-10")};
  std::vector<Claim> claims{announcement(0, "2031-05-03"), since_levy(1)};

  complete_from_story({0, 0}, articles, claims);

  CHECK(claims[1].period.start == DayRange::on(*parse_day("2031-05-03")));
  CHECK(claims[1].state(Slot::period) == SlotState::inferred);
}

TEST_CASE("a start that two articles agree on is carried", "[graph]") {
  std::vector<ArticleInfo> articles{published("2031-05-09"), published("2031-05-10"),
                                    published("2031-05-11")};
  std::vector<Claim> claims{announcement(0, "2031-05-03"), announcement(1, "2031-05-03"),
                            since_levy(2)};

  complete_from_story({0, 0, 0}, articles, claims);

  CHECK(claims[2].state(Slot::period) == SlotState::carried);
}

TEST_CASE("articles that give an event two days leave the start of a count open",
          "[graph]") {
  std::vector<ArticleInfo> articles{published("2031-05-09"), published("2031-05-10"),
                                    published("2031-05-11")};
  std::vector<Claim> claims{announcement(0, "2031-05-03"), announcement(1, "2031-05-04"),
                            since_levy(2)};

  complete_from_story({0, 0, 0}, articles, claims);

  CHECK_FALSE(claims[2].period.start.first);
  CHECK(claims[2].state(Slot::period) == SlotState::unknown);
}

TEST_CASE("an event of another story starts no count", "[graph]") {
  std::vector<ArticleInfo> articles{published("2031-05-09"), published("2031-05-10"),
                                    published("2031-05-11")};
  std::vector<Claim> claims{announcement(0, "2031-05-03"), since_levy(2)};

  complete_from_story({0, 1, 1}, articles, claims);

  CHECK_FALSE(claims[1].period.start.first);
}

TEST_CASE("a stated start is left alone", "[graph]") {
  std::vector<ArticleInfo> articles{published("2031-05-09"), published("2031-05-10")};
  std::vector<Claim> claims{announcement(0, "2031-05-03"), since_levy(1)};
  claims[1].period.start = DayRange::on(*parse_day("2031-05-01"));
  claims[1].state(Slot::period) = SlotState::stated;

  complete_from_story({0, 0}, articles, claims);

  CHECK(claims[1].period.start == DayRange::on(*parse_day("2031-05-01")));
  CHECK(claims[1].state(Slot::period) == SlotState::stated);
}

TEST_CASE("an open period ends on the day its figure holds for", "[graph]") {
  std::vector<ArticleInfo> articles{published("2031-05-09"), published("2031-05-10")};
  std::vector<Claim> claims{announcement(0, "2031-05-03"), since_levy(1)};
  claims[1].as_of = DayRange::on(*parse_day("2031-05-10"));

  complete_from_story({0, 0}, articles, claims);

  CHECK(claims[1].period.end == DayRange::on(*parse_day("2031-05-10")));
}
