#include "analyze/sentence_ends.h"

#include <catch2/catch.hpp>

#include "analyze/language.h"
#include "analyze/tokenize.h"
#include "support/data_files.h"
#include "syntax/embedded_model.h"

using namespace crosscheck;

namespace {

std::vector<Token> tokens_of(const std::string& text) {
  std::vector<Token> tokens;
  tokenize(text, {0, static_cast<std::uint32_t>(text.size())}, tokens);
  return tokens;
}

SentenceGaps gaps_of(const std::string& text, const std::vector<Token>& tokens) {
  static const Abbreviations none;
  static const LexiconTable empty;
  return {text, tokens, {0, static_cast<std::uint32_t>(tokens.size())}, none, empty};
}

/// Where a sentence can end: the words behind the gaps.
std::string places(const std::string& text) {
  const std::vector<Token> tokens = tokens_of(text);
  SentenceGaps gaps = gaps_of(text, tokens);
  std::string out;
  while (gaps.advance()) out.append(slice(text, tokens[gaps.place()].span)).append(1, '|');
  return out;
}

SentenceRules built_in() {
  Problems problems;
  static const Language language = load_language(
      WordLists::of_embedded(embedded_files(), "en"), problems, embedded_model());
  REQUIRE(problems.empty());
  REQUIRE_FALSE(language.sentences.ends.is_empty());
  return language.sentences;
}

/// The sentences of a text whose paragraphs are lines, with bars between them.
std::string split(const std::string& text) {
  static const SentenceRules rules = built_in();
  Article article;
  article.text = text;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    article.paragraphs.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)}});
    begin = end + 1;
  }
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  for (std::uint32_t i = 0; i < article.paragraphs.size(); ++i) {
    const auto begin = static_cast<std::uint32_t>(tokens.size());
    tokenize(text, article.paragraphs[i].span, tokens);
    const auto end = static_cast<std::uint32_t>(tokens.size());
    split_sentences(article, i, {begin, end}, rules, tokens, sentences);
  }
  std::string out;
  for (const Sentence& sentence : sentences) {
    out.append(out.empty() ? "" : "|").append(slice(text, sentence.span));
  }
  return out;
}

Rows rows_of(const std::string& yaml) {
  Problems problems;
  return Rows::of_yaml(*read_strict_yaml(yaml, "list", problems));
}

std::string problem_of(const std::string& yaml) {
  Problems problems;
  const SentenceEnds ends(rows_of(yaml), problems);
  CHECK(ends.is_empty());
  return problems.empty() ? "" : problems[0].message;
}

}  // namespace

TEST_CASE("a sentence can end where the next word does not go on in lower case",
          "[analyze]") {
  CHECK(places("the mill burned and Ada left") == "Ada|");
  CHECK(places("It burned. nobody came") == "nobody|");
  CHECK(places("It burned.Nobody came to mill.example.org") == "Nobody|");
  CHECK(places("\"It burned,\" Ada said").empty());
  CHECK(places("").empty());
}

TEST_CASE("what a gap is like hangs on the sentence it would end", "[analyze]") {
  const std::string text = "Mill A Mill B Mill C";
  const std::vector<Token> tokens = tokens_of(text);
  SentenceGaps one = gaps_of(text, tokens);
  SentenceGaps other = gaps_of(text, tokens);
  REQUIRE(one.advance());
  REQUIRE(one.advance());
  REQUIRE(other.advance());
  REQUIRE(other.advance());
  CHECK(one.features() == other.features());
  one.close();
  CHECK(one.begin() == 2);
  REQUIRE(one.advance());
  REQUIRE(other.advance());
  CHECK(one.place() == other.place());
  CHECK(one.features() != other.features());
}

TEST_CASE("a table adds the weights of a gap's features", "[analyze]") {
  GapFeatures features{};
  for (std::size_t i = 0; i < features.size(); ++i) {
    features[i] = (i + 1) * 0x9E3779B97F4A7C15ULL;
  }
  const SentenceEnds ends({{features[0], 30}, {features[1], -12}, {~features[2], 99}}, -5);
  CHECK(ends.score(features) == 13);
  CHECK(SentenceEnds{}.score(features) == 0);

  Problems problems;
  const SentenceEnds again(rows_of(ends.word_list()), problems);
  CHECK(problems.empty());
  CHECK(again.score(features) == 13);
  CHECK(again.word_list() == ends.word_list());
}

TEST_CASE("a damaged table is refused, and sentences then end with full stops",
          "[analyze]") {
  const std::string list = SentenceEnds({{1, 3}}, 7).word_list();
  std::string other = list;
  other.replace(other.find("version: 2"), 10, "version: 9");
  CHECK(problem_of(other) ==
        "the table is of another version; make it with crosscheck-train");
  other = list;
  other.replace(other.find("AAAA"), 4, "AAAB");
  CHECK(problem_of(other) == "the table is damaged");
  other = list;
  other.replace(other.find("AAAA"), 4, "A?AA");
  CHECK(problem_of(other) == "the table is damaged");
  other = list.substr(0, list.rfind("  - "));
  CHECK(problem_of(other) == "the table is damaged");
  CHECK(problem_of("crosscheck_words: 1\nversion: 2\nbias: x\n") == "the table is damaged");
}

TEST_CASE("text that is one run is split where its breaks were", "[analyze]") {
  CHECK(split("Fire destroys old mill Tuesday, May 6, 2031 A fire destroyed the "
              "old mill on Monday. Nobody was hurt.") ==
        "Fire destroys old mill|Tuesday, May 6, 2031|A fire destroyed the old "
        "mill on Monday.|Nobody was hurt.");
  CHECK(split("We met Mr. Orlow and Gov. Tarin at the mill. They left at 5 p.m. with Dr. "
              "Ames, who runs it.") ==
        "We met Mr. Orlow and Gov. Tarin at the mill.|They left at 5 p.m. with Dr. Ames, "
        "who runs it.");
  CHECK(split("The mill closed in the spring of that year.The workers left for the city "
              "soon after.") ==
        "The mill closed in the spring of that year.|The workers left for the city soon "
        "after.");
}

TEST_CASE("a sentence that lost its full stop or its capital begins where it did",
          "[analyze]") {
  CHECK(split("We loved the mill and its old wheel We will come again in the spring.") ==
        "We loved the mill and its old wheel|We will come again in the spring.");
  CHECK(split("does anyone know when the mill opens? i would like to go there on "
              "sunday") ==
        "does anyone know when the mill opens?|i would like to go there on sunday");
  CHECK(
      split("Orlow resigns as head of Tarnow mill Thursday, July 3, 2031 Ada Orlow has "
            "resigned as head of the mill in Tarnow. \"It is time,\" she said.") ==
      "Orlow resigns as head of Tarnow mill|Thursday, July 3, 2031|Ada Orlow has resigned "
      "as head of the mill in Tarnow.|\"It is time,\" she said.");
}

TEST_CASE("a short line without a full stop inside is split only where that is sure",
          "[analyze]") {
  CHECK(split("Doors open 9 pm Monday May 5") == "Doors open 9 pm Monday May 5");
  CHECK(split("Great mill! Will come again.") == "Great mill!|Will come again.");
}

TEST_CASE("where breaks are known, sentences end with full stops", "[analyze]") {
  CHECK(split("Old mill burns\nThe mill at Tarnow Bridge Ada Orlow says burned down on "
              "Monday night with all that was stored in it") ==
        "Old mill burns|The mill at Tarnow Bridge Ada Orlow says burned down on Monday "
        "night with all that was stored in it");
}

TEST_CASE("a day before its month ends no sentence of run-on text", "[analyze]") {
  CHECK(split("Police in Dakar arrested 61 people between 2 May and 7 May, a spokesman "
              "said.") ==
        "Police in Dakar arrested 61 people between 2 May and 7 May, a spokesman said.");
}

TEST_CASE("a count ends no sentence of run-on text, nor does a name in a short one",
          "[analyze]") {
  CHECK(split("48,000 Sudanese refugees have left Chad, the office said on 16 May.") ==
        "48,000 Sudanese refugees have left Chad, the office said on 16 May.");
  CHECK(split("82,000 evacuees have left Chile since 3 May, Rosa Quintana said.") ==
        "82,000 evacuees have left Chile since 3 May, Rosa Quintana said.");
}

TEST_CASE("a year that qualifies what follows ends no sentence of run-on text",
          "[analyze]") {
  CHECK(split("Hush is a 2016 American horror film by Ada Lind.") ==
        "Hush is a 2016 American horror film by Ada Lind.");
}

TEST_CASE("the label of a gallery is no part of the words below a picture", "[analyze]") {
  const char* const shown =
      "Shots fell at noon. Image 6 of 12 A woman left the court in Lima, where they fell.";
  CHECK(split(std::string("Two pages\n") + shown) ==
        "Two pages|Shots fell at noon.|Image 6 of 12|A woman left the court in Lima, where "
        "they fell.");
  CHECK(split("Two pages\nImage 6 of 12 rooms that she painted.") ==
        "Two pages|Image 6 of 12 rooms that she painted.");
}
