#include <catch2/catch.hpp>

#include "report/dot.h"
#include "report/json_ld.h"
#include "tests/report/written.h"

using namespace crosscheck;
using test::at;

TEST_CASE("Graphviz shows text as it is", "[report]") {
  CHECK(dot_string("say \"x\" \\N &lt;") == R"("say \"x\" \\N &amp;lt;")");
}

TEST_CASE("a drawing has no character that a picture cannot hold", "[report]") {
  test::Sample sample = test::beyond_the_basic_plane();
  sample.articles[0].source = "Paper \xEF\xBF\xBE\x07";
  const std::string text = test::written(sample, Format::dot);
  CHECK(text.find("12 (Paper \xEF\xBF\xBD\xEF\xBF\xBD)") != std::string::npos);
}

TEST_CASE("a drawing leaves out what no finding is about", "[report]") {
  const std::string text = test::written(test::mill_fire(), Format::dot);
  CHECK(text.starts_with("digraph report {\n"));
  CHECK(text.ends_with("}\n"));
  CHECK(text.find("[label=\"CONFLICT: different figures\", shape=octagon") !=
        std::string::npos);
  CHECK(text.find("[label=\"15 (Courier of Halden)\", shape=box") != std::string::npos);
  CHECK(text.find("[label=\"about\"]") != std::string::npos);

  test::Sample quiet = test::mill_fire();
  quiet.findings.clear();
  CHECK(test::written(quiet, Format::dot).find("label=") == std::string::npos);
}

TEST_CASE("only web addresses are links", "[report]") {
  CHECK(is_web_address("https://courier.example/a?b=1#c"));
  CHECK_FALSE(is_web_address("javascript:alert(1)"));
  CHECK_FALSE(is_web_address("https://courier.example/a b"));
  CHECK_FALSE(is_web_address("https://courier.example/<x>"));
  CHECK_FALSE(is_web_address("/local"));
}

TEST_CASE("JSON-LD has claims with all their appearances, first ones first, no rating",
          "[report]") {
  test::Sample sample = test::mill_fire();
  sample.articles[1].url = "https://courier.example/1";
  sample.articles[2].url = "javascript:alert(1)";
  const std::string text = test::written(sample, Format::json_ld);
  CHECK(text.find("ating") == std::string::npos);
  CHECK(text.find("javascript") == std::string::npos);
  const JsonValue graph = at(test::written_tree(sample, Format::json_ld), "@graph");
  std::size_t claims = 0;
  for (const JsonValue& node : graph.items) {
    if (at(node, "@type").text == "Claim") ++claims;
    if (at(node, "@id").text != "_:claim2") continue;
    CHECK(at(node, "text").text.find("killed 15 people") != std::string::npos);
    CHECK(at(node, "firstAppearance").text == "_:article2");
    CHECK(at(node, "appearance").items.size() == 2);
  }
  // 12, 15, at least 18, two areas, and the 40 that two agree on.
  CHECK(claims == 6);
}

TEST_CASE("every format is the same bytes twice", "[report]") {
  const auto format =
      GENERATE(Format::sarif, Format::csv, Format::junit, Format::github, Format::gitlab,
               Format::rdjson, Format::graphml, Format::dot, Format::json_ld);
  const std::string text = test::written(test::mill_fire(), format);
  CHECK(text == test::written(test::mill_fire(), format));
  CHECK(text.ends_with('\n'));
}
