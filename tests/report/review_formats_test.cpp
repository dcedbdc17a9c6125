#include <catch2/catch.hpp>

#include "report/annotations.h"
#include "report/formats.h"
#include "tests/report/written.h"

using namespace crosscheck;
using test::at;

namespace {

std::size_t count_lines(const std::string& text, const std::string& start) {
  std::istringstream lines(text);
  std::size_t count = 0;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(start)) ++count;
  return count;
}

/// So many copies of the one finding of `beyond_the_basic_plane`.
test::Sample with_findings(std::size_t errors, std::size_t notes) {
  test::Sample sample = test::beyond_the_basic_plane();
  const Finding first = sample.findings[0];
  sample.findings.clear();
  for (std::size_t i = 0; i < notes + errors; ++i) {
    Finding finding = first;
    finding.id += "/" + std::to_string(i);
    if (i < notes) finding.severity = Severity::note;
    sample.findings.push_back(finding);
  }
  return sample;
}

}  // namespace

TEST_CASE("a workflow command ends where it should", "[report]") {
  CHECK(escaped_data("50%: a,b\r\n::error::x") == "50%25: a,b%0D%0A::error::x");
  CHECK(escaped_property("50%: a,b\n") == "50%25%3A a%2Cb%0A");
}

TEST_CASE("annotations tell file, line, columns and both sides", "[report]") {
  CHECK(
      test::written(test::beyond_the_basic_plane(), Format::github) ==
      "::error file=articles/Paper-A.txt,line=1,endLine=1,col=5,endColumn=7,title=CONFLICT"
      "%3A different figures::Paper A says 12, Paper B says 15.%0APaper B, 3 May 2023: "
      "“15”: “15 left.”\n");
}

TEST_CASE("annotations come worst first, at most ten a level", "[report]") {
  const std::string text = test::written(with_findings(12, 11), Format::github);
  CHECK(text.starts_with("::error "));
  CHECK(count_lines(text, "::error ") == 10);
  CHECK(count_lines(text, "::notice ") == 10);
  CHECK(count_lines(text, "and 2 more errors") == 1);
  CHECK(count_lines(text, "and 1 more note") == 1);
  CHECK(text.rfind("::error ") < text.find("::notice "));
  CHECK(count_lines(test::written(with_findings(10, 0), Format::github), "and ") == 0);
}

TEST_CASE("GitLab gets a list of issues with fingerprints", "[report]") {
  const JsonValue issues = test::written_tree(test::mill_fire(), Format::gitlab);
  REQUIRE(issues.items.size() == 3);
  CHECK(at(issues, "0/severity").text == "critical");
  CHECK(at(issues, "1/severity").text == "major");
  CHECK(at(issues, "2/severity").text == "info");
  CHECK(at(issues, "0/check_name").text == "conflict.value");
  CHECK(at(issues, "0/fingerprint").text.starts_with("f-"));
  CHECK(at(issues, "0/location/path").text == "articles/Harbour-Times.txt");
  CHECK(at(issues, "0/location/lines/begin").text == "3");
  CHECK(test::written(test::Sample{}, Format::gitlab) == "[]\n");
}

TEST_CASE("rdjson counts columns in bytes", "[report]") {
  const JsonValue result =
      test::written_tree(test::beyond_the_basic_plane(), Format::rdjson);
  CHECK(at(result, "source/name").text == "crosscheck");
  const JsonValue first = at(result, "diagnostics/0");
  CHECK(at(first, "severity").text == "ERROR");
  CHECK(at(first, "location/range/start/line").text == "1");
  CHECK(at(first, "location/range/start/column").text == "9");
  CHECK(at(first, "location/range/end/column").text == "11");
  CHECK(at(first, "related_locations/0/location/path").text == "articles/Paper-B.txt");
}

TEST_CASE("a file gets the format of its longest ending", "[report]") {
  CHECK(format_of_file("out/report.sarif") == Format::sarif);
  CHECK(format_of_file("report.sarif.json") == Format::sarif);
  CHECK(format_of_file("report.json") == Format::json);
  CHECK(format_of_file("junit.xml") == Format::junit);
  CHECK_FALSE(format_of_file("report.docx"));
  CHECK_FALSE(format_of_file("out.json/report"));
  CHECK_FALSE(format_of_file(".json"));
  CHECK(format_named("rdjson") == Format::rdjson);
  CHECK_FALSE(format_named("docx"));
}
