#include "reason/line_coverage.h"

#include <catch2/catch.hpp>

#include "reason/graph_view.h"
#include "reason/parse_rule.h"
#include "tool/read_case.h"

using namespace crosscheck;

namespace {

const Knowledge& knowledge() {
  static Problems problems;
  static const Knowledge known = load_knowledge({}, problems);
  return known;
}

/// "+-" for each line: seen true, seen false, in a rule with the fields and the cases.
std::vector<std::string> seen(const std::string& rest, const std::string& cases) {
  Problems problems;
  const auto rule = parse_rule(
      "crosscheck_rule: 1\nid: note.typo\ntitle: x\ndocs: x\nrelation: note.typo\n"
      "severity: note\nmessage: x\n" +
          rest + "should_flag: |\n" + cases,
      "note/typo.yaml", problems);
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  REQUIRE(rule);
  std::vector<SeenLine> lines = unseen_lines(*rule);
  for (const ReadCase& read : read_cases({&*rule}, knowledge()))
    see_lines(*rule, {*rule}, GraphView(read.graph), lines);
  std::vector<std::string> found;
  for (const SeenLine& line : lines)
    found.push_back(std::string(line.yes ? "+" : "") + (line.no ? "-" : ""));
  return found;
}

using Seen = std::vector<std::string>;

const std::string twelve =
    "  @claim measure=death place=PL value=\"12\" as_of=2023-05-02\n";
const std::string ninety =
    "  @claim measure=death place=PL value=\"90\" as_of=2023-05-02 source=\"Paper B\"\n";

}  // namespace

TEST_CASE("a line behind a false line is tried, too", "[reason]") {
  const std::string rule =
      "match: claim\nwhen: |\n  kind is stock\n  value at least 50\nunless: |\n"
      "  place exists\n";
  CHECK(seen(rule, twelve) == Seen{"-", "-", "+"});
  CHECK(seen(rule, twelve + ninety) == Seen{"-", "+-", "+"});
}

TEST_CASE("a pair is tried in both orders, and only pairs of the index", "[reason]") {
  const std::string rule =
      "match: pair\nover: same question\nwhen: |\n  a.value below b.value\n"
      "  a.value at least 50\n  a.said_at same as b.said_at\n";
  CHECK(seen(rule, twelve) == Seen{"", "", ""});
  CHECK(seen(rule, twelve + ninety) == Seen{"+-", "+-", "+"});
  const std::string elsewhere =
      "  @claim measure=death place=BO value=\"90\" as_of=2023-05-02 source=\"Paper B\"\n";
  CHECK(seen(rule, twelve + elsewhere) == Seen{"", "", ""});
}

TEST_CASE("the law of a group is seen kept and broken", "[reason]") {
  const std::string rule =
      "match: group\nover: same question\nwhen: |\n  form is quantity\n"
      "  group ordered by as_of breaks rising(value)\nunless: |\n"
      "  breaker.revision is correction\n";
  CHECK(seen(rule, twelve) == Seen{"+", "-", ""});
  const std::string later =
      "  @claim measure=death place=PL value=\"3\" as_of=2023-05-05 source=\"Paper B\"\n";
  CHECK(seen(rule, twelve + later) == Seen{"+", "+", "-"});
}

TEST_CASE("a line of an equation is tried on the claims that fit its roles", "[reason]") {
  const std::string rule =
      "match: equation\nover: same topic\nroles: |\n  dead: measure within death\n"
      "  hurt: measure within injury\nwhen: |\n  dead.place same as hurt.place\ncheck: |\n"
      "  dead.value below hurt.value\n";
  CHECK(seen(rule, twelve) == Seen{"+", "-", "", ""});
  const std::string hurt =
      "  @claim measure=injury place=BO value=\"5\" as_of=2023-05-02 source=\"Paper B\"\n";
  CHECK(seen(rule, twelve + hurt) == Seen{"+-", "+-", "-", "-"});
}
