#include "reason/arithmetic.h"

#include <catch2/catch.hpp>

#include "reason/parse_conditions.h"
#include "tests/support/claims.h"

using namespace crosscheck;

namespace {

/// What a calculation over two claims is worth: a is 90 to 110, b is 200 to 220.
std::string worth(const std::string& calculation) {
  Scope scope;
  scope.subjects = {"a", "b"};
  Problems problems;
  const Conditions made =
      parse_conditions(calculation + " overlaps 1", {"rule.yaml", 1, 1}, scope, problems);
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  REQUIRE(made.lines.size() == 1);
  const ClaimScene scene({a_claim().between("90", "110").by("2023-05-09").in("A"),
                          a_claim().between("200", "220").by("2023-05-16").in("B")});
  const GraphView view = scene.view();
  Bindings bindings = bindings_over(view);
  bindings.claims[0] = 0;
  bindings.claims[1] = 1;
  const Expr& comparison = made.nodes[made.lines.front().root];
  return shown(view, value_of(made, comparison.parts[0], bindings));
}

}  // namespace

TEST_CASE("a slot that is read twice in a calculation has one value", "[reason]") {
  const auto& [calculation, expected] = GENERATE(table<std::string, std::string>({
      {"a.value + b.value", "[290, 330]"},
      {"b.value - a.value", "[90, 130]"},
      {"a.value - a.value", "0"},
      {"a.value + a.value", "[180, 220]"},
      {"a.value + b.value - a.value", "[200, 220]"},
      {"b.value - a.value - b.value", "[-110, -90]"},
      {"a.value * 3 - a.value", "[180, 220]"},
      {"2 * a.value - a.value * 2", "0"},
      {"a.value + 10 - a.value", "10"},
      {"a.value / a.value", "1"},
      {"a.value * 2 / a.value", "2"},
      {"a.value / a.value - 1", "0"},
      {"a.value * b.value", "[18000, 24200]"},
      {"b.as_of - a.as_of", "7"},
      {"a.value * (b.as_of - a.as_of + 1)", "[720, 880]"},
      {"a.value * (1 + 2)", "[270, 330]"},
      {"a.value - (b.value - a.value)", "[-40, 20]"},
      {"b.value - (a.value + (b.value - a.value))", "0"},
      {"2 * (a.value - a.value)", "0"},
  }));
  CAPTURE(calculation);
  CHECK(worth(calculation) == expected);
}
