#include "reason/parse_rule.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

/// A rule with other lines in place of `when`.
std::string rule_with(const std::string& when) {
  return "crosscheck_rule: 1\n"
         "id: conflict.value\n"
         "title: Different figures\n"
         "relation: conflict.value\n"
         "severity: error\n"
         "docs: Two figures.\n"
         "match: pair\n"
         "over: same question\n"
         "when: |\n" +
         when + "message: \"{a.source} and {b.source}\"\n";
}

Problems problems_of(const std::string& text) {
  Problems problems;
  parse_rule(text, "rules/conflict/value.yaml", problems);
  return problems;
}

}  // namespace

TEST_CASE("a rule is read with its conditions, message and tests", "[reason]") {
  Problems problems;
  const auto rule =
      parse_rule(rule_with("  a.as_of same as b.as_of\n"
                           "  not a.value overlaps b.value or a.kind is stock\n") +
                     "should_flag: |\n"
                     "  # why\n"
                     "  2023-05-02 Paper A | Twelve died.\n"
                     "  => possible\n"
                     "\n"
                     "  2023-05-02 Paper A | Thirteen died.\n",
                 "rules/conflict/value.yaml", problems);
  REQUIRE(rule);
  CHECK(problems.empty());
  CHECK(rule->when.lines.size() == 2);
  CHECK(rule->when.lines[1].line == 11);
  CHECK(rule->message.pieces.size() == 3);
  REQUIRE(rule->cases.size() == 2);
  CHECK(rule->cases[0].why == "why");
  CHECK(rule->cases[0].expected.front().text == "possible");
}

TEST_CASE("cases without a blank line between them are a problem, not one case",
          "[reason]") {
  const Problems problems = problems_of(rule_with("  a.kind is stock\n") +
                                        "should_flag: |\n"
                                        "  2023-05-02 Paper A | Twelve died.\n"
                                        "  # another case\n"
                                        "  2023-05-02 Paper A | Thirteen died.\n");
  REQUIRE(problems.size() == 1);
  CHECK(to_string(problems[0]) ==
        "rules/conflict/value.yaml:14:3: a comment within a case; expected a blank line "
        "before "
        "it");
}

TEST_CASE("an explanation of a change needs a change and a reason", "[reason]") {
  const std::string rule = rule_with("  a.kind is stock\n") + "mutants: |\n";
  Problems problems;
  const auto read =
      parse_rule(rule + "  # why\n  without a.kind is stock => no other kind\n",
                 "rules/conflict/value.yaml", problems);
  REQUIRE(read);
  REQUIRE(read->justified.size() == 1);
  CHECK(read->justified[0].change == "without a.kind is stock");
  CHECK(read->justified[0].why == "no other kind");
  CHECK(read->justified[0].line == 14);
  problems = problems_of(rule + "  without a.kind is stock\n");
  REQUIRE(problems.size() == 1);
  CHECK(to_string(problems[0]) ==
        "rules/conflict/value.yaml:13:3: expected 'CHANGE => why no test can show it'");
}

TEST_CASE("a slip in a condition is answered with its place and the nearest name",
          "[reason]") {
  const auto [line, expected] = GENERATE(table<std::string, std::string>({
      {"a.value disjont from b.value",
       "10:11: unknown operator 'disjont from'; did you mean 'disjoint from'?"},
      {"a.as_off before b.as_of", "10:3: unknown path 'as_off'; did you mean 'as_of'?"},
      {"a.kind is cumulativ",
       "10:13: unknown word 'cumulativ'; did you mean 'cumulative'?"},
      {"a.kind in (stock, rat)", "10:21: unknown word 'rat'; did you mean 'rate'?"},
      {"powr_of_ten(a.value, b.value)",
       "10:3: unknown function 'powr_of_ten'; did you mean 'power_of_ten'?"},
      {"power_of_ten(a.value)", "10:3: power_of_ten takes 2 values, not 1"},
      {"modality is asserted", "10:3: 'modality' of which claim? write 'a.modality'"},
      {"a.value before b.value",
       "10:11: a figure cannot stand before 'before'; expected one of 'is', 'is not', "
       "'in', "
       "'same as', 'within', 'contains', 'overlaps', 'disjoint from', 'below', 'above', "
       "'at "
       "least', 'at most'"},
      {"a.value overlaps b.as_of", "10:20: cannot compare a figure with a date"},
      {"a.value overlaps", "10:19: expected a value before the end of the line"},
      {"a.value below 2 * (b.value + 1", "10:33: expected ')' before the end of the line"},
      {"(a.kind is stock", "10:19: expected ')' before the end of the line"},
      {"a.kind is stock b.kind is stock",
       "10:19: unexpected 'b.kind'; expected 'and', 'or' or the end of the line"},
      {"a.source is \"Paper", "10:15: the quotation mark is not closed"},
      {"related(a, b, updat.*)",
       "10:17: unknown relation 'updat.*'; expected an id such as update.cumulative or "
       "update.*"},
      {"a.value at most param.limit", "10:19: unknown parameter 'limit'; add it to params"},
      {"group ordered by as_of breaks rising(value)",
       "10:3: 'group' belongs to rules with 'match: group'"},
      {"a.kind - b.kind is 3", "10:3: cannot calculate with a word"},
  }));
  CAPTURE(line);
  const Problems problems = problems_of(rule_with("  " + line + "\n"));
  REQUIRE(problems.size() == 1);
  CHECK(to_string(problems.front()) == "rules/conflict/value.yaml:" + expected);
}

TEST_CASE("all slips of a file are reported at once", "[reason]") {
  const Problems problems = problems_of(
      "crosscheck_rule: 1\nid: conflict.values\ntitel: x\nrelation: conflict.valu\n"
      "severity: erorr\nmatch: pairs\nover: same question\nwhen: |\n  a.x is y\n  b.z is "
      "y\n");
  std::vector<std::string> messages;
  for (const Problem& problem : problems) messages.push_back(to_string(problem).substr(26));
  CHECK_THAT(messages, Catch::VectorContains(std::string(
                           "3:1: unknown field 'titel'; did you mean 'title'?")));
  CHECK_THAT(
      messages,
      Catch::VectorContains(std::string(
          "4:11: unknown relation 'conflict.valu'; did you mean 'conflict.value'?")));
  CHECK_THAT(messages, Catch::VectorContains(std::string(
                           "5:11: unknown severity 'erorr'; did you mean 'error'?")));
  CHECK_THAT(messages, Catch::VectorContains(std::string(
                           "6:8: unknown match 'pairs'; did you mean 'pair'?")));
  CHECK(problems.size() >= 7);
}

TEST_CASE("an unknown path in a message is a problem with its place", "[reason]") {
  std::string text = rule_with("  a.kind is stock\n");
  text.replace(text.find("{b.source}"), 10, "{b.sorce}!");
  const Problems problems = problems_of(text);
  REQUIRE(problems.size() == 1);
  CHECK(to_string(problems.front()) ==
        "rules/conflict/value.yaml:11:27: unknown path 'sorce'; did you mean 'source'?");
}

TEST_CASE("conditions of any bytes and any depth are read without harm", "[reason]") {
  const std::string deep(5000, '(');
  std::string nots;
  for (int i = 0; i < 2000; ++i) nots += "not ";
  std::string sums = "a.value overlaps 1";
  for (int i = 0; i < 2000; ++i) sums += " + 1";
  std::string bytes;
  for (int i = 1; i < 256; ++i) bytes += static_cast<char>(i);
  for (const std::string& line : {deep, nots, sums, bytes, std::string("\"")}) {
    Problems problems;
    Scope scope;
    scope.subjects = {"a", "b"};
    const Conditions made = parse_conditions(line, {"x", 1, 1}, scope, problems);
    CHECK(made.lines.empty());
    CHECK_FALSE(problems.empty());
  }
}
