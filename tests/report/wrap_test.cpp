#include "report/wrap.h"

#include <catch2/catch.hpp>

using namespace crosscheck;
using Lines = std::vector<std::string>;

TEST_CASE("text breaks at spaces and long words between letters", "[report]") {
  const auto [text, width, lines] = GENERATE(table<std::string, std::size_t, Lines>({
      {"", 5, {""}},
      {"one two", 7, {"one two"}},
      {"one two", 6, {"one", "two"}},
      {"abcdefgh", 3, {"abc", "def", "gh"}},
      {"a bcdefg h", 3, {"a", "bcd", "efg", "h"}},
      {"日本語 x", 4, {"日本", "語 x"}},
      {"e\xCC\x81"
       "e\xCC\x81 a",
       2,
       {"e\xCC\x81"
        "e\xCC\x81",
        "a"}},
  }));
  CAPTURE(text, width);

  CHECK(wrapped(text, width) == lines);
}

TEST_CASE("shortened text ends in an ellipsis and fits", "[report]") {
  CHECK(shortened("Harbour", 7) == "Harbour");
  CHECK(shortened("Harbour", 6) == "Harbo…");
  CHECK(shortened("日本語", 5) == "日本…");
  CHECK(shortened("ab", 1) == "…");
}
