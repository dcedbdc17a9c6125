#include "reason/time_bounds.h"

#include <catch2/catch.hpp>

#include "reason/parse_rule.h"
#include "reason/reason.h"
#include "tests/support/claims.h"

using namespace crosscheck;

namespace {

const Node bolivia{"BO", "Bolivia", {"BO"}};
const Node la_paz{"city:la_paz", "La Paz", {"city:la_paz", "BO"}};
const Node peru{"PE", "Peru", {"PE"}};

/// So many entries in some days of May.
ClaimBuilder came(const std::string& number, int first, int last,
                  const std::string& source) {
  const auto day = [](int n) {
    return (n < 10 ? "2023-05-0" : "2023-05-") + std::to_string(n);
  };
  return a_claim().of(number).from(day(first), day(last)).to(bolivia).in(source);
}

Rule cycle_rule(const std::string& orders) {
  Problems problems;
  auto made = parse_rule(
      "crosscheck_rule: 1\nid: arithmetic.cycle\ntitle: x\ndocs: x\n"
      "relation: conflict.arithmetic\nseverity: warning\nmatch: cycle\n"
      "over: same topic\norders: " +
          orders + "\nwhen: |\n  form is quantity\nmessage: \"{steps}.\"\n",
      "rules/arithmetic/cycle.yaml", problems);
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  REQUIRE(made);
  return std::move(*made);
}

std::vector<Finding> cycles(const std::vector<ClaimBuilder>& claims,
                            const std::string& orders = "[time, parts]") {
  const ClaimScene scene(claims);
  return reason(scene.view(), {cycle_rule(orders)});
}

}  // namespace

TEST_CASE("Two spans of days that follow each other are no more than both", "[reason]") {
  const auto found = cycles({came("58", 3, 9, "Paper A"), came("30", 10, 12, "Paper B"),
                             came("75", 3, 12, "Paper C")});
  REQUIRE(found.size() == 1);
  CHECK(found[0].claims == std::vector<ClaimIndex>{0, 1, 2});
  CHECK(found[0].groups == std::vector<std::uint32_t>{0, 1, 2});
  CHECK(found[0].message ==
        "58 (Paper A, 3 to 9 May 2023) and 30 (Paper B, 10 to 12 May 2023) make at least "
        "88; 75 (Paper C, 3 to 12 May 2023) leaves room for 75.");
  CHECK(found[0].strength == Strength::hard);
}

TEST_CASE("A cycle names the fewest figures", "[reason]") {
  const auto found = cycles({came("20", 3, 4, "Paper A"), came("30", 5, 6, "Paper B"),
                             came("40", 7, 8, "Paper C"),
                             came("90", 7, 9, "Paper D").as(Kind::count_event),
                             came("80", 3, 9, "Paper E")});
  REQUIRE(found.size() == 1);
  CHECK(found[0].claims.size() == 2);
  CHECK(found[0].message.starts_with("90 (Paper D"));
}

TEST_CASE("Figures that can all be right are no cycle", "[reason]") {
  CHECK(cycles({came("58", 3, 9, "A"), came("30", 10, 12, "B"), came("88", 3, 12, "C")})
            .empty());
  // They share a day.
  CHECK(cycles({came("58", 3, 9, "A"), came("30", 9, 12, "B"), came("75", 3, 12, "C")})
            .empty());
  // Days are missing between them: more may have come.
  CHECK(cycles({came("8", 3, 9, "A"), came("3", 11, 12, "B"), came("75", 3, 12, "C")})
            .empty());
  CHECK(cycles({came("58", 3, 9, "A"), came("30", 10, 12, "B").to(peru),
                came("75", 3, 12, "C")})
            .empty());
}

TEST_CASE("What stays defensible of a figure is what counts", "[reason]") {
  auto some = came("75", 3, 12, "C");
  some.at_most_between("70", "90");
  CHECK(cycles({came("58", 3, 9, "A"), came("30", 10, 12, "B"), some}).empty());
}

TEST_CASE("A part is never more than the whole, and only where parts are asked for",
          "[reason]") {
  const std::vector<ClaimBuilder> claims{came("58", 3, 9, "A").who_are("child"),
                                         came("30", 10, 12, "B").to(la_paz),
                                         came("75", 3, 12, "C")};
  REQUIRE(cycles(claims).size() == 1);
  CHECK(cycles(claims)[0].claims.size() == 3);
  CHECK(cycles(claims, "time").empty());
}

TEST_CASE("A figure without a day of its own may be an old one", "[reason]") {
  auto total = came("75", 3, 12, "C").in("C", "2023-05-12");
  const std::vector<ClaimBuilder> dated{came("58", 3, 9, "A"), came("30", 10, 12, "B"),
                                        total};
  CHECK(cycles(dated).size() == 1);
  total.with(Slot::as_of, SlotState::carried);
  CHECK(cycles({came("58", 3, 9, "A"), came("30", 10, 12, "B"), total}).empty());
}

TEST_CASE("A cycle is a question where a slot is carried, and none within one source",
          "[reason]") {
  const auto total = came("75", 3, 12, "C").with(Slot::goal, SlotState::carried);
  const auto found = cycles({came("58", 3, 9, "A"), came("30", 10, 12, "B"), total});
  REQUIRE(found.size() == 1);
  CHECK(found[0].strength == Strength::possible);
  CHECK(cycles({came("58", 3, 9, "A"), came("30", 10, 12, "A"), came("75", 3, 12, "A")})
            .empty());
  CHECK(cycles({came("58", 3, 9, "A"), came("30", 10, 12, "B").copied_from("A"),
                came("75", 3, 12, "C").copied_from("A")})
            .empty());
}

TEST_CASE("Two figures for one question are left to the rules about pairs", "[reason]") {
  CHECK(cycles({came("58", 3, 9, "A"), came("75", 3, 9, "B")}).empty());
}

TEST_CASE("One wrong total is told once", "[reason]") {
  const auto found = cycles({came("58", 3, 9, "A"), came("30", 10, 12, "B"),
                             came("20", 10, 11, "D"), came("75", 3, 12, "C")});
  CHECK(found.size() == 1);
}

TEST_CASE("Bounds on a count grow with its figures, not with their square", "[reason]") {
  std::vector<ClaimBuilder> claims;
  for (int i = 0; i < 400; ++i)
    claims.push_back(came(std::to_string(i), 3, 4 + i % 20, "A"));
  const ClaimScene scene(claims);
  const GraphView view = scene.view();
  RunningCount count;
  for (ClaimIndex i = 0; i < claims.size(); ++i) count.claims.push_back(i);
  const ToldBounds told = time_bounds(view, count);
  CHECK(told.nodes <= 3 * 21);
  CHECK(told.bounds.size() <= 2 * 20 + 3 * 21);
}
