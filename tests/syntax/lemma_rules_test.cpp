#include "syntax/lemma_rules.h"

#include <catch2/catch.hpp>

#include "syntax/words.h"

using namespace crosscheck;

TEST_CASE("a rule turns its word into its lemma again", "[syntax]") {
  const auto [word, lemma] = GENERATE(table<std::string, std::string>({
      {"walked", "walk"},
      {"cities", "city"},
      {"Was", "be"},
      {"Almaty", "Almaty"},
      {"UNITED", "United"},
      {"caf\xC3\xA9s", "caf\xC3\xA9"},
      {"caf\xC3\xA9", "caf\xC3\xA8"},
      {"", "x"},
  }));
  CAPTURE(word);
  CHECK(applied(lemma_rule(word, lemma), word) == lemma);
}

TEST_CASE("a word too short for a rule stays as it is", "[syntax]") {
  CHECK(applied({false, 4, "y"}, "ies") == "ies");
  CHECK(applied({false, 1, ""}, "\xC3\xA9") == "\xC3\xA9");
}

TEST_CASE("exceptions come before endings, and long endings before short ones",
          "[syntax]") {
  constexpr TagId plural = 3;
  const std::vector<LemmaRule> rules = {
      {false, 1, ""}, {false, 3, "y"}, {false, 2, "us"}, {false, 0, ""}};
  const std::vector<std::pair<std::uint64_t, std::uint16_t>> entries = {
      {ending_key("s", plural), 0},
      {ending_key("ies", plural), 1},
      {word_key("series", plural), 3},
  };
  const auto slots = PackedTable::packed(entries);
  const LemmaTable lemmas(PackedTable{slots}, rules, LexiconTable{});
  CHECK(lemmas.lemma("Mills", plural, 0) == "mill");
  CHECK(lemmas.lemma("cities", plural, 0) == "city");
  CHECK(lemmas.lemma("Series", plural, 0) == "series");
  CHECK(lemmas.lemma("mills", 4, 0) == "mills");
}

TEST_CASE("a listed base form decides what an ending leaves open", "[syntax]") {
  const std::vector<std::pair<std::uint64_t, LexiconEntry>> words = {
      {lower_hash("make"), {lex_verb, 0, 36, 0}},
      {lower_hash("walk"), {lex_verb, 0, 38, 0}}};
  const auto lexicon = LexiconTable::packed(words);
  const std::vector<LemmaRule> rules = {{false, 3, ""}};
  const std::vector<std::pair<std::uint64_t, std::uint16_t>> entries = {
      {ending_key("ing", 5), 0}};
  const auto slots = PackedTable::packed(entries);
  const LemmaTable lemmas(PackedTable{slots}, rules, LexiconTable{lexicon});
  CHECK(lemmas.lemma("making", 5, lex_verb_ing) == "make");
  CHECK(lemmas.lemma("walking", 5, lex_verb_ing) == "walk");
  CHECK(lemmas.lemma("grolling", 5, lex_verb_ing) == "groll");
}
