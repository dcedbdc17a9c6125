#include <catch2/catch.hpp>

#include "acquire/html_nesting.h"
#include "acquire/references.h"
#include "acquire/tag_scanner.h"
#include "tests/acquire/scratch.h"

using namespace crosscheck;

namespace {

const char* const page =
    "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Dam closed | The Lamp</title>\n"
    "<meta property=\"og:site_name\" content=\"The Lamp &amp; Post\">\n"
    "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":"
    "\"NewsArticle\",\"headline\":\"Dam at Or\\u00e9 closed\",\"datePublished\":"
    "\"2031-05-03T09:00:00Z\",\"author\":[{\"name\":\"Ada "
    "Lind\"}],\"url\":\"https://l.example/1\"}]}"
    "</script><script>var x = '<p>not text 5,000</p>';</script></head><body>\n"
    "<nav><a href=/>Home</a> <a href=/n>News</a></nav>\n"
    "<article><h1>Dam at Or&eacute; closed</h1>\n"
    "<figure><img src=x><figcaption>The dam in 2030.</figcaption></figure>\n"
    "<p>The dam closed on <b>Monday</b>, and 1&#44;200&nbsp;people left.</p>\n"
    "<div class=\"newsletter-box\"><p>Join 5,000 readers of our letter.</p></div>\n"
    "<h2>What now</h2><p>Nobody knows<!-- 7 --> yet &mdash; said 3 &lt; 4 of them.</p>\n"
    "</article><aside><p>Other news: 12 ducks.</p></aside>"
    "<footer>9 Lamp Street</footer></body></html>";

std::string file_bytes(const Article& article, std::string_view words) {
  const auto at = article.text.find(words);
  REQUIRE(at != std::string::npos);
  const auto begin = static_cast<std::uint32_t>(at);
  const FileRange range =
      article.locate({begin, begin + static_cast<std::uint32_t>(words.size())}).range;
  return article.decoded.substr(range.start, range.end - range.start);
}

}  // namespace

TEST_CASE("the main text of a page is told from what surrounds it", "[acquire]") {
  const FilesRead found = reading_of("p.html", page);
  const Article& article = found.article();
  CHECK(found.problems.empty());
  CHECK(paragraphs(article, Part::headline) == "Dam at Or\xC3\xA9 closed|What now|");
  CHECK(paragraphs(article, Part::caption) == "The dam in 2030.|");
  CHECK(paragraphs(article, Part::lede) ==
        "The dam closed on Monday, and 1,200\xC2\xA0people left.|");
  CHECK(paragraphs(article, Part::body) ==
        "Nobody knows yet \xE2\x80\x94 said 3 < 4 of them.|");
  CHECK(paragraphs(article, Part::boilerplate).empty());
}

TEST_CASE("a page's metadata comes from JSON-LD before Open Graph and title", "[acquire]") {
  const FilesRead found = reading_of("p.html", page);
  const Article& article = found.article();
  CHECK(article.title == "Dam at Or\xC3\xA9 closed");
  CHECK(article.source == "The Lamp & Post");
  CHECK(article.author == "Ada Lind");
  CHECK(article.url == "https://l.example/1");
  CHECK(article.language == "en");
  CHECK(to_string(article.published.value()) == "2031-05-03");
  CHECK(article.published_state == SlotState::stated);
}

TEST_CASE("metadata is found without JSON-LD too", "[acquire]") {
  const auto [head, title, day] = GENERATE(table<std::string, std::string, std::string>({
      {"<meta property=og:title content='Dam closed again'><meta name=date "
       "content=2030-01-02>",
       "Dam closed again", "2030-01-02"},
      {"<title>Dam closed again - The Lamp</title><meta itemprop=datePublished "
       "content='2030-01-02T10:00'>",
       "Dam closed again", "2030-01-02"},
      {"<title>Dam closed again</title><time datetime='2030-01-02'>today</time>",
       "Dam closed again", "2030-01-02"},
      {"<title>Dam closed again</title><p>2 January 2030, 10.15am</p>", "Dam closed again",
       "2030-01-02"},
  }));
  CAPTURE(head);
  const FilesRead found =
      reading_of("p.html", head + "<p>Twelve people left the town.</p>");
  CHECK(found.article().title == title);
  REQUIRE(found.article().published);
  CHECK(to_string(*found.article().published) == day);
}

TEST_CASE("offsets of a page lead to its bytes, tags and references kept", "[acquire]") {
  const FilesRead found = reading_of("p.html", page);
  const Article& article = found.article();
  CHECK(file_bytes(article, "1,200") == "1&#44;200");
  CHECK(file_bytes(article, "Or\xC3\xA9") == "Or&eacute;");
  CHECK(file_bytes(article, "on Monday, and") == "on <b>Monday</b>, and");
  CHECK(file_bytes(article, "knows yet") == "knows<!-- 7 --> yet");
  CHECK(file_bytes(article, "<") == "&lt;");
  const auto at = static_cast<std::uint32_t>(article.text.find("Nobody"));
  CHECK(article.locate({at, at + 6}).line == 9);
}

TEST_CASE("a declared character set is converted and offsets count its bytes",
          "[acquire]") {
  const FilesRead found = reading_of(
      "p.html",
      "<meta charset=windows-1252><p>The caf\xE9 \x93Or\xE9\x94 lost 40 chairs today.</p>");
  const Article& article = found.article();
  CHECK(article.text ==
        "The caf\xC3\xA9 \xE2\x80\x9COr\xC3\xA9\xE2\x80\x9D lost 40 chairs today.");
  CHECK(file_bytes(article, "Or\xC3\xA9") == "Or\xE9");
  const auto at = static_cast<std::uint32_t>(article.text.find("lost"));
  CHECK(article.locate({at, at + 4}).column == 46);
}

TEST_CASE("character sets are told by mark, declaration and library", "[acquire]") {
  const auto [bytes, text] = GENERATE(table<std::string, std::string>({
      {std::string("\xFF\xFE"
                   "A\0 \0\x3D\xD8\x00\xDE.\0",
                   12),
       "A \xF0\x9F\x98\x80."},
      {std::string("\xFE\xFF\0A\0.", 6), "A."},
      {"<meta charset=koi8-r>\xC1.", "\xD0\xB0."},
      {"<meta charset=Shift_JIS>\x82\xA0.", "\xE3\x81\x82."},
      {"<meta charset=iso-2022-jp>A.", "A."},
      {"<meta charset=nonsense>A.", "A."},
  }));
  CAPTURE(bytes);
  CHECK(reading_of("p.html", bytes).article().text == text);
}

TEST_CASE("character references read as browsers read them", "[acquire]") {
  const auto [written, size, meant] =
      GENERATE(table<std::string, std::size_t, std::string>({
          {"&amp;x", 5, "&"},
          {"&ampx", 4, "&"},
          {"&eacute;", 8, "\xC3\xA9"},
          {"&#8217;", 7, "\xE2\x80\x99"},
          {"&#x1F600;", 9, "\xF0\x9F\x98\x80"},
          {"&#150;", 6, "\xE2\x80\x93"},
          {"&#0;", 4, "\xEF\xBF\xBD"},
          {"&nosuch;", 0, ""},
          {"& ", 0, ""},
          {"&#;", 0, ""},
          {"&notit;", 4, "\xC2\xAC"},
          {"&hellip", 0, ""},
          {"&#99999999999;", 14, "\xEF\xBF\xBD"},
      }));
  CAPTURE(written);
  const Reference found = reference_at(written);
  CHECK(found.bytes == size);
  CHECK(found.text == meant);
}

TEST_CASE("a page nested too deep is read without its structure", "[acquire]") {
  std::string deep;
  for (int i = 0; i < 100000; ++i) deep += "<div>";
  const FilesRead found = reading_of(
      "deep.html", "<script>x</script>" + deep + "Twelve &amp; 3 people <b>died</b>.");
  CHECK(found.article().text == "Twelve & 3 people died.");
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message ==
        "nested too deep to be parsed as HTML; read without its structure");
}

TEST_CASE("nesting is never counted shallower than a parser may build it", "[acquire]") {
  const auto [unit, is_deep] = GENERATE(table<std::string, bool>({
      {"<div></div>", false},
      {"<p>x", false},
      {"<ul><li>x<li>y</ul>", false},
      {"<table><tr><td>1<td>2<tr><td>3</table>", false},
      {"<svg><path/><path/></svg>", false},
      {"<b>x</b>", false},
      {"<br><img src=x>", false},
      {"<span><div></span>", true},
      {"<span><p></span></p>", true},
      {"<div><select></div>", true},
      {"<div><table></div></table>", true},
      {"<p><b></p>", true},
      {"<svg><p></svg></p><path/>", true},
  }));
  CAPTURE(unit);
  std::string html;
  for (int i = 0; i < 1000; ++i) html += unit;
  CHECK((most_open_elements(html, 300) >= 300) == is_deep);
}

TEST_CASE("formatting that each later block opens again counts as elements", "[acquire]") {
  std::string left_open = "<p>";
  for (int i = 0; i < 100; ++i) left_open += "<font size=" + std::to_string(i) + ">";
  std::string html = left_open + "</p>";
  CHECK(count_elements(html, 100000) < 500);
  for (int i = 0; i < 100; ++i) html += "<p>x</p>";
  CHECK(count_elements(html, 100000) >= 10000);
  CHECK(count_elements(html, 1000) == 1000);
  std::string closed;
  for (int i = 0; i < 100; ++i) closed += "<p><b>x</b></p>";
  CHECK(count_elements(closed, 100000) == 400);
}

TEST_CASE("what parsers would give states of their own is blanked in place", "[acquire]") {
  const std::string html =
      "<style><div></style>a<textarea><div></textarea><![CDATA[b]]><svg><script>x</"
      "script></svg>";
  const std::string clean = without_raw_content(html);
  CHECK(clean.size() == html.size());
  CHECK(clean.find("div") == std::string::npos);
  CHECK(clean.find("CDATA") == std::string::npos);
  CHECK(clean.find('a') == html.find("a<textarea"));
}

TEST_CASE("random tags and bytes are read to their end", "[acquire]") {
  const char* const parts[] = {
      "<b>",   "</b>",          "<p",      ">",        "\"",        "'",        "&amp",
      "<!--",  "-->",           "<table>", "</table>", "<td>",      "<svg>",    "<p>",
      "</p>",  "words and 12 ", "\xFF",    "<script>", "</script>", "<a href=", "<li>",
      "</ul>", "<![CDATA["};
  unsigned state = 7;
  for (int round = 0; round < 200; ++round) {
    std::string html;
    for (int i = 0; i < 100; ++i) {
      state = state * 1664525U + 1013904223U;
      html += parts[(state >> 16U) % std::size(parts)];
    }
    const FilesRead found = reading_of("r.html", html);
    REQUIRE(found.acquired.articles.size() == 1);
    const Article& article = found.article();
    for (const Paragraph& paragraph : article.paragraphs) {
      REQUIRE(paragraph.span.end <= article.text.size());
      REQUIRE(article.locate(paragraph.span).range.end <= html.size());
    }
  }
}

TEST_CASE("a page with too many tags is read without its structure", "[acquire]") {
  std::string html = "<p>Twelve left.</p>";
  for (int i = 0; i < 400000; ++i) html += "<br>";
  const FilesRead found = reading_of("p.html", html);
  CHECK(found.article().text == "Twelve left.");
  REQUIRE(found.problems.size() == 1);
  CHECK(found.problems[0].message ==
        "has too many tags to be parsed as HTML; read without its structure");
}
