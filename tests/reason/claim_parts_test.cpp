#include "reason/claim_parts.h"

#include <catch2/catch.hpp>

#include "reason/claim_columns.h"
#include "reason/pair_plan.h"
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

}  // namespace

TEST_CASE("parts of conditions that say the same of a claim have one number", "[reason]") {
  const auto& [one, other, same] = GENERATE(table<std::string, std::string, bool>({
      {"a.kind is stock", "b.kind is stock", true},
      {"a.kind in (stock, rate)", "b.kind in (stock, rate)", true},
      {"a.value above 10", "a.value above 10", true},
      {"a.kind is stock", "a.kind is rate", false},
      {"a.kind is stock", "a.kind is not stock", false},
      {"a.kind in (stock, rate)", "a.kind in (stock, rate, ratio)", false},
      {"a.value above 10", "a.value above 11", false},
      {"a.as_of exists", "a.said_at exists", false},
      {"a.kind is stock", "not a.kind is stock", false},
      {"related(a, a, update.*)", "related(a, a, update.*)", false},
  }));
  CAPTURE(one, other);
  const Conditions x = conditions_of(one);
  const Conditions y = conditions_of(other);
  ClaimParts parts;
  const std::uint32_t first = parts.number_of(x, x.lines.front().root, 0);
  const Subject subject = other.starts_with("b.") ? 1 : 0;
  const std::uint32_t second = parts.number_of(y, y.lines.front().root, subject);
  CHECK((first == second) == same);
}

TEST_CASE("a column has the truth that its part has of each claim", "[reason]") {
  const ClaimScene scene({a_claim().of("100").in("A"), a_claim().of("90").in("B"),
                          a_claim().of("100").in("C").as(Kind::stock)});
  const GraphView graph = scene.view();
  const Conditions when =
      conditions_of("a.kind is stock\nb.value above 95\nnot b.kind is stock");
  ClaimParts parts;
  ClaimTruths truths(graph, parts);
  const Related related;
  for (const Line& line : when.lines) {
    const Subject subject = subjects_of(when, line.root) == 1U ? 0 : 1;
    const std::uint32_t part = parts.number_of(when, line.root, subject);
    Bindings bindings = bindings_over(graph);
    for (ClaimIndex claim = 0; claim < graph.claims().size(); ++claim) {
      CAPTURE(line.text, claim);
      bindings.claims[subject] = claim;
      const Truth expected = evaluate(when, line.root, bindings);
      CHECK(truths.of(part, claim, related) == expected);
      CHECK(truths.of(part, claim, related) == expected);  // as noted the first time
    }
  }
}
