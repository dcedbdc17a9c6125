#include "reason/why_not.h"

#include <catch2/catch.hpp>

#include "reason/pair_words.h"
#include "reason/parse_rule.h"
#include "tests/support/claims.h"

using namespace crosscheck;

namespace {

Rule rule(const std::string& id, const std::string& rest) {
  const std::string relation = id.starts_with("arithmetic.") ? "conflict.arithmetic" : id;
  const std::string text = "crosscheck_rule: 1\nid: " + id +
                           "\ntitle: x\ndocs: x\nrelation: " + relation + "\n" + rest;
  Problems problems;
  std::string path = id;
  path[path.find('.')] = '/';
  auto made = parse_rule(text, "rules/" + path + ".yaml", problems);
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  REQUIRE(made);
  return std::move(*made);
}

const std::string pair = "severity: error\nmatch: pair\nover: same question\n";
const std::string told = "message: \"{a.value.text}, {b.value.text}\"\n";

std::vector<Rule> some_rules() {
  std::vector<Rule> rules;
  rules.push_back(rule("conflict.value", pair +
                                             "when: |\n  a.as_of same as b.as_of\n"
                                             "  a.kind in (cumulative, stock)\n"
                                             "  not a.value overlaps b.value\n"
                                             "unless: |\n  a.modality is feared\n" +
                                             told));
  rules.push_back(
      rule("conflict.magnitude", pair +
                                     "when: |\n  power_of_ten(a.value, b.value)\n"
                                     "overrides: [conflict.value]\n" +
                                     told));
  rules.push_back(rule("note.single_source",
                       "severity: note\nmatch: claim\nover: same topic\n"
                       "when: |\n  value at least 10\nmessage: \"{claim.value.text}\"\n"));
  return rules;
}

Silence silence(const ClaimBuilder& a, const ClaimBuilder& b, std::size_t rule = 0) {
  const ClaimScene scene({a, b});
  const std::vector<Rule> rules = some_rules();
  return why_not(scene.view(), rules, rules[rule], 0, 1);
}

ClaimBuilder on(const std::string& day, const std::string& number,
                const std::string& source) {
  return a_claim().of(number).by(day).in(source);
}

}  // namespace

TEST_CASE("the first line that does not hold is told with both values", "[reason]") {
  const Silence made = silence(on("2022-09-27", "12", "A"), on("2022-10-04", "15", "B"));
  CHECK(made.stop == Stop::condition);
  CHECK(made.why == "a.as_of = 27 September 2022, b.as_of = 4 October 2022: not the same");
  CHECK(made.at == "rules/conflict/value.yaml:10");
  REQUIRE(made.tried.size() == 1);
  CHECK(made.tried[0].truth == Truth::no);
}

TEST_CASE("what a line asks of a word or of an unknown slot is told in words", "[reason]") {
  const auto [a, b, why] = GENERATE(table<ClaimBuilder, ClaimBuilder, std::string>({
      {on("2022-09-27", "12", "A").as(Kind::rate),
       on("2022-09-27", "15", "B").as(Kind::rate),
       "a.kind = rate: it is none of (cumulative, stock)"},
      {on("2022-09-27", "12", "A"), on("2022-09-27", "12", "B"),
       "a.value = 12, b.value = 12: they overlap"},
      {on("2022-09-27", "12", "A").meant(Modality::feared),
       on("2022-09-27", "15", "B").meant(Modality::feared),
       "unless: a.modality = feared: it is feared"},
      {on("2022-09-27", "12", "A"),
       a_claim().of("15").in("B").with(Slot::as_of, SlotState::unknown),
       "a.as_of = 27 September 2022, b.as_of = unknown: cannot be told"},
  }));
  CHECK(silence(a, b).why == why);
}

TEST_CASE("a verdict that another rule replaces is told with that rule", "[reason]") {
  const Silence made =
      silence(on("2022-09-27", "1200", "A"), on("2022-09-27", "12000", "B"));
  CHECK(made.stop == Stop::overridden);
  CHECK(made.why.find("conflict.magnitude (f-") != std::string::npos);
  CHECK(made.why.find("overrides this rule") != std::string::npos);
  CHECK(made.findings.size() == 1);
}

TEST_CASE("a rule that does tell of the claims is no silence", "[reason]") {
  const Silence made = silence(on("2022-09-27", "12", "A"), on("2022-09-27", "15", "B"));
  CHECK(made.stop == Stop::none);
  CHECK(made.why == "12, 15");
  CHECK(silence(on("2022-09-27", "12", "A"), on("2022-09-27", "3", "B"), 2).stop ==
        Stop::none);
}

TEST_CASE("a rule about one claim is silent where neither claim fits", "[reason]") {
  const Silence made = silence(on("2022-09-27", "2", "A"), on("2022-09-27", "3", "B"), 2);
  CHECK(made.stop == Stop::condition);
  CHECK(made.why == "value = 2: it is less than 10");
}

TEST_CASE("claims of two questions are never looked at together", "[reason]") {
  const Silence made =
      silence(on("2022-09-27", "12", "A"), on("2022-09-27", "15", "B").about("exit"));
  CHECK(made.stop == Stop::apart);
  CHECK(made.why ==
        "they are not under one question: it is another question: different things are "
        "measured");
}

TEST_CASE("one article that sets no speakers against each other is held back", "[reason]") {
  const Silence made = silence(on("2022-09-27", "12", "A"), on("2022-09-27", "15", "A"));
  CHECK(made.stop == Stop::held_back);
  CHECK(made.why.find("both stand in one article") == 0);
}

TEST_CASE("the lines of a group and the roles of an equation are tried, too", "[reason]") {
  std::vector<Rule> rules;
  rules.push_back(rule("conflict.non_monotone",
                       "severity: error\nmatch: group\nover: same question\n"
                       "when: |\n  kind is cumulative\n"
                       "  group ordered by as_of breaks rising(value)\n"
                       "message: \"{peak.value.text}, {breaker.value.text}\"\n"));
  rules.push_back(rule("arithmetic.net_flow",
                       "severity: error\nmatch: equation\nover: same topic\n"
                       "roles: |\n  came: measure is entry\n  stay: measure is presence\n"
                       "when: |\n  came.as_of same as stay.as_of\n"
                       "check: |\n  came.value overlaps stay.value\n"
                       "message: \"{came.value.text}, {stay.value.text}\"\n"));
  const ClaimScene rising({on("2022-09-27", "12", "A"), on("2022-10-04", "15", "B")});
  const Silence kept = why_not(rising.view(), rules, rules[0], 0, 1);
  CHECK(kept.stop == Stop::condition);
  CHECK(kept.why == "group ordered by as_of breaks rising(value): they keep to it");

  const ClaimScene roles(
      {on("2022-09-27", "12", "A"), on("2022-10-04", "15", "B").about("presence")});
  CHECK(why_not(roles.view(), rules, rules[1], 0, 1).why ==
        "came.as_of = 27 September 2022, stay.as_of = 4 October 2022: not the same");
  const Silence misfit = why_not(rising.view(), rules, rules[1], 0, 1);
  CHECK(misfit.why == "as stay: measure = entry: it is not presence");
}

TEST_CASE("every slot of two claims is compared in words", "[reason]") {
  const ClaimScene scene(
      {on("2022-09-27", "12", "A"), on("2022-09-27", "15", "B").about("exit")});
  const auto slots = compared_slots(scene.view(), 0, 1);
  REQUIRE(slots.size() == 8);
  CHECK(slots[0].slot == "measure");
  CHECK(slots[0].relation == SlotRelation::disjoint);
  CHECK(slots[0].a == "entry");
  CHECK(slots[0].b == "exit");
  CHECK(slots[6].a == "none");
}
