#include <catch2/catch.hpp>

#include "report/html_assets.h"
#include "run_tool.h"
#include "tests/support/html_page.h"

using namespace crosscheck;
using crosscheck::test::check_page;
using crosscheck::test::HtmlTree;
using crosscheck::test::run_tool;

namespace {

std::string json_text(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) {
      out += c;
    } else {
      out += c == '\n' ? "\\n" : " ";
    }
  }
  return out + "\"";
}

/// An article whose every part carries the attack.
std::string record_of(const std::string& attack, int number) {
  const std::string toll = std::to_string(12 + number % 4);
  const std::string text = "The mill fire " + attack + " in Velmora on Monday killed " +
                           toll + " people, Fire Chief Anna Torvik " + attack +
                           " said on Tuesday. " + attack + "\n\n" + attack + " burned " +
                           toll + ",000 " + attack + " hectares.";
  return "{\"id\": " + json_text(attack + std::to_string(number)) +
         ", \"source\": " + json_text("Paper " + std::to_string(number % 9) + attack) +
         ", \"title\": " + json_text("Fire " + attack) + ", \"url\": " + json_text(attack) +
         ", \"published\": \"2023-05-09\", \"text\": " + json_text(text) + "}\n";
}

/// What has broken pages before: tags, ends of elements and comments, attributes,
/// addresses, references, other states of the parser, signs that reorder or hide text.
std::vector<std::string> attacks() {
  std::vector<std::string> all{
      "<script>alert(1)</script>",
      "</script><script>alert(1)</script>",
      "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
      "<scr<script>ipt>alert(1)</scr</script>ipt>",
      "<script\x0b>alert(1)</script>",
      "<!--<script>",
      "--><script>alert(1)</script>",
      "--!><img src=x onerror=alert(1)>",
      "<!DOCTYPE html><html onload=alert(1)>",
      "]]><script>alert(1)</script>",
      "<![CDATA[<script>alert(1)</script>]]>",
      "<?php echo 1 ?>",
      "</title><script>alert(1)</script>",
      "</style><script>alert(1)</script>",
      "</textarea></select></option><script>alert(1)</script>",
      "</svg></desc></text><script>alert(1)</script>",
      "</mark></q></blockquote></details></article></section></main></body></html>",
      "<svg><script>alert(1)</script></svg>",
      "<math><mi><style><img src=x onerror=alert(1)></style></mi></math>",
      "<template><script>alert(1)</script></template>",
      "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
      "<plaintext>",
      "<xmp><script>alert(1)</script></xmp>",
      "<iframe srcdoc=\"&lt;script&gt;alert(1)&lt;/script&gt;\">",
      "<object data=javascript:alert(1)>",
      "<embed src=javascript:alert(1)>",
      "<base href=https://evil.example/>",
      "<link rel=stylesheet href=https://evil.example/x.css>",
      "<meta http-equiv=refresh content=0;url=https://evil.example>",
      "<form action=https://evil.example><button>x</button></form>",
      "<input autofocus onfocus=alert(1)>",
      "<a href=javascript:alert(1)>12</a>",
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,<script>alert(1)</script>",
      "vbscript:msgbox(1)",
      "https://evil.example/\"onmouseover=alert(1)",
      "http://evil.example/'><script>alert(1)</script>",
      "\" onmouseover=\"alert(1)",
      "' onmouseover='alert(1)",
      "\"><img src=x onerror=alert(1)>",
      "'><img src=x onerror=alert(1)>",
      "` onerror=alert(1) `",
      "x\" style=\"background:url(https://evil.example)",
      "<p style=position:fixed;inset:0>",
      "&lt;script&gt;alert(1)&lt;/script&gt;",
      "&#60;script&#62;alert(1)&#60;/script&#62;",
      "&#x3c;script&#x3e;",
      "&amp;lt;script&amp;gt;",
      "&#0;&#xD800;&#x110000;",
      "\xE2\x80\xAE 12 dead\xE2\x80\xAC",
      "\xE2\x81\xA6 12\xE2\x81\xA9",
      "\xE2\x80\x8F\xE2\x80\x8E",
      "\xEF\xBB\xBF<script>alert(1)</script>",
      "\xE2\x80\xA8<script>alert(1)</script>\xE2\x80\xA9",
      "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
      "\xC0\xBCscript\xC0\xBE",
      "\xF3\xA0\x80\xBC\xF3\xA0\x81\xB3",
      "{{constructor.constructor('alert(1)')()}}",
      "${alert(1)}",
      "<%= alert(1) %>",
      "\\u003cscript\\u003e",
      "\\\"><script>alert(1)</script>",
      "f-123\"><script>",
      "#\"><script>",
      "<",
      ">",
      "&",
      "\"",
      "'",
      "</",
      "<!",
      "<a",
      "&#",
      "<mark>12</mark>",
      "</mark><b>",
      std::string(3000, '<'),
      std::string(3000, '&'),
      std::string(2000, '"'),
      std::string(5000, 'x'),
  };
  // Handlers and elements in many spellings.
  for (const std::string tag : {"img", "svg", "body", "video", "audio", "details",
                                "marquee", "input", "isindex", "image"}) {
    for (const std::string handler : {"onload", "ONERROR", "onToggle"}) {
      std::string attack = "<" + tag;
      attack.append("/").append(handler).append("=alert(1) src=x open>");
      all.push_back(std::move(attack));
    }
  }
  return all;
}

}  // namespace

TEST_CASE("no article can break or script the page", "[html]") {
  std::string records;
  int number = 0;
  for (const std::string& attack : attacks()) records += record_of(attack, number++);
  REQUIRE(number >= 100);

  const auto run = run_tool({"verify", "-f", "html", "--fail-on", "never", "-"}, records);

  CAPTURE(run.err.substr(0, 2000));
  const HtmlTree page(run.out);
  check_page(page, html_script());
  // The attacks are on the page, as text.
  CHECK(page.of_class("finding").size() >= 3);
  CHECK(run.out.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
  CHECK(run.out.find("\xE2\x80\xAE") == std::string::npos);
  CHECK(run.out.size() < 5'000'000);
}

TEST_CASE("each attack alone leaves the page whole", "[html]") {
  for (const std::string& attack : attacks()) {
    CAPTURE(attack);
    const auto run = run_tool({"verify", "-f", "html", "--fail-on", "never", "-"},
                              record_of(attack, 1) + record_of(attack + " ", 2));
    check_page(HtmlTree(run.out), html_script());
  }
}

TEST_CASE("a page from saved findings has the bytes of the page from the articles",
          "[html]") {
  const std::string name = GENERATE(as<std::string>{}, "border-crossing", "date-conflict",
                                    "wildfire-units", "agency-reprint");
  CAPTURE(name);
  const std::string articles = "fixtures/" + name + "/articles";
  const auto direct = run_tool({"verify", "-f", "html", "--fail-on", "never", articles});
  const auto json = run_tool({"verify", "-f", "json", "--fail-on", "never", articles});
  const auto saved = run_tool({"report", "-f", "html", "-o", "-", "-"}, json.out);
  CAPTURE(saved.err);
  CHECK(direct.out == saved.out);
  check_page(HtmlTree(direct.out), html_script());
}
