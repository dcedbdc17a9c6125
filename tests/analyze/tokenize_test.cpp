#include "analyze/tokenize.h"

#include <catch2/catch.hpp>

#include "acquire/acquire.h"
#include "analyze/sentences.h"
#include "tests/analyze/analyzed.h"

using namespace crosscheck;

namespace {

std::string tokens_of(std::string_view text) {
  std::string out;
  for (const Token& token : tokenize(text)) {
    if (!out.empty()) out += '|';
    out += slice(text, token.span);
  }
  return out;
}

}  // namespace

TEST_CASE("text splits into words, numbers and marks", "[analyze]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Nearly 100,000 people.", "Nearly|100,000|people|."},
      {"Kazakhstan\xE2\x80\x99s G7 don\xE2\x80\x99t",
       "Kazakhstan|\xE2\x80\x99s|G7|don\xE2\x80\x99t"},
      {"the U.S. at 9 p.m. in 5,000-6,000", "the|U.S.|at|9|p.m.|in|5,000|-|6,000"},
      {"$3.2bn, 21st, 10%", "$|3.2|bn|,|21|st|,|10|%"},
      {"T\xC3\xB3th \xE2\x80\x9Cs\xC3\xAD\xE2\x80\x9D",
       "T\xC3\xB3th|\xE2\x80\x9C|s\xC3\xAD|\xE2\x80\x9D"},
      {"9.", "9|."},
      {"See http://a.org/2016/two-dead/8396/, www.b.org/9-hurt. Two",
       "See|http://a.org/2016/two-dead/8396/|,|www.b.org/9-hurt|.|Two"},
      {"www. https://", "www|.|https://"},
  }));
  CHECK(tokens_of(text) == expected);
}

TEST_CASE("equal words have equal hashes whatever their case", "[analyze]") {
  CHECK(tokenize("Zhanibek")[0].hash == word_hash("zhanibek"));
  CHECK(tokenize("\xC3\x93RA")[0].hash == word_hash(std::string_view{"\xC3\xB3ra"}));
  CHECK(tokenize("don\xE2\x80\x99t")[0].hash == word_hash("don't"));
  CHECK(tokenize("dont")[0].hash != word_hash("don't"));
}

TEST_CASE("sentences end where a new one can begin", "[analyze]") {
  Rows rows = Rows::of_compiled("words\x1fMr\nwords\x1fSept\n");
  const SentenceRules stops{Abbreviations{rows}, {}};
  const auto [text, count] = GENERATE(table<std::string, std::size_t>({
      {"One came. Two left.", 2},
      {"1.64 million have left. 3,200 were held.", 2},
      {"Mr. Brown left on Sept. 29 with J. Smith.", 1},
      {"\"We left.\" She said so. \"Why?\" Nobody knows", 4},
      {"It grew by 3.5 percent vs. the U.S. Treasury rate.", 1},
  }));
  CAPTURE(text);
  const Article article = article_of_text(text, "x", std::nullopt);
  std::vector<Token> tokens;
  tokenize(article.text, article.paragraphs[0].span, tokens);
  std::vector<Sentence> sentences;
  split_sentences(article, 0, {0, static_cast<std::uint32_t>(tokens.size())}, stops, tokens,
                  sentences);
  CHECK(sentences.size() == count);
}

TEST_CASE("a sentence without an end is cut, and no word of it is lost", "[analyze]") {
  std::string text;
  for (int i = 0; i < 1300; ++i) text += "word ";
  text += "\nAnother paragraph.";  // breaks are not lost: full stops alone are asked

  const Analysis found = analyzed(text).analysis;

  REQUIRE(found.sentences.size() == 4);
  CHECK(found.sentences[0].tokens == TokenRange{0, 512});
  CHECK(found.sentences[2].tokens == TokenRange{1024, 1300});
}

TEST_CASE("text beyond what an article has is counted and not read", "[analyze]") {
  std::string text;
  while (text.size() < most_text) text += "word ";
  const std::string longer = text + "more\nand more";

  const Analysis found = analyzed(longer).analysis;

  CHECK(found.unread ==
        longer.size() - most_text - 1 + (most_text - found.tokens.back().span.end));
  CHECK(found.tokens.back().span.end <= most_text);
  CHECK(analyzed("a word").analysis.unread == 0);
}
