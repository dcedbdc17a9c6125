#include "syntax/words.h"

#include <catch2/catch.hpp>

#include "syntax/mix.h"
#include "syntax/packed_table.h"

using namespace crosscheck;

namespace {

LexiconEntry entry(std::uint16_t uses, std::uint8_t noun = 0, std::uint8_t verb = 0) {
  return {uses, noun, verb, 0};
}

const std::vector<std::uint64_t>& small_lexicon() {
  static const std::vector<std::pair<std::uint64_t, LexiconEntry>> entries = {
      {lower_hash("city"), entry(lex_noun, 15)},
      {lower_hash("walk"), entry(lex_noun | lex_verb, 4, 38)},
      {lower_hash("make"), entry(lex_verb, 0, 36)},
      {lower_hash("stop"), entry(lex_verb, 0, 38)},
      {lower_hash("large"), entry(lex_adjective)},
      {lower_hash("geneva"), entry(lex_noun | lex_name, 15)},
  };
  static const std::vector<std::uint64_t> slots = LexiconTable::packed(entries);
  return slots;
}

}  // namespace

TEST_CASE("digits, straight and typographic quotes are one word", "[syntax]") {
  const LexiconTable none;
  CHECK(view_of("1994", none).form == view_of("2022", none).form);
  CHECK(view_of("\xE2\x80\x99s", none).form == view_of("'s", none).form);
  CHECK(view_of("\xE2\x80\x9C", none).form == view_of("\"", none).form);
  CHECK(view_of("Mill", none).lower == view_of("mill", none).lower);
  CHECK(view_of("Mill", none).form != view_of("mill", none).form);
}

TEST_CASE("shapes tell runs of capitals, digits and marks", "[syntax]") {
  const LexiconTable none;
  const auto shape = [&](std::string_view word) { return view_of(word, none).shape; };
  CHECK(shape("Paris") == shape("London"));
  CHECK(shape("UNESCO") == shape("NATO"));
  CHECK(shape("Paris") != shape("NATO"));
  CHECK(shape("1,200") == shape("12,345"));
  CHECK(shape("1,200") != shape("1.2"));
}

TEST_CASE("a word longer than any is read by its ends", "[syntax]") {
  const LexiconTable none;
  const std::string word(100'000, 'a');
  CHECK(view_of(word, none).lower != 0);
  CHECK(view_of("", none).shape != view_of("a", none).shape);
}

TEST_CASE("every value and name has a word that stands for it", "[syntax]") {
  for (auto at = static_cast<int>(Chunk::number);
       at <= static_cast<int>(Chunk::person_or_place); ++at) {
    CHECK_FALSE(stand_in(static_cast<Chunk>(at)).empty());
  }
}

TEST_CASE("the lexicon knows inflected forms by their base", "[syntax]") {
  const LexiconTable lexicon{small_lexicon()};
  const auto [word, use] = GENERATE(table<std::string_view, std::uint16_t>({
      {"cities", lex_plural},
      {"walks", lex_plural | lex_verb_s},
      {"walked", lex_verb_past},
      {"making", lex_verb_ing},
      {"stopped", lex_verb_past},
      {"stopping", lex_verb_ing},
      {"larger", lex_comparative},
      {"largest", lex_comparative},
      {"geneva", lex_noun | lex_name},
      {"desk", 0},
  }));
  CAPTURE(word);
  CHECK(lexicon.look_up(word).uses == use);
}

TEST_CASE("of two base forms the likely one is taken if it is listed", "[syntax]") {
  const LexiconTable lexicon{small_lexicon()};
  CHECK(lexicon.base_form("making", lex_verb_ing, "mak") == "make");
  CHECK(lexicon.base_form("stopped", lex_verb_past, "stopp") == "stop");
  CHECK(lexicon.base_form("cities", lex_plural, "city") == "city");
  CHECK(lexicon.base_form("desks", lex_plural, "desk").empty());
}

TEST_CASE("a packed table gives back what went in, and an end to every search",
          "[syntax]") {
  std::vector<std::pair<std::uint64_t, std::uint16_t>> entries;
  for (std::uint16_t at = 0; at < 500; ++at) entries.emplace_back(spread(at), at);
  const auto slots = PackedTable::packed(entries);
  const PackedTable table{slots};
  for (const auto& [hash, value] : entries) CHECK(table.find(hash) == value);
  CHECK_FALSE(table.find(spread(501)));
  const std::vector<std::uint64_t> full(8, ~std::uint64_t{0});
  CHECK_FALSE(PackedTable{full}.find(12345));
  CHECK_FALSE(PackedTable{}.find(12345));
}
