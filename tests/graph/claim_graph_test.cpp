#include "graph/claim_graph.h"

#include <catch2/catch.hpp>
#include <map>

using namespace crosscheck;

namespace {

Claim deaths(ArticleIndex article, const char* place) {
  Claim claim;
  claim.article = article;
  claim.kind = Kind::cumulative;
  claim.measure.node = {"death", "deaths", {"death", "casualty"}};
  claim.unit = {.dimension = "person", .unit = "person"};
  claim.population.head = "person";
  claim.place = {place, place, {place}};
  claim.value = Value{};
  return claim;
}

std::vector<ArticleInfo> articles(std::size_t count) {
  std::vector<ArticleInfo> made(count);
  for (ArticleInfo& article : made) article.topic = {1, 2, 3, 4};
  return made;
}

}  // namespace

TEST_CASE("claims of one question in several articles stand together", "[graph]") {
  const ClaimGraph graph =
      build_graph(articles(3), {deaths(0, "KZ"), deaths(1, "KZ"), deaths(2, "UZ")});
  REQUIRE(graph.questions().size() == 2);
  CHECK(graph.questions()[0].claims == std::vector<ClaimIndex>{0, 1});
  CHECK(graph.candidate(1, 0)->alignment == Alignment::same);
  CHECK(graph.candidate(0, 2)->slots.place == SlotRelation::disjoint);
}

TEST_CASE("a chain does not glue disjoint places together", "[graph]") {
  Claim anywhere = deaths(1, "");
  anywhere.place = {};
  const ClaimGraph graph =
      build_graph(articles(3), {deaths(0, "KZ"), anywhere, deaths(2, "UZ")});
  for (const Question& question : graph.questions()) {
    const auto holds = [&](ClaimIndex c) {
      return std::ranges::find(question.claims, c) != question.claims.end();
    };
    CHECK_FALSE((holds(0) && holds(2)));
  }
}

TEST_CASE("stories are kept apart: nothing is compared across them", "[graph]") {
  std::vector<ArticleInfo> two = articles(2);
  two[1].topic = {11, 12, 13};
  const ClaimGraph graph = build_graph(std::move(two), {deaths(0, "KZ"), deaths(1, "KZ")});
  CHECK(graph.candidates().empty());
  CHECK(graph.stories().size() == 2);
}

TEST_CASE("every edge of the graph joins nodes of the kinds it is for", "[graph]") {
  const ClaimGraph graph = build_graph(articles(2), {deaths(0, "KZ"), deaths(1, "KZ")});
  std::map<EdgeKind, int> count;
  graph.visit_edges([&](NodeRef from, NodeRef to, EdgeKind kind) {
    ++count[kind];
    if (kind == EdgeKind::answers) {
      CHECK(from.kind == NodeKind::claim);
      CHECK(to.kind == NodeKind::question);
      CHECK(graph.question_of(from.index) == to.index);
    }
  });
  CHECK(count[EdgeKind::states] == 2);
  CHECK(count[EdgeKind::answers] == 2);
  CHECK(count[EdgeKind::told_by] == 2);
}
