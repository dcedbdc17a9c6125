#include "report/sarif.h"

#include <catch2/catch.hpp>

#include "tests/report/written.h"

using namespace crosscheck;
using test::at;

TEST_CASE("SARIF has rules, results worst first and the other side linked", "[report]") {
  const JsonValue log = test::written_tree(test::mill_fire(), Format::sarif);
  CHECK(at(log, "version").text == "2.1.0");
  const JsonValue run = at(log, "runs/0");
  CHECK(at(run, "tool/driver/rules").items.size() == 2);
  CHECK(at(run, "tool/driver/rules/0/id").text == "conflict.value");
  CHECK(at(run, "tool/driver/rules/0/name").text == "ConflictValue");
  CHECK(at(run, "tool/driver/rules/0/help/text").text ==
        "Two figures that cannot both be right.");
  CHECK(at(run, "tool/driver/rules/0/defaultConfiguration/level").text == "error");

  REQUIRE(at(run, "results").items.size() == 3);
  CHECK(at(run, "results/0/level").text == "error");
  CHECK(at(run, "results/1/level").text == "warning");
  CHECK(at(run, "results/2/level").text == "note");
  CHECK(at(run, "results/2/ruleIndex").text == "1");
  CHECK(at(run, "results/0/message/text").text ==
        "CONFLICT: different figures. People killed in Halden since 1 May 2023: Harbour "
        "Times says 12, Courier of Halden says 15, both as of 3 May 2023. See [Courier of "
        "Halden, 3 May 2023](1), [Evening Post, 3 May 2023](2).");
  CHECK(at(run, "results/0/relatedLocations/0/id").text == "1");
  CHECK(
      at(run, "results/0/relatedLocations/0/physicalLocation/artifactLocation/uri").text ==
      "articles/Courier-of-Halden.txt");
  CHECK(at(run, "invocations/0/toolExecutionNotifications/0/message/text").text ==
        "articles/broken.jsonl:3:1: no JSON object");
}

TEST_CASE("SARIF counts columns in code points and says so", "[report]") {
  const JsonValue run =
      at(test::written_tree(test::beyond_the_basic_plane(), Format::sarif), "runs/0");
  CHECK(at(run, "columnKind").text == "unicodeCodePoints");
  const JsonValue region = at(run, "results/0/locations/0/physicalLocation/region");
  CHECK(at(region, "startColumn").text == "5");
  CHECK(at(region, "endColumn").text == "7");
  CHECK(at(region, "snippet/text").text == "12");
}

TEST_CASE("words that differ from the file are no snippet", "[report]") {
  test::Sample sample = test::beyond_the_basic_plane();
  sample.claims[0].location.range.end += 5;  // an entity
  const JsonValue run = at(test::written_tree(sample, Format::sarif), "runs/0");
  CHECK(at(run, "results/0/locations/0/physicalLocation/region/snippet").is_null());
}

TEST_CASE("text of articles makes no links and no placeholders in SARIF", "[report]") {
  test::Sample sample = test::beyond_the_basic_plane();
  sample.articles[1].source = "Paper [B](http://b.example) \\";
  sample.findings[0].message = "See [here](1) and {0}.";
  const JsonValue run = at(test::written_tree(sample, Format::sarif), "runs/0");
  CHECK(at(run, "results/0/message/text").text ==
        "CONFLICT: different figures. See [here] (1) and {{0}}. See [Paper \\[B\\] "
        "(http://b.example) \\\\, 3 May 2023](1).");
}

TEST_CASE("fingerprints stay when text moves, and differ within one run", "[report]") {
  test::Sample sample = test::beyond_the_basic_plane();
  sample.findings.push_back(sample.findings[0]);
  const JsonValue before = at(test::written_tree(sample, Format::sarif), "runs/0");
  sample.claims[0].location.line += 10;
  sample.claims[0].location.range.start += 500;
  sample.claims[0].location.range.end += 500;
  const JsonValue after = at(test::written_tree(sample, Format::sarif), "runs/0");
  const std::string key = "results/0/partialFingerprints/primaryLocationLineHash";
  CHECK(at(before, key).text == at(after, key).text);
  CHECK(at(before, key).text.ends_with(":1"));
  CHECK(at(before, "results/1/partialFingerprints/primaryLocationLineHash")
            .text.ends_with(":2"));
}

TEST_CASE("the draft is the place of a result", "[report]") {
  test::Sample sample = test::beyond_the_basic_plane();
  sample.articles[1].is_draft = true;
  const JsonValue run = at(test::written_tree(sample, Format::sarif), "runs/0");
  CHECK(at(run, "results/0/locations/0/physicalLocation/artifactLocation/uri").text ==
        "articles/Paper-B.txt");
  CHECK(
      at(run, "results/0/relatedLocations/0/physicalLocation/artifactLocation/uri").text ==
      "articles/Paper-A.txt");
}

TEST_CASE("what was accepted is left out of SARIF unless asked for", "[report]") {
  test::Sample sample = test::beyond_the_basic_plane();
  sample.findings[0].suppressed = Suppressed{"checked by phone", "Ann", {}, "a.md:12"};
  sample.findings[0].baseline = BaselineState::unchanged;
  CHECK(at(test::written_tree(sample, Format::sarif), "runs/0/results").items.empty());
  Layout layout;
  layout.show = {"suppressed"};
  const JsonValue run = at(test::written_tree(sample, Format::sarif, layout), "runs/0");
  CHECK(at(run, "results/0/suppressions/0/kind").text == "inSource");
  CHECK(at(run, "results/0/suppressions/0/justification").text == "checked by phone");
  CHECK(at(run, "results/0/baselineState").text == "unchanged");
}

TEST_CASE("an agreement that is asked for passes in SARIF", "[report]") {
  Layout layout;
  layout.show = {"agree"};
  const JsonValue run =
      at(test::written_tree(test::mill_fire(), Format::sarif, layout), "runs/0");
  CHECK(at(run, "results/3/kind").text == "pass");
  CHECK(at(run, "results/3/level").text == "none");
}
