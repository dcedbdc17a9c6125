#include "report/markdown.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "tests/report/sample.h"

using namespace crosscheck;

TEST_CASE("what would be markup is shown as it is written", "[report]") {
  const auto [text, escaped] = GENERATE(table<std::string, std::string>({
      {"12 people", "12 people"},
      {"a|b *c* _d_ `e`", R"(a\|b \*c\* \_d\_ \`e\`)"},
      {"<img src=x onerror=y>", R"(\<img src\=x onerror\=y\>)"},
      {"[x](http://e.example)", R"(\[x\]\(http\://e.example\))"},
      {"www.e.example", R"(www\.e.example)"},
      {"@desk see #12", "@<!-- -->desk see #<!-- -->12"},
      {"# title", "\\#<!-- --> title"},
      {"- item", "\\- item"},
      {"1. item", "1\\. item"},
      {"&lt;", "&amp;lt;"},
      {"$x$ ~~y~~", R"(\$x\$ \~\~y\~\~)"},
  }));
  CAPTURE(text);
  CHECK(escaped_markdown(text) == escaped);
}

TEST_CASE("Markdown shows a table a verdict, conflicts first, agreements folded",
          "[report]") {
  std::ostringstream out;
  const test::Sample sample = test::mill_fire();
  write(sample.view(), Format::markdown, {}, out);
  const std::string text = out.str();

  CHECK(text.starts_with("## 5 articles, 9 claims: 1 conflict, 1 to check"));
  CHECK(text.find("### Conflicts\n\n#### People killed in Halden since 1 May 2023\n\n"
                  "**CONFLICT: different figures** (f-") != std::string::npos);
  CHECK(text.find("| 12 | Harbour Times \\(Ann Bell") == std::string::npos);
  CHECK(text.find(
            "| 12 | Harbour Times (Ann Bell, fire chief) | 3 May 2023 | “Officials said 12 "
            "people died in the mill fire on Monday.” |\n") != std::string::npos);
  CHECK(text.find("| | same text in Evening Post | | |\n") != std::string::npos);
  CHECK(text.find("<summary>Agreements (1)</summary>") > text.find("### To check"));
  CHECK(text.find("**Ask:** On which day") != std::string::npos);
}
