#include <catch2/catch.hpp>

#include "report/xml_writer.h"
#include "tests/report/written.h"

using namespace crosscheck;

namespace {

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("XML holds any text", "[report]") {
  const auto [text, escaped] = GENERATE(table<std::string, std::string>({
      {"a <b> & \"c\"", "a &lt;b&gt; &amp; &quot;c&quot;"},
      {"]]>", "]]&gt;"},
      {"two\r\n\tlines", "two&#13;&#10;&#9;lines"},
      {std::string("nul\0", 4), "nul\xEF\xBF\xBD"},
      {"bell\x07 esc\x1B", "bell\xEF\xBF\xBD esc\xEF\xBF\xBD"},
      {"\xEF\xBF\xBE\xEF\xBF\xBF", "\xEF\xBF\xBD\xEF\xBF\xBD"},
      {"bad\xFF", "bad\xEF\xBF\xBD"},
      {"wave \xF0\x9F\x8C\x8A", "wave \xF0\x9F\x8C\x8A"},
  }));
  CAPTURE(text);
  CHECK(escaped_xml(text) == escaped);
}

TEST_CASE("elements are nested and closed", "[report]") {
  std::ostringstream out;
  {
    XmlWriter xml(out);
    xml.begin("a");
    xml.attribute("n", std::size_t{1});
    xml.begin("b");
    xml.end();
    xml.element("c", "<");
    xml.end();
  }
  CHECK(out.str() ==
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a n=\"1\">\n  <b/>\n"
        "  <c>&lt;</c>\n</a>\n");
}

TEST_CASE("in JUnit a story is a suite, a question a case, a conflict a failure",
          "[report]") {
  const std::string text = test::written(test::mill_fire(), Format::junit);
  CHECK(has(text,
            "<testsuite id=\"0\" name=\"Fire at the mill\" package=\"crosscheck\" "
            "timestamp=\"2023-05-07T00:00:00\" hostname=\"localhost\" tests=\"3\" "
            "failures=\"1\" errors=\"0\" skipped=\"1\" time=\"0\">"));
  CHECK(has(text,
            "<testcase name=\"People killed in Halden since 1 May 2023\" "
            "classname=\"Fire at the mill\" time=\"0\">\n      <failure "
            "message=\"CONFLICT: different figures: People killed in Halden since 1 May "
            "2023: Harbour Times says 12, Courier of Halden says 15, both as of 3 May "
            "2023.\" type=\"conflict.value\">CONFLICT: different figures: People"));
  CHECK(has(text,
            "<testcase name=\"People injured in Halden\" classname=\"Fire at the "
            "mill\" time=\"0\"/>"));
}

TEST_CASE("what JUnit calls a failure is what --fail-on says", "[report]") {
  test::Sample sample = test::mill_fire();
  const auto failures = [&](Severity level) {
    Layout layout;
    layout.fail_on = level;
    const std::string text = test::written(sample, Format::junit, layout);
    const std::size_t at = text.find(" failures=");
    return text.substr(at + 1, text.find(' ', at + 1) - at - 1);
  };
  CHECK(failures(Severity::error) == "failures=\"1\"");
  CHECK(failures(Severity::warning) == "failures=\"2\"");
  CHECK(failures(Severity::off) == "failures=\"0\"");
  CHECK(has(test::written(sample, Format::junit), "<skipped message=\"TO CHECK"));
}

TEST_CASE("what cannot be compared is skipped in JUnit, and so is what is known",
          "[report]") {
  test::Sample sample = test::beyond_the_basic_plane();
  sample.findings[0].baseline = BaselineState::unchanged;
  CHECK(has(test::written(sample, Format::junit), "<skipped message=\"CONFLICT"));
  sample.findings[0].baseline = BaselineState::none;
  sample.findings[0].family = "not_comparable";
  sample.findings[0].relation = "not_comparable.period";
  sample.findings[0].severity = Severity::off;
  const std::string text = test::written(sample, Format::junit);
  CHECK(has(text, "failures=\"0\" errors=\"0\" skipped=\"1\""));
  CHECK(has(text,
            "<skipped message=\"counted from different days: Paper A says 12, Paper B "
            "says 15.\">"));
}

TEST_CASE("GraphML has typed nodes and edges with the side of each claim", "[report]") {
  const std::string text = test::written(test::beyond_the_basic_plane(), Format::graphml);
  CHECK(has(text, "<data key=\"node_kind\">article</data>"));
  CHECK(has(text, "<data key=\"node_kind\">question</data>"));
  CHECK(has(text, "<data key=\"node_relation\">conflict.value</data>"));
  CHECK(has(text,
            "<edge id=\"e4\" source=\"n5\" target=\"n2\">\n      <data "
            "key=\"edge_kind\">about</data>\n      <data key=\"edge_side\">1</data>"));
  CHECK(has(text,
            "source=\"n5\" target=\"n3\">\n      <data "
            "key=\"edge_kind\">about</data>\n      <data key=\"edge_side\">2</data>"));
}
