#include "claim/kind_table.h"

#include <algorithm>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

using Kinds = std::vector<std::string>;

const Rows& rows_of_kinds() {
  static const WordLists lists = WordLists::of_embedded(embedded_files(), "en");
  return lists.rows("kinds");
}

}  // namespace

TEST_CASE("a noun is of its kind and of those that this is of", "[claim]") {
  const KindTable& kinds = built_in_words().second.kinds;
  CHECK(kinds.kinds_of("movie") == Kinds{"film"});
  CHECK(kinds.kinds_of("capital") == Kinds{"capital", "city", "place"});
  CHECK(kinds.kinds_of("gravel") == Kinds{"gravel"});
}

TEST_CASE("a film is none of the other works, a book may be a novel", "[claim]") {
  const KindTable& kinds = built_in_words().second.kinds;
  CHECK(kinds.apart("movie") == "work:film");
  CHECK(kinds.apart("thriller") == "work:film");
  CHECK(kinds.apart("book").empty());
  CHECK(kinds.apart("town").empty());
}

TEST_CASE("every entry of the list of kinds is read in a sentence", "[claim]") {
  for (const Row& row : rows_of_kinds()) {
    const std::string kind(row.key(0));
    const bool is_word = row.key(1) != "apart";
    const std::string word(is_word ? row.value : row.key(0));
    const std::string article =
        std::string("aeiou").find(word.front()) != std::string::npos ? "an " : "a ";
    const std::string text = "Korda is " + article + word + ".";
    const std::string member = is_word ? kind : std::string(row.value) + ":" + kind;
    const std::vector<Claim> claims = claimed(Form::text, text);
    CAPTURE(text, member);
    REQUIRE(claims.size() == 1);
    CHECK(std::ranges::count(claims.front().members, member) == 1);
  }
}
