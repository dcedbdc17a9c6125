#include "support/base64.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

TEST_CASE("bytes stand as base 64", "[support]") {
  const auto [bytes, text] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"Man", "TWFu"},
      {std::string("\0\xFF\x10", 3), "AP8Q"},
      {"\xFB\xEF\xBE", "++++"},
      {"\xFF\xFF\xFF", "////"},
  }));
  CAPTURE(text);
  std::string out = ">";
  append_base64(bytes, out);
  CHECK(out == ">" + text);
  std::string back = "<";
  REQUIRE(append_from_base64(text, back));
  CHECK(back == "<" + bytes);
}

TEST_CASE("what is no base 64 is refused", "[support]") {
  const std::string text = GENERATE("TWF", "TW-u", "TWF=", "TWFu ", "T\xC3\xA9u");
  CAPTURE(text);
  std::string out;
  CHECK_FALSE(append_from_base64(text, out));
}
