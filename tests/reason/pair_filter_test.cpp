#include "reason/pair_filter.h"

#include <catch2/catch.hpp>

#include "reason/evaluate.h"
#include "reason/parse_conditions.h"
#include "tests/support/claims.h"

using namespace crosscheck;

namespace {

Conditions conditions_of(std::string_view block) {
  Scope scope;
  scope.subjects = {"a", "b"};
  Problems problems;
  Conditions made = parse_conditions(block, {"rule.yaml", 1, 1}, scope, problems);
  REQUIRE(problems.empty());
  return made;
}

ClaimBuilder at(ClaimBuilder claim, const std::string& id,
                const std::vector<std::string>& within) {
  claim.claim_.place = {id, id, within};
  claim.claim_.state(Slot::place) = SlotState::stated;
  return claim;
}

/// Claims that share some slots, differ in others, and lack some.
std::vector<ClaimBuilder> claims() {
  const ClaimBuilder plain = a_claim().of("100").in("A");
  ClaimBuilder unplaced = plain;
  unplaced.in("B").with(Slot::place, SlotState::unknown);
  return {plain,
          at(a_claim().of("100").in("B"), "peru", {"peru"}),
          at(a_claim().of("90").in("C").as(Kind::stock), "lima", {"lima", "peru"}),
          at(a_claim().of("80").in("C").about("exit"), "chile", {"chile"}),
          a_claim().of("70").in("D").meant(Modality::feared).said_by("police"),
          unplaced};
}

/// Whether `when` may hold of the pair in one of its orders.
bool may_hold(const Conditions& when, const GraphView& graph, const Candidate& pair) {
  Bindings bindings = bindings_over(graph);
  for (const auto& [a, b] : {std::pair(pair.a, pair.b), std::pair(pair.b, pair.a)}) {
    bindings.claims[0] = a;
    bindings.claims[1] = b;
    if (evaluate_all(when, bindings) != Truth::no) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("the filter turns pairs away that no order of them can meet, and only those",
          "[reason]") {
  // `all`: the filter knows all that the block asks.
  const auto& [block, all] = GENERATE(table<std::string, bool>({
      {"a.kind is b.kind", true},
      {"a.article is not b.article", true},
      {"a.speaker same as b.speaker", true},
      {"a.place same as b.place", true},
      {"a.place disjoint from b.place", true},
      {"a.place within b.place", true},
      {"a.place within b.place and not a.place same as b.place", true},
      {"b.place within a.place and a.kind is b.kind", true},
      {"a.place disjoint from b.place or not a.measure same as b.measure", true},
      {"a.measure same as b.measure and a.value disjoint from b.value", false},
      {"a.as_of disjoint from b.as_of", false},
      {"a.value disjoint from b.value or a.modality is not b.modality", false},
      {"a.place within b.goal", false},
  }));
  CAPTURE(block);
  const Conditions when = conditions_of(block);
  const ClaimScene scene(claims());
  const GraphView made = scene.view();
  std::vector<Candidate> pairs;
  for (const Candidate& pair : made.candidates()) {
    const SlotVector slots = compare_slots(made.claim(pair.a), made.claim(pair.b));
    pairs.push_back({pair.a, pair.b, slots, pair.alignment});
  }
  std::vector<ArticleInfo> articles(4);
  for (std::size_t i = 0; i < articles.size(); ++i) articles[i].id = std::to_string(i);
  const GraphView graph(articles, made.claims(), {}, pairs, {0, 1, 2, 3},
                        std::vector<std::uint32_t>(4));
  const PairFilter filter(when, plan_pairs(when));
  PairKinds kinds(graph);
  kinds.tell_apart(filter.slots());
  std::size_t rejected = 0;
  for (const Candidate& pair : pairs) {
    CAPTURE(pair.a, pair.b);
    const bool may = may_hold(when, graph, pair);
    const bool rejects = filter.rejects(when, kinds, pair);
    rejected += rejects ? 1 : 0;
    CHECK_FALSE((rejects && may));
    if (all) CHECK(rejects == !may);
  }
  if (all) CHECK((rejected > 0 && rejected < pairs.size()));
}
