#include "syntax/split_words.h"

#include <catch2/catch.hpp>

#include "support/dice.h"

using namespace crosscheck;

namespace {

/// The words with a bar between them.
std::string split(std::string_view text) {
  std::vector<Span> words;
  split_words(text, words);
  std::string out;
  for (const Span& word : words) {
    if (!out.empty()) out += '|';
    out += text.substr(word.begin, word.end - word.begin);
  }
  return out;
}

}  // namespace

TEST_CASE("text is split into the treebanks' words", "[syntax]") {
  const auto [text, words] = GENERATE(table<std::string, std::string>({
      {"The mill burned.", "The|mill|burned|."},
      {"It didn't, we'll see; don't!", "It|did|n't|,|we|'ll|see|;|do|n't|!"},
      {"the town's mills' owners", "the|town|'s|mills|'|owners"},
      {"They cannot and won\xE2\x80\x99t", "They|can|not|and|wo|n\xE2\x80\x99t"},
      {"a long-term plan and/or none", "a|long|-|term|plan|and|/|or|none"},
      {"It cost $1,200.50, or 5%.", "It|cost|$|1,200.50|,|or|5|%|."},
      {"Mr. Ode of the U.S. left at 5:30 p.m. on 9/11",
       "Mr.|Ode|of|the|U.S.|left|at|5:30|p.m.|on|9/11"},
      {"J. Ode and I.", "J.|Ode|and|I|."},
      {"(\"Well ... no--yes!!\")", "(|\"|Well|...|no|--|yes|!!|\"|)"},
      {"Write to a.b@mill.example, or www.mill.example/a?b=1.",
       "Write|to|a.b@mill.example|,|or|www.mill.example/a?b=1|."},
      {"\xE2\x80\x9CNo\xE2\x80\x9D \xE2\x80\x94 S\xC3\xA3o",
       "\xE2\x80\x9C|No|\xE2\x80\x9D|\xE2\x80\x94|S\xC3\xA3o"},
      {"R&D at 20 km/h, .5 l", "R&D|at|20|km|/|h|,|.5|l"},
      {"Call 555-0100 at 5pm :) No. 3, etc.", "Call|555-0100|at|5|pm|:)|No.|3|,|etc|."},
      {"non-members of Qa'ida dont, in the 1990's?!",
       "non-members|of|Qa'ida|do|nt|,|in|the|1990's|?!"},
      {"", ""},
      {"  \n ", ""},
  }));
  CHECK(split(text) == words);
}

TEST_CASE("words are in order and leave out nothing but white space", "[syntax]") {
  Dice dice(7);
  constexpr std::string_view bytes = "ab.n't's@wh: /-$5,\xE2\x80\x99\xC3\xA9\xFF&\n";
  for (int times = 0; times < 2000; ++times) {
    std::string text;
    for (std::size_t size = dice.below(30); size > 0; --size) {
      text += bytes[dice.below(bytes.size())];
    }
    std::vector<Span> words;
    split_words(text, words);
    std::size_t end = 0;
    for (const Span& word : words) {
      REQUIRE(word.begin < word.end);
      REQUIRE(word.begin >= end);
      for (; end < word.begin; ++end) REQUIRE((text[end] == ' ' || text[end] == '\n'));
      end = word.end;
    }
    REQUIRE(end <= text.size());
    for (; end < text.size(); ++end) REQUIRE((text[end] == ' ' || text[end] == '\n'));
  }
}

TEST_CASE("a megabyte without a space is split in linear time", "[syntax]") {
  const auto piece =
      GENERATE(values<std::string_view>({"a", "a.", "'s", "@", "a@", "-", "1,"}));
  std::string text;
  while (text.size() < 1'000'000) text += piece;
  CHECK_FALSE(split(text).empty());
}
