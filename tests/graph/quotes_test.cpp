#include "graph/quotes.h"

#include <catch2/catch.hpp>
#include <string>
#include <tuple>

using namespace crosscheck;

namespace {

std::string edit_of(const std::string& a, const std::string& b) {
  const std::string one(name(compare_quotes(a, b)));
  const std::string other(name(compare_quotes(b, a)));
  return one == other ? one : one + " or " + other;
}

}  // namespace

TEST_CASE("what one report makes of the other's quotation", "[graph][quotes]") {
  using std::string;
  string a;
  string b;
  string edit;
  std::tie(a, b, edit) = GENERATE(table<string, string, string>({
      {"the old dam will hold", "the old dam will hold", "none"},
      {"the old dam will hold", "we think the old dam will hold for years", "part"},
      {"the old dam will hold through winter",
       "the old dam will surely hold through winter", "wording"},
      {"the old dam will hold through winter", "the old dam will not hold through winter",
       "polarity"},
      {"we don't need the new bridge now", "we do need the new bridge now", "polarity"},
      {"we have never needed a new bridge", "we have not needed a new bridge", "wording"},
      {"we found 14 boats under the ice", "we found 41 boats under the ice", "number"},
      {"we found three boats under the ice", "we found 3 boats under the ice", "none"},
      {"it is a one in three chance to win", "it is a 1 in 3 chance to win", "none"},
      {"some houses have lost their roofs", "all houses have lost their roofs",
       "quantifier"},
      {"were told to leave by the guards", "most of them were told to leave by the guards",
       "quantifier"},
      {"were told to leave by the guards",
       "most of us heard that the boatmen were told to leave by the guards", "part"},
      {"the old dam will hold through winter", "the town needs two new pumps by spring",
       "other"},
      {"the old dam will hold through winter", "the old bridge may fall in the next storm",
       "other"},
      {"", "the old dam will hold", "other"},
      {"", "", "other"},
  }));
  CAPTURE(a, b);
  CHECK(edit_of(a, b) == edit);
}

TEST_CASE("quotations that share no four words in a row are not compared",
          "[graph][quotes]") {
  CHECK(quote_runs("one two three").empty());
  CHECK(quote_runs("a b c d").size() == 1);
  CHECK(quote_runs("a b c d").front() != quote_runs("a b c e").front());
  std::string repeated;
  for (int i = 0; i < 100'000; ++i) repeated += "again and ";
  CHECK(quote_runs(repeated).size() == 2);
  CHECK(edit_of(repeated, repeated) == "none");
}
