#include "claim/told_by.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The chain of the last figure of a text, outermost first: "agency report > minister say".
std::string chain_in(const std::string& text) {
  const std::vector<Claim> claims = claimed(Form::quantity, text);
  REQUIRE_FALSE(claims.empty());
  std::string chain;
  for (const Speaker& link : claims.back().attribution) {
    const std::string& who = !link.agent.empty()  ? link.agent
                             : !link.role.empty() ? link.role
                                                  : link.organization;
    chain += (chain.empty() ? "" : " > ") + who + " " + link.verb;
  }
  return chain;
}

}  // namespace

TEST_CASE("a claim carries all who are said to state it, outermost first", "[claim]") {
  const auto [text, chain] = GENERATE(table<const char*, const char*>({
      {"The agency reported that the minister had said that 40 people died.",
       "agency report > minister say"},
      {"According to the agency, police said 40 people died.",
       "agency according to > police say"},
      {"The minister said on Monday, the agency reported, that 40 people died.",
       "agency report > minister say"},
      {"The minister said on Monday, the agency reported, citing a statement, that 40 "
       "people died.",
       "agency report > minister say"},
      {"The agency reported, citing officials, that 40 people died.",
       "agency report > official say"},
      {"The mayor said that according to police 40 people died.",
       "mayor say > police according to"},
      {"The army said the opposition claimed to have killed 40 soldiers.",
       "army say > opposition claim"},
      {"Some 40 people died, officials said.", "official say"},
      {"The mayor said that 40 people died.", "mayor say"},
      {"Some 40 people died.", ""},
  }));
  CAPTURE(text);

  CHECK(chain_in(text) == chain);
}

TEST_CASE("each link has the class of its verb, and the innermost is the speaker",
          "[claim]") {
  const Claim claim = the_claim(
      Form::quantity, "The ministry confirmed that the mayor claimed that 40 people died.");

  REQUIRE(claim.attribution.size() == 2);
  CHECK(claim.attribution[0].verb_class == VerbClass::factive);
  CHECK(claim.attribution[1].verb_class == VerbClass::distancing);
  CHECK(claim.speaker() == &claim.attribution[1]);
}

TEST_CASE("how many say something is no figure of what they tell", "[claim]") {
  const Claim claim =
      the_claim(Form::quantity, "The agency reported, citing two officials, that 40 died.");

  CHECK(claim.value->text == "40");
}

TEST_CASE("a report that somebody denies is no fact", "[claim]") {
  const std::string text =
      "The ministry denied a report by the agency that 40 people died.";
  const Claim claim = the_claim(Form::quantity, text);

  CHECK(chain_in(text) == "ministry deny > agency report");
  CHECK(claim.attribution[0].verb_class == VerbClass::denying);
  CHECK(claim.modality == Modality::denied);
}
