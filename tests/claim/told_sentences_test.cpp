#include "claim/told_sentences.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The sort of the name in a text that ends in a word; "" where there is none.
std::string sort_of_name(const std::string& text, const std::string& last_word) {
  const Analyzed read = analyzed(text, "2031-05-09");
  const auto& words = built_in_words();
  for (const ToldSentence& told :
       told_sentences(read.article, 0, read.analysis, words.first, words.second)) {
    for (const ToldWord& word : told.words) {
      if (word.kind == ToldKind::name && word.form == last_word) return word.sort;
    }
  }
  return {};
}

}  // namespace

TEST_CASE("a body that tells it is not one of the matter", "[claim]") {
  const std::string name = "department";
  CHECK(sort_of_name("Three men were hurt, according to the Narva Police Department.",
                     name) == "speaking organization");
  CHECK(sort_of_name("Three men of the Narva Police Department were hurt.", name) ==
        "organization");
}
