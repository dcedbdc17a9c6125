#include "reason/reason.h"

#include <catch2/catch.hpp>

#include "tests/support/claims.h"
#include "tests/support/rules.h"

using namespace crosscheck;

namespace {

/// A rule by its id, verdict and the lines that differ from a pair over one question.
Rule rule(const std::string& id, const std::string& relation, const std::string& severity,
          const std::string& rest) {
  return made_rule(id, relation, "severity: " + severity + "\n" + rest);
}

const std::string over_question = "match: pair\nover: same question\n";
const std::string told = "message: \"{question}: {a.value.text}, {b.value.text}\"\n";

Rule conflict(const std::string& more = "") {
  return rule("conflict.value", "conflict.value", "error",
              over_question +
                  "when: |\n  a.as_of same as b.as_of\n  a.value disjoint from b.value\n" +
                  told + more);
}
Rule agreement() {
  return rule("agree.value", "[agree.exact, agree.rounding, agree.bound]", "note",
              over_question +
                  "when: |\n  a.as_of same as b.as_of\n  a.value overlaps b.value\n" +
                  told);
}
Rule growth(const std::string& more = "") {
  return rule("update.cumulative", "update.cumulative", "note",
              over_question +
                  "when: |\n  a.as_of before b.as_of\n  not b.value below a.value\n" +
                  told + more);
}

std::vector<Finding> found(const std::vector<ClaimBuilder>& claims,
                           const std::vector<Rule>& rules) {
  const ClaimScene scene(claims);
  return reason(scene.view(), rules);
}

ClaimBuilder in_may(const std::string& number, const std::string& source) {
  return a_claim().of(number).by("2023-05-09").in(source);
}

}  // namespace

TEST_CASE("two figures for one date make a hard conflict with a proof", "[reason]") {
  const auto findings = found({in_may("58000", "A"), in_may("75000", "B")}, {conflict()});
  REQUIRE(findings.size() == 1);
  const Finding& finding = findings.front();
  CHECK(finding.severity == Severity::error);
  CHECK(finding.strength == Strength::hard);
  CHECK(finding.claims == std::vector<ClaimIndex>{0, 1});
  CHECK(finding.groups == std::vector<std::uint32_t>{0, 1});
  CHECK(finding.message == "entrycumulative: 58000, 75000");
  CHECK(finding.ask.empty());
  REQUIRE(finding.proof.size() == 5);
  CHECK(finding.proof[1].line == "looked up together: same question");
  CHECK(finding.proof[1].left == "question q1: entrycumulative");
  CHECK(finding.proof[4].line == "a.value disjoint from b.value");
  CHECK(finding.proof[4].at == "rules/conflict/value.yaml:11");
  CHECK(finding.proof[4].left == "58000");
  CHECK(finding.proof[4].truth == Truth::yes);
}

TEST_CASE("what is not certain is possible, at most a warning, and asks", "[reason]") {
  const auto [why, a, b] = GENERATE(table<std::string, ClaimBuilder, ClaimBuilder>({
      {"outer intervals meet", in_may("58000", "A").at_most_between("50000", "80000"),
       in_may("75000", "B")},
      {"an inferred place", in_may("58000", "A").with(Slot::place, SlotState::inferred),
       in_may("75000", "B")},
      {"an unknown population",
       in_may("58000", "A").with(Slot::population, SlotState::unknown),
       in_may("75000", "B")},
      {"undated tolls of one day",
       in_may("58000", "A").in("A", "2023-05-09").with(Slot::as_of, SlotState::carried),
       in_may("75000", "B").in("B", "2023-05-09").with(Slot::as_of, SlotState::carried)},
      {"one article", in_may("58000", "A").said_by("police"),
       in_may("75000", "A").said_by("hosts")},
  }));
  CAPTURE(why);
  const auto findings = found({a, b}, {conflict()});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().strength == Strength::possible);
  CHECK(findings.front().severity == Severity::warning);
  CHECK(findings.front().ask == "Same date and scope?");
}

TEST_CASE("an unknown date is silence, or possible where the rule says so", "[reason]") {
  ClaimBuilder undated =
      a_claim().of("75000").in("B").with(Slot::as_of, SlotState::unknown);
  CHECK(found({in_may("58000", "A"), undated}, {conflict()}).empty());
  const auto findings =
      found({in_may("58000", "A"), undated}, {conflict("on_unknown: possible\n")});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().strength == Strength::possible);
}

TEST_CASE("a rule may hold its conflicts to a question", "[reason]") {
  const auto findings = found({in_may("58000", "A"), in_may("75000", "B")},
                              {conflict("strength: possible\n")});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().strength == Strength::possible);
  CHECK(findings.front().severity == Severity::warning);
  CHECK_FALSE(findings.front().ask.empty());
}

TEST_CASE("a measure that never changes is one figure whatever the day it is told",
          "[reason]") {
  const auto [days, expected] = GENERATE(table<int, std::size_t>({
      {steady_always, 1},
      {0, 2},
  }));
  const Rule differ = rule("conflict.value", "conflict.value", "error",
                           over_question + "when: a.value disjoint from b.value\n" + told);
  const ClaimBuilder later = a_claim().of("58000").by("2023-05-10").in("B");
  const auto findings =
      found({in_may("58000", "A").steady_for(days), ClaimBuilder(later).steady_for(days),
             in_may("75000", "C").steady_for(days)},
            {differ});
  CHECK(findings.size() == expected);
}

TEST_CASE("figures that follow each other are one update", "[reason]") {
  const auto by = [](const char* number, const char* day, const char* source) {
    return a_claim().of(number).by(day).in(source);
  };
  const auto findings = found({by("13", "2023-05-09", "C"), by("4", "2023-05-03", "A"),
                               by("9", "2023-05-04", "B"), by("9", "2023-05-04", "D")},
                              {growth()});
  REQUIRE(findings.size() == 1);
  CHECK(findings[0].claims == std::vector<ClaimIndex>{1, 2, 3, 0});
  CHECK(findings[0].groups == std::vector<std::uint32_t>{0, 1, 3});
  CHECK(findings[0].message.ends_with("4, 13"));
}

TEST_CASE("figures of which two do not follow each other stay updates of two", "[reason]") {
  const auto findings = found({a_claim().of("4").by("2023-05-03").in("A"),
                               a_claim().of("9").by("2023-05-04").in("B"),
                               a_claim().of("7").by("2023-05-09").in("C")},
                              {growth()});
  CHECK(findings.size() == 2);
}

TEST_CASE("many claims of two values make one conflict, representatives first",
          "[reason]") {
  const auto findings =
      found({in_may("58000", "A"), in_may("58000", "B"), in_may("75000", "C"),
             in_may("58000", "D").copied_from("A"), in_may("75000", "E")},
            {conflict(), agreement()});
  REQUIRE(findings.size() == 3);
  CHECK(findings[0].relation == "conflict.value");
  CHECK(findings[0].claims == std::vector<ClaimIndex>{0, 1, 3, 2, 4});
  CHECK(findings[0].groups == std::vector<std::uint32_t>{0, 3});
  CHECK(findings[1].relation == "agree.exact");
  CHECK(findings[1].claims == std::vector<ClaimIndex>{0, 1, 3});
  CHECK(findings[2].claims == std::vector<ClaimIndex>{2, 4});
}

TEST_CASE("one article contradicts itself only where it sets two speakers apart",
          "[reason]") {
  CHECK(found({in_may("58000", "A"), in_may("75000", "A")}, {conflict()}).empty());
  CHECK(found({in_may("58000", "A").said_by("police"),
               in_may("75000", "A").said_by("police")},
              {conflict()})
            .empty());
}

TEST_CASE("a reprint confirms nothing", "[reason]") {
  CHECK(found({in_may("58000", "A"), in_may("58000", "B").copied_from("A")}, {agreement()})
            .empty());
}

TEST_CASE("one pair has one primary relation", "[reason]") {
  // An update comes before an agreement; a true override removes what it names.
  const Rule any =
      rule("conflict.unit", "conflict.unit", "error",
           over_question + "when: |\n  a.value disjoint from b.value\n" + told);
  const std::vector<ClaimBuilder> claims{in_may("58000", "A"),
                                         a_claim().of("75000").by("2023-05-16").in("B")};
  const auto findings = found(claims, {any, growth()});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().relation == "update.cumulative");
  CHECK(findings.front().claims == std::vector<ClaimIndex>{0, 1});
}

TEST_CASE("the more specific of two rules of one rank is primary", "[reason]") {
  const Rule special =
      rule("conflict.status", "conflict.status", "error",
           over_question +
               "when: |\n  a.as_of same as b.as_of\n  a.value disjoint from b.value\n"
               "  a.kind is cumulative\n" +
               told);
  const auto findings =
      found({in_may("58000", "A"), in_may("75000", "B")}, {conflict(), special});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().rule == "conflict.status");
}

TEST_CASE("findings do not depend on the order of rules", "[reason]") {
  const std::vector<ClaimBuilder> claims{in_may("58000", "A"), in_may("75000", "B"),
                                         in_may("58000", "C"),
                                         a_claim().of("90000").by("2023-05-16").in("D")};
  const auto one = found(claims, {conflict(), agreement(), growth()});
  const auto other = found(claims, {growth(), agreement(), conflict()});
  REQUIRE(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].id == other[i].id);
    CHECK(one[i].message == other[i].message);
  }
}

TEST_CASE("a condition may ask for a relation of a lower stratum", "[reason]") {
  const Rule quiet =
      rule("note.framing", "note.framing", "note",
           over_question + "when: |\n  not related(a, b, update.*)\n" + told);
  CHECK(found({in_may("58000", "A"), in_may("75000", "B")}, {growth(), quiet}).size() == 1);
  const auto findings =
      found({in_may("58000", "A"), a_claim().of("75000").by("2023-05-16").in("B")},
            {growth(), quiet});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().relation == "update.cumulative");
}

TEST_CASE("a total that falls is found once a fall", "[reason]") {
  const Rule falls =
      rule("conflict.non_monotone", "conflict.non_monotone", "error",
           "match: group\nover: same question\nwhen: |\n  modality is asserted\n"
           "  group.kind is cumulative\n  group ordered by as_of breaks rising(value)\n"
           "message: \"{peak.value.text} then {breaker.value.text}\"\n");
  const auto day = [](const std::string& number, const std::string& date,
                      const std::string& source) {
    return a_claim().of(number).by(date).in(source);
  };
  const auto findings = found({day("100", "2023-05-01", "A"), day("200", "2023-05-02", "B"),
                               day("150", "2023-05-03", "C"), day("180", "2023-05-04", "D"),
                               day("20", "2023-05-05", "E").meant(Modality::feared)},
                              {falls});
  REQUIRE(findings.size() == 1);
  CHECK(findings.front().message == "200 then 150");
  CHECK(findings.front().strength == Strength::hard);
}

TEST_CASE("an equation reports what does not add up, and what does", "[reason]") {
  const Rule net =
      rule("arithmetic.net_flow", "conflict.arithmetic", "error",
           "match: equation\nover: same topic\nroles: |\n  came: measure is entry\n"
           "  gone: measure is exit\n  stay: measure is presence\nwhen: |\n"
           "  came.as_of same as gone.as_of and came.as_of same as stay.as_of\ncheck: |\n"
           "  came.value - gone.value overlaps stay.value\notherwise: agree.arithmetic\n"
           "message: \"leaves {came.value - gone.value}, not {stay.value.text}\"\n");
  const auto figure = [](const std::string& measure, const std::string& number) {
    return a_claim().about(measure).of(number).by("2023-05-16").in("A");
  };
  const auto wrong = found(
      {figure("entry", "130"), figure("exit", "82"), figure("presence", "12")}, {net});
  REQUIRE(wrong.size() == 1);
  CHECK(wrong.front().relation == "conflict.arithmetic");
  CHECK(wrong.front().strength == Strength::hard);
  CHECK(wrong.front().message == "leaves 48, not 12");
  const auto right = found(
      {figure("entry", "130"), figure("exit", "82"), figure("presence", "48")}, {net});
  REQUIRE(right.size() == 1);
  CHECK(right.front().relation == "agree.arithmetic");
  CHECK(right.front().severity == Severity::note);
}

TEST_CASE("what is left out to bound the output is said", "[reason]") {
  std::vector<ClaimBuilder> claims;
  claims.reserve(50);
  for (int i = 0; i < 50; ++i)
    claims.push_back(in_may(std::to_string(1000 * (i + 1)), "P" + std::to_string(i)));
  const auto findings = found(claims, {conflict()});
  const auto is_note = [](const Finding& finding) {
    return finding.rule == "note.truncated";
  };
  CHECK(std::ranges::count_if(findings, is_note) == 1);
  CHECK(findings.size() == 32 * 31 / 2 + 1);
}

TEST_CASE("the fingerprint stays when text elsewhere or further articles change",
          "[reason]") {
  const auto one = found({in_may("58000", "A"), in_may("75000", "B")}, {conflict()});
  const auto other = found({a_claim().about("exit").of("3").by("2023-05-01").in("Z"),
                            in_may("58000", "A"), in_may("75000", "B")},
                           {conflict()});
  REQUIRE(one.size() == 1);
  REQUIRE(other.size() == 1);
  CHECK(one.front().id == other.front().id);
  CHECK(one.front().id.starts_with("f-"));
  CHECK(one.front().id.size() == 14);
}

TEST_CASE("a message names the days of both sides, once where they are one", "[reason]") {
  const auto message_of = [](const char* day) {
    const auto findings = found(
        {a_claim().of("10").by("2023-05-09").in("A"), a_claim().of("20").by(day).in("B")},
        {rule("conflict.value", "conflict.value", "error",
              over_question +
                  "when: |\n  a.value disjoint from b.value\nmessage: \"{days}\"\n")});
    REQUIRE(findings.size() == 1);
    return findings.front().message;
  };
  CHECK(message_of("2023-05-09") == "both as of 9 May 2023");
  CHECK(message_of("2023-05-10") == "as of 9 May 2023 and 10 May 2023");
}
