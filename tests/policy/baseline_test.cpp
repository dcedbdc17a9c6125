#include "policy/baseline.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

Finding finding(const std::string& id, const std::string& subject,
                const std::string& family = "conflict") {
  Finding made;
  made.id = id;
  made.subject = subject;
  made.rule = family + ".value";
  made.relation = made.rule;
  made.family = family;
  made.severity = Severity::error;
  made.claims = {0};
  made.message = "“12” against \"15\"\tand\n0 \\ 1";
  return made;
}

}  // namespace

TEST_CASE("a baseline that was written is read back as it was", "[policy]") {
  const Baseline baseline = baseline_of({finding("f-2", "s-2"), finding("f-1", "s-1")});
  Problems problems;

  const auto read = read_baseline(baseline_json(baseline), "b.json", problems);

  CHECK(problems.empty());
  REQUIRE(read);
  CHECK(read->findings == baseline.findings);
  CHECK(read->findings.front().id == "f-1");
  CHECK(read_baseline(baseline_json({}), "b.json", problems)->findings.empty());
}

TEST_CASE("a finding is new, unchanged or updated, and what is gone is told", "[policy]") {
  const Baseline baseline =
      baseline_of({finding("f-1", "s-1"), finding("f-2", "s-2"), finding("f-3", "s-3")});
  std::vector<Finding> now{finding("f-1", "s-1"), finding("f-22", "s-2"),
                           finding("f-4", "s-4"), finding("f-5", "s-3", "agree")};

  const std::vector<KnownFinding> absent = compare_with(baseline, now);

  CHECK(now[0].baseline == BaselineState::unchanged);
  CHECK(now[1].baseline == BaselineState::updated);
  CHECK(now[2].baseline == BaselineState::fresh);
  CHECK(now[3].baseline == BaselineState::none);
  REQUIRE(absent.size() == 1);
  CHECK(absent[0].id == "f-3");
  CHECK_FALSE(fails(now[0], Severity::note));
  CHECK(fails(now[1], Severity::error));
  CHECK(fails(now[2], Severity::error));
}

TEST_CASE("agreement and news never fail a run; what was accepted fails none", "[policy]") {
  Finding accepted = finding("f-1", "s-1");
  accepted.suppressed = Suppressed{"known", "", std::nullopt, "x:1"};
  Finding news = finding("f-2", "s-2", "update");
  news.severity = Severity::note;

  CHECK_FALSE(fails(accepted, Severity::note));
  CHECK_FALSE(fails(news, Severity::note));
  CHECK_FALSE(fails(finding("f-3", "s-3", "agree"), Severity::note));
  news.severity = Severity::warning;
  CHECK(fails(news, Severity::warning));
  CHECK_FALSE(fails(finding("f-3", "s-3"), Severity::off));
}

TEST_CASE("a broken baseline says where", "[policy]") {
  const auto [text, where] = GENERATE(table<std::string, std::string>({
      {"{\"schema\": \"crosscheck.baseline/1\", \"findings\": [}", "b.json:1:"},
      {"{\n  \"schema\": \"crosscheck.baseline/2\",\n  \"findings\": []\n}\n",
       "b.json:2:13: "},
      {"{\"schema\": \"crosscheck.baseline/1\"}", "b.json:1:1: 'findings' is missing"},
      {"{\n \"schema\": \"crosscheck.baseline/1\",\n \"findings\": [{\"id\": \"f-1\"}]}",
       "b.json:3:15: 'subject' is missing"},
      {"", "b.json"},
      {"[]", "b.json:1:1: expected keys"},
  }));
  Problems problems;

  const auto read = read_baseline(text, "b.json", problems);

  CAPTURE(text);
  CHECK_FALSE(read);
  REQUIRE_FALSE(problems.empty());
  CHECK(to_string(problems.front()).find(where) == 0);
}
