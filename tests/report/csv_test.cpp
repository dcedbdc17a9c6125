#include "report/csv.h"

#include <catch2/catch.hpp>

#include "tests/report/written.h"

using namespace crosscheck;

TEST_CASE("a cell is quoted where it must be and never a formula", "[report]") {
  const auto [text, cell] = GENERATE(table<std::string, std::string>({
      {"12 people", "12 people"},
      {"a,b", "\"a,b\""},
      {"he said \"no\"", "\"he said \"\"no\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"=1+1", "'=1+1"},
      {"+1", "'+1"},
      {"-1", "'-1"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\tx", "'\tx"},
      {"\rx", "\"'\rx\""},
      {"  =1+1", "'  =1+1"},
      {"\xEF\xBC\x9D"
       "1",
       "'\xEF\xBC\x9D"
       "1"},
      {"a;=1+1", "a;'=1+1"},
      {"a = b", "a = b"},
      {"", ""},
  }));
  CAPTURE(text);
  CHECK(csv_cell(text) == cell);
}

TEST_CASE("CSV has a row for each claim in each finding", "[report]") {
  const std::string text = test::written(test::mill_fire(), Format::csv);
  // A header; claims of a conflict, an update, a conflict, an agreement and a single
  // source.
  CHECK(std::count(text.begin(), text.end(), '\n') == 1 + 3 + 3 + 2 + 2 + 1);
  CHECK(std::count(text.begin(), text.end(), '\r') == 12);
  CHECK(text.starts_with("finding,rule,relation,verdict,"));
  CHECK(text.find(",1,Harbour Times,2023-05-03,articles/Harbour-Times.txt,3,16,c-") !=
        std::string::npos);
  CHECK(text.find(
            ",12,12,12,person,2023-05-03,2023-05-03,\"Ann Bell, fire chief\",Officials "
            "said 12 people died in the mill fire on Monday.,\r\n") != std::string::npos);
  CHECK(text.find(",2,Evening Post,") != std::string::npos);
}

TEST_CASE("formulas in articles are inert in CSV", "[report]") {
  test::Sample sample = test::beyond_the_basic_plane();
  sample.articles[0].source = "=HYPERLINK(\"http://e.example\")";
  sample.claims[0].sentence = "+cmd|' /C calc'!A0";
  const std::string text = test::written(sample, Format::csv);
  CHECK(text.find(",\"'=HYPERLINK(\"\"http://e.example\"\")\",") != std::string::npos);
  CHECK(text.find(",'+cmd|' /C calc'!A0,") != std::string::npos);
}
