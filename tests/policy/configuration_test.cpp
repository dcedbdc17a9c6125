#include "policy/configuration.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "support/data_files.h"

using namespace crosscheck;

TEST_CASE("a configuration is read, its paths below its own folder", "[policy]") {
  Problems problems;
  const Configuration read = read_configuration(
      "rules:\n  paths: [newsroom-rules]\n  disable: [note.framing]\n"
      "  conflict.value: {severity: warning}\nfail_on: never\nbaseline: known.json\n"
      "suppressions: accepted.yaml\n"
      "sources:\n  - {name: Relief Office, aliases: [relief.example, RO]}\n",
      "desk/crosscheck.yaml", problems);

  CHECK(problems.empty());
  CHECK(read.rule_folders == std::vector<std::string>{"desk/newsroom-rules"});
  CHECK(read.baseline == "desk/known.json");
  CHECK(read.suppressions == "desk/accepted.yaml");
  CHECK(read.fail_on == Severity::off);
  REQUIRE(read.rules.size() == 2);
  CHECK(read.rules[0].disabled);
  CHECK(read.rules[1].severity == Severity::warning);

  std::vector<Article> articles(3);
  articles[0].source = "ro";
  articles[1].source = "Post";
  articles[1].url = "https://www.relief.example/a";
  articles[2].source = "Post";
  articles[2].url = "https://notrelief.example/a";
  name_sources(read, articles);
  CHECK(articles[0].source == "Relief Office");
  CHECK(articles[1].source == "Relief Office");
  CHECK(articles[2].source == "Post");
}

TEST_CASE("what a configuration gets wrong is told with its place", "[policy]") {
  const auto [yaml, message] = GENERATE(table<std::string, std::string>({
      {"fail_un: error\n", "c.yaml:1:1: unknown key 'fail_un'; did you mean 'fail_on'?"},
      {"fail_on: errors\n", "c.yaml:1:10: unknown level 'errors'; did you mean 'error'?"},
      {"rules:\n  conflict.value: {severity: bad}\n",
       "c.yaml:2:30: unknown severity 'bad'"},
      {"sources:\n  - {aliases: [a]}\n", "c.yaml:2:5: 'name' is missing"},
      {"baseline: [a]\n", "c.yaml:1:11: 'baseline' takes some words"},
      {"rules:\n  conflict.valu: {severity: note}\n",
       "c.yaml:2:3: unknown rule 'conflict.valu'; did you mean 'conflict.value'?"},
  }));
  Problems problems;
  std::vector<Rule> rules = load_rules(embedded_files(), problems);
  REQUIRE(problems.empty());

  configure_rules(read_configuration(yaml, "c.yaml", problems), rules, problems);

  REQUIRE_FALSE(problems.empty());
  CHECK(to_string(problems.front()).find(message) == 0);
}

TEST_CASE("a rule is disabled or weighs what the configuration says", "[policy]") {
  Problems problems;
  std::vector<Rule> rules = load_rules(embedded_files(), problems);
  const Configuration read = read_configuration(
      "rules:\n  disable: [conflict.date]\n  conflict.value: {severity: note}\n"
      "  update.stale: {severity: off}\n",
      "c.yaml", problems);

  configure_rules(read, rules, problems);

  CHECK(problems.empty());
  const auto rule = [&](std::string_view id) {
    return std::ranges::find(rules, id, &Rule::id);
  };
  CHECK(rule("conflict.date") == rules.end());
  CHECK(rule("update.stale") == rules.end());
  CHECK(rule("conflict.value")->severity == Severity::note);
}

TEST_CASE("a rule's parameters come from the configuration", "[policy]") {
  const std::string text =
      "crosscheck_rule: 1\nid: conflict.value\ntitle: x\ndocs: x\n"
      "relation: conflict.value\nseverity: warning\nmatch: pair\nover: same question\n"
      "params: {least: 10, word: positive}\nwhen: |\n  a.value at least param.least\n"
      "  a.polarity is param.word\nmessage: \"above {param.least}\"\n";
  Problems problems;
  const std::vector<DataFile> files{{"rules/conflict/value.yaml", text}};
  std::vector<Rule> rules = load_rules(files, problems);
  for (const Problem& problem : problems) FAIL_CHECK(to_string(problem));
  REQUIRE(rules.size() == 1);
  const auto configure = [&](const std::string& yaml) {
    configure_rules(read_configuration(yaml, "c.yaml", problems), rules, problems);
  };

  configure("rules:\n  conflict.value: {params: {least: 250, word: negative}}\n");

  CHECK(problems.empty());
  const auto reads = [&](const Conditions& part, const std::string& param) {
    const auto found = std::ranges::find(part.nodes, param, &Expr::param);
    return found == part.nodes.end() ? "nothing" : found->text;
  };
  CHECK(reads(rules[0].when, "least") == "250");
  CHECK(reads(rules[0].when, "word") == "negative");
  CHECK(reads(rules[0].message.nodes, "least") == "250");
  CHECK(rules[0].severity == Severity::warning);

  configure("rules:\n  conflict.value: {params: {least: many, leest: 3}}\n");

  REQUIRE(problems.size() == 2);
  CHECK(to_string(problems[0]) == "c.yaml:2:36: the parameter 'least' takes a number");
  CHECK(to_string(problems[1]) ==
        "c.yaml:2:49: 'conflict.value' has no parameter 'leest'; did you mean 'least'?");
}
