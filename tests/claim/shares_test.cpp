#include "claim/shares.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// A share of a text, as "310 sign:person, 34 percent of 900": the part beside it, and what
/// it is a share of.
std::string share(const std::string& text) {
  const std::vector<Claim> claims = claimed(Form::quantity, text);
  std::string shown;
  for (const Claim& claim : claims) {
    if (claim.kind != Kind::ratio) continue;
    for (const Claim& part : claims) {
      if (&part != &claim && part.measure == claim.measure)
        shown += part.value->text + ", ";
    }
    shown += claim.value->text + " of ";
    shown += claim.of ? claims[*claim.of].value->text : "nothing";
  }
  return shown;
}

}  // namespace

TEST_CASE("a share is one of those the sentence begins with", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"The union has 5,000 members. Of 900 visitors, 310, or 34 percent, signed the "
       "letter.",
       "310, 34 percent of 900"},
      {"The union has 5,000 members. Of 900 visitors, 310 (34 percent) signed the letter.",
       "310, 34 percent of 900"},
      {"Of 2,400 households surveyed, 600 had lost power, or 25 percent.",
       "600, 25 percent of 2,400"},
      {"Out of 900 visitors 310 signed the letter, or 34 percent.",
       "310, 34 percent of 900"},
      {"The union has 5,000 members. Of those, 1,200, or 24 percent, voted.",
       "1,200, 24 percent of 5,000"},
      {"The clinic saw 8,400 patients. 310 of them, or 12 percent, caught the fever.",
       "310, 12 percent of 8,400"},
  }));
  CAPTURE(text);

  CHECK(share(text) == expected);
}

TEST_CASE("what is said of some is not said of those they are from", "[claim]") {
  for (const Claim& claim :
       claimed(Form::quantity, "Out of 900 visitors 310 signed the letter.")) {
    if (claim.value->text == "900") CHECK(claim.measure.node.id == "number:person");
  }
}

TEST_CASE("a count before a share of itself is no share", "[claim]") {
  for (const Claim& claim :
       claimed(Form::quantity, "Of 900 visitors, 310, or 34 percent, signed the letter.")) {
    if (claim.value->text == "310") CHECK(claim.kind == Kind::count_event);
  }
}
