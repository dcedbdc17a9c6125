#include "report/html.h"

#include <regex>
#include <sstream>

#include "report/html_assets.h"
#include "report/html_writer.h"
#include "report/svg_canvas.h"
#include "sample.h"
#include "tests/support/html_page.h"

using namespace crosscheck;
using crosscheck::test::check_page;
using crosscheck::test::HtmlTree;
using crosscheck::test::mill_fire;
using crosscheck::test::Sample;

namespace {

std::string page_of(const Sample& sample) {
  std::ostringstream out;
  write(sample.view(), Format::html, {}, out);
  return out.str();
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

}  // namespace

TEST_CASE("text in HTML is escaped, in elements and in attributes", "[html]") {
  HtmlWriter html;
  {
    const auto p = html.element("p", {{"title", "\"><script>alert('x')</script>"}});
    html.text("1 < 2 && '3' > \"2\"");
  }
  const std::string written = html.take();
  CHECK(written ==
        "<p title=\"&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;\">"
        "1 &lt; 2 &amp;&amp; &#39;3&#39; &gt; &quot;2&quot;</p>");
}

TEST_CASE("a policy hash is the base64 of the SHA-256", "[html]") {
  // Of the empty text: FIPS 180-4, and the example of the content security policy.
  CHECK(policy_hash("") == "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='");
}

TEST_CASE("the page of a report balances, loads nothing and allows its own script alone",
          "[html]") {
  const std::string page = page_of(mill_fire());
  const HtmlTree tree(page);
  check_page(tree, html_script());
  const std::string policy = "default-src 'none'; style-src " + policy_hash(html_style()) +
                             "; script-src " + policy_hash(html_script()) +
                             "; base-uri 'none'; form-action 'none'";
  REQUIRE(tree.named("meta").size() > 1);
  CHECK(HtmlTree::attribute(tree.named("meta")[1], "content") == policy);
}

TEST_CASE("the same report gives the same page", "[html]") {
  CHECK(page_of(mill_fire()) == page_of(mill_fire()));
}

TEST_CASE("a page has landmarks, headings in order and tables with heads", "[html]") {
  const HtmlTree page(page_of(mill_fire()));
  CHECK(page.named("main").size() == 1);
  CHECK(page.named("header").size() == 1);
  CHECK(page.named("nav").size() == 1);
  CHECK(page.named("footer").size() == 1);
  CHECK(page.named("h1").size() == 1);
  int level = 0;
  for (const GumboNode* node : page.elements()) {
    const std::string tag = HtmlTree::name(node);
    if (tag.size() != 2 || tag[0] != 'h' || tag[1] < '1' || tag[1] > '6') continue;
    const int own = tag[1] - '0';
    CAPTURE(HtmlTree::text(node));
    CHECK(own <= level + 1);
    level = own;
  }
  CHECK(page.named("table").size() >= 4);
  for (const GumboNode* cell : page.named("th")) {
    CHECK_FALSE(HtmlTree::attribute(cell, "scope").empty());
  }
}

TEST_CASE("every picture has a name and a description for screen readers", "[html]") {
  const std::string text = page_of(mill_fire());
  const HtmlTree page(text);
  std::size_t pictures = 0;
  for (const GumboNode* svg : page.named("svg")) {
    if (HtmlTree::attribute(svg, "role") != "img") {
      CHECK(HtmlTree::attribute(svg, "aria-hidden") == "true");
      continue;
    }
    ++pictures;
    REQUIRE(svg->v.element.children.length > 2);
    const auto* title = static_cast<const GumboNode*>(svg->v.element.children.data[0]);
    const auto* description =
        static_cast<const GumboNode*>(svg->v.element.children.data[1]);
    CHECK(HtmlTree::name(title) == "title");
    CHECK_FALSE(HtmlTree::text(title).empty());
    CHECK(HtmlTree::name(description) == "desc");
    CHECK_FALSE(HtmlTree::text(description).empty());
  }
  CHECK(pictures >= 4);
}

TEST_CASE(
    "what stands in a box of the story graph fits it, and long questions take two lines",
    "[html]") {
  Sample sample = mill_fire();
  for (Claim& claim : sample.claims)
    claim.as_of = {parse_day("2023-09-21"), parse_day("2024-10-14")};
  const std::string page = page_of(sample);
  const std::regex box(
      "<rect x=\"290\" y=\"\\d+\" width=\"(\\d+)\" height=\"32\" class=\"node\"/>"
      "<text[^>]*>([^<]*)</text><text[^>]*>([^<]*)</text>");
  std::size_t boxes = 0;
  for (std::sregex_iterator at(page.begin(), page.end(), box), end; at != end; ++at) {
    ++boxes;
    CAPTURE(at->str());
    CHECK((*at)[3].str() == "as of 21 September 2023 to 14 October 2024");
    CHECK(width_of((*at)[2].str()) <= std::stoi((*at)[1].str()) - 10);
    CHECK(width_of((*at)[3].str()) <= std::stoi((*at)[1].str()) - 10);
  }
  CHECK(boxes >= 2);
}

TEST_CASE("a finding shows both sides with the words marked, and can be linked to",
          "[html]") {
  const Sample sample = mill_fire();
  const HtmlTree page(page_of(sample));
  const auto findings = page.of_class("finding");
  REQUIRE_FALSE(findings.empty());
  const GumboNode* conflict = findings.front();
  CHECK(HtmlTree::attribute(conflict, "id") == sample.findings.front().id);
  const std::string words = HtmlTree::text(conflict);
  CAPTURE(words);
  CHECK(words.find("CONFLICT: different figures") != std::string::npos);
  CHECK(words.find("Officials said 12 people died in the mill fire") != std::string::npos);
  CHECK(words.find("Ann Bell, fire chief") != std::string::npos);
  CHECK(words.find("The same text in Evening Post") != std::string::npos);
  CHECK(words.find("It would be an update if") != std::string::npos);
  CHECK(words.find("a.value disjoint from b.value") != std::string::npos);
  bool is_marked = false;
  for (const GumboNode* mark : page.named("mark"))
    is_marked |= HtmlTree::text(mark) == "12";
  CHECK(is_marked);
}

TEST_CASE("what is possible stands in the summary with its question", "[html]") {
  const HtmlTree page(page_of(mill_fire()));
  const auto asks = page.of_class("ask-line");
  REQUIRE(asks.size() == 1);
  CHECK(HtmlTree::text(asks.front()) ==
        "Ask: On which day did Mill Street Blog write this?");
}

TEST_CASE("names, titles, paths and ids from outside never become markup", "[html]") {
  Sample sample = mill_fire();
  const std::string attack = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";
  for (ArticleInfo& article : sample.articles) {
    article.source += attack;
    article.title = attack;
    article.path = attack;
    article.url = "javascript:alert(3)//" + attack;
    article.id += attack;
  }
  for (Claim& claim : sample.claims) {
    claim.sentence += attack;
    claim.id += attack;
    if (claim.value) claim.value->text += attack;
    claim.unit.unit = attack;
    for (Speaker& speaker : claim.attribution) speaker.agent = attack;
  }
  for (Question& question : sample.questions) question.label += attack;
  for (Finding& finding : sample.findings) {
    finding.id = attack;
    finding.message += attack;
    finding.ask += attack;
    finding.rule += attack;
    for (ProofLine& line : finding.proof) line.left = line.line = line.at = attack;
  }
  check_page(HtmlTree(page_of(sample)), html_script());
}

TEST_CASE("a link leads out only to the web", "[html]") {
  Sample sample = mill_fire();
  sample.articles[0].url = "https://harbour-times.example/fire?a=1&b=2";
  sample.articles[1].url = "data:text/html,<script>alert(1)</script>";
  const HtmlTree page(page_of(sample));
  std::vector<std::string> links;
  for (const GumboNode* link : page.named("a")) {
    const std::string to = HtmlTree::attribute(link, "href");
    if (!to.starts_with("#")) links.push_back(to);
  }
  CHECK(links == std::vector<std::string>{"https://harbour-times.example/fire?a=1&b=2"});
}

TEST_CASE("a sentence of megabytes is quoted around the words of its claim", "[html]") {
  Sample sample = mill_fire();
  Claim& claim = sample.claims.front();
  const std::size_t size = 3'000'000;
  const bool has_spaces = GENERATE(true, false);
  std::string filler;
  while (filler.size() < size) filler += has_spaces ? "word " : "x";
  claim.sentence = filler + claim.sentence + filler;
  claim.location.range.start += filler.size();
  const std::string page = page_of(sample);
  CHECK(page.size() < 200'000);
  CHECK(count_of(page, "<mark>12</mark>") >= 2);
  check_page(HtmlTree(page), html_script());
}

TEST_CASE("the mark stands on the words of the claim, not on equal words before them",
          "[html]") {
  Sample sample = mill_fire();
  Claim& claim = sample.claims.front();
  claim.sentence = "Of 12 rooms none is left, and 12 people died.";
  claim.sentence_range = {100, 145};
  claim.location.range = {130, 132};
  CHECK(
      page_of(sample).find("Of 12 rooms none is left, and <mark>12</mark> people died.") !=
      std::string::npos);
}

TEST_CASE("signs that reorder text do not reach the page", "[html]") {
  Sample sample = mill_fire();
  for (Claim& claim : sample.claims) claim.sentence += " \u202Egnp.exe \u2066 \u200F";
  const std::string page = page_of(sample);
  CHECK(page.find("\u202E") == std::string::npos);
  CHECK(page.find("\u2066") == std::string::npos);
  CHECK(page.find("\u200F") == std::string::npos);
}

TEST_CASE("a report in which nothing was checked says so first", "[html]") {
  Sample sample;
  sample.add_article("Harbour Times", "2023-05-03", "o1");
  const std::string text = page_of(sample);
  check_page(HtmlTree(text), html_script());
  CHECK(text.find("Nothing was checked: no claim was found.") < text.find("The articles"));
  CHECK(text.find("Nothing is certain to conflict") == std::string::npos);
}

TEST_CASE("a report too large for a page is cut, says so, and keeps its links", "[html]") {
  Sample sample;
  constexpr int questions = 1500;
  for (int i = 0; i < questions; ++i) {
    const std::string number = std::to_string(i);
    const ArticleIndex one =
        sample.add_article("Harbour Times " + number, "2023-05-03", "o1");
    const ArticleIndex two =
        sample.add_article("Evening Post " + number, "2023-05-04", "o2");
    std::string sentence = "In fire " + number;
    sentence += " people died: 12 by one count, 15 by another. The town was in mourning.";
    const ClaimIndex a = sample.add_figure(one, "12", Interval::point(12), sentence);
    const ClaimIndex b = sample.add_figure(two, "15", Interval::point(15), sentence);
    const QuestionIndex question = sample.ask("People killed in fire " + number, {a, b});
    sample.find("conflict.value", question, {a, b}, {0, 1}).strength = Strength::hard;
  }

  const std::string text = page_of(sample);

  CHECK(text.size() < 5'000'000);
  CHECK(text.find("more questions. A page of that size would not open") !=
        std::string::npos);
  CHECK(text.find("Cut here: the sentences of") != std::string::npos);
  check_page(HtmlTree(text), html_script());
}
