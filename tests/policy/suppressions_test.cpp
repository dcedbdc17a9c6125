#include "policy/suppressions.h"

#include <catch2/catch.hpp>

#include "acquire/acquire.h"

using namespace crosscheck;

namespace {

const std::vector<std::string> names =
    suppressible_names({"conflict.value", "note.no_source"});

std::vector<Suppression> read(const std::string& entries, Problems& problems) {
  return read_suppressions("crosscheck_suppressions: 1\nsuppress:\n" + entries, "s.yaml",
                           names, problems);
}

/// One finding over one claim of the paper "Courier".
struct Case {
  std::vector<ArticleInfo> articles{1};
  std::vector<Claim> claims{1};
  std::vector<Question> questions{{"q1", "Deaths, Halden", {0}}};
  std::vector<Finding> findings{1};

  Case() {
    articles[0].source = "Courier";
    claims[0].location.range = {100, 110};
    findings[0].id = "f-930cc3980253";
    findings[0].rule = "conflict.magnitude";
    findings[0].relation = "conflict.value";
    findings[0].family = "conflict";
    findings[0].severity = Severity::error;
    findings[0].question = 0;
    findings[0].claims = {0};
  }

  bool accepts(const Suppression& one, Problems& remarks,
               const char* today = "2026-01-31") {
    suppress({one}, {articles, claims, questions}, *parse_day(today), findings, remarks);
    return findings[0].suppressed.has_value();
  }
};

}  // namespace

TEST_CASE("a suppression accepts what it names and nothing else", "[policy]") {
  const auto [entry, accepted] = GENERATE(table<std::string, bool>({
      {"{rule: conflict.value, reason: known}", true},
      {"{rule: \"conflict.*\", reason: known}", true},
      {"{rule: note.no_source, reason: known}", false},
      {"{finding: f-930cc398, reason: known}", true},
      {"{finding: f-930cc399, reason: known}", false},
      {"{rule: conflict.value, source: Courier, reason: known}", true},
      {"{rule: conflict.value, source: Herald, reason: known}", false},
      {"{rule: conflict.value, question: Halden, reason: known}", true},
      {"{rule: conflict.value, question: Oslo, reason: known}", false},
      {"{rule: conflict.value, reason: known, expires: 2026-01-31}", true},
      {"{rule: conflict.value, reason: known, expires: 2026-01-30}", false},
  }));
  Problems problems;
  const std::vector<Suppression> all = read("  - " + entry + "\n", problems);
  REQUIRE(problems.empty());
  Case given;
  Problems remarks;

  CAPTURE(entry);
  CHECK(given.accepts(all.at(0), remarks) == accepted);
  CHECK(remarks.empty() == accepted);
  if (accepted) CHECK(given.findings[0].suppressed->where == "s.yaml:3");
}

TEST_CASE("a suppression that expired or meets nothing is told of", "[policy]") {
  Problems problems;
  const auto all = read(
      "  - {rule: conflict.value, reason: a, expires: 2026-01-01}\n"
      "  - {rule: note.no_source, reason: b}\n",
      problems);
  Case given;
  Problems remarks;

  CHECK_FALSE(given.accepts(all.at(0), remarks));
  CHECK_FALSE(given.accepts(all.at(1), remarks));

  REQUIRE(remarks.size() == 2);
  CHECK(
      to_string(remarks[0]) ==
      "s.yaml:3:5: this suppression expired on 2026-01-01: what it accepted counts again");
  CHECK(to_string(remarks[1]) ==
        "s.yaml:4:5: this suppression meets no finding: remove it");
}

TEST_CASE("an entry that says too little or too much is refused with its place",
          "[policy]") {
  const auto [entry, message] = GENERATE(table<std::string, std::string>({
      {"  - {rule: conflict.value}\n", "s.yaml:3:5: 'reason' is missing"},
      {"  - {rule: conflict.valu, reason: x}\n",
       "s.yaml:3:12: unknown rule 'conflict.valu'; did you mean 'conflict.value'?"},
      {"  - {reason: x}\n", "s.yaml:3:5: expected 'rule' or 'finding'"},
      {"  - {finding: f-9, reason: x}\n", "s.yaml:3:15: expected at least the first 8"},
      {"  - {rule: conflict.value, reasn: x}\n",
       "s.yaml:3:28: unknown key 'reasn'; did you mean 'reason'?"},
      {"  - {rule: conflict.value, reason: x, expires: soon}\n",
       "s.yaml:3:48: 'soon' is no date"},
  }));
  Problems problems;

  CHECK(read(entry, problems).empty());

  REQUIRE_FALSE(problems.empty());
  CHECK(to_string(problems.front()).find(message) == 0);
}

TEST_CASE("a comment in a draft accepts what stands in its paragraph", "[policy]") {
  const std::string text =
      "Fire in Halden\n\nTwelve people died.\n\n"
      "<!-- crosscheck: ignore conflict.value expires=2026-02-01 by=desk The mayor\n"
      "was told. -->\nForty were hurt.\n\nTen are missing.\n";
  const Article article = article_of_text(text, "Courier", std::nullopt);
  Problems problems;

  const auto all = suppressions_in(article, 0, names, problems);

  REQUIRE(problems.empty());
  REQUIRE(all.size() == 1);
  CHECK(all[0].rule == "conflict.value");
  CHECK(all[0].reason == "The mayor\nwas told.");
  CHECK(all[0].by == "desk");
  CHECK(all[0].expires == parse_day("2026-02-01"));
  CHECK(all[0].at.line == 5);
  CHECK(all[0].at.column == 1);
  const std::size_t at = text.find("Forty");
  CHECK(all[0].paragraph.start <= at);
  CHECK(all[0].paragraph.end > at);
  CHECK(all[0].paragraph.end <= text.find("Ten are"));
}

TEST_CASE("a comment that cannot be read says what is wrong", "[policy]") {
  const auto [comment, message] = GENERATE(table<std::string, std::string>({
      {"<!-- crosscheck: ignore conflict.value -->", "a reason is missing"},
      {"<!--crosscheck: ignore conflict.valu known-->", "unknown rule 'conflict.valu'"},
      {"<!-- crosscheck: skip conflict.value known -->", "expected 'crosscheck: ignore"},
      {"<!-- crosscheck: ignore conflict.value expires=never known -->",
       "'never' is no date"},
  }));
  const Article article = article_of_text("Title\n\nMüller said so. " + comment + "\n",
                                          "Courier", std::nullopt);
  Problems problems;

  CHECK(suppressions_in(article, 0, names, problems).empty());

  REQUIRE(problems.size() == 1);
  CHECK(problems[0].message.find(message) == 0);
  CHECK(problems[0].line == 3);
  CHECK(problems[0].column == 17);
}

TEST_CASE("comments that never end or never begin cost nothing", "[policy]") {
  std::string text = "Title\n\n";
  for (int i = 0; i < 20'000; ++i) text += "<!-- crosscheck: ignore note.* x -->\n";
  for (int i = 0; i < 20'000; ++i) text += "<!-- crosscheck:\n";
  const Article article = article_of_text(text, "Courier", std::nullopt);
  Problems problems;

  CHECK(suppressions_in(article, 0, names, problems).size() == 20'000);
}
