#include "reason/quote_speakers.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

Claim said(const std::string& words, const std::string& agent) {
  Claim claim;
  claim.form = Form::quote;
  claim.quote = words;
  Speaker speaker;
  speaker.agent = agent;
  claim.attribution.push_back(std::move(speaker));
  return claim;
}

}  // namespace

TEST_CASE("people credited with the same words are counted by surname", "[reason]") {
  const std::vector<Claim> claims{
      said("the wind is our enemy", "Ewa Tokai"), said("the wind is our enemy", "Tokai"),
      said("the wind is our enemy", "Jan Berg"), said("the rain helps", "Rosa Kask"),
      said("nobody knows", "")};
  const QuoteSpeakers speakers(claims);
  CHECK(speakers.of(claims[0]) == 2);
  CHECK(speakers.of(claims[2]) == 2);
  CHECK(speakers.of(claims[3]) == 1);
  CHECK(speakers.of(claims[4]) == 0);
  Claim figure = claims[0];
  figure.form = Form::quantity;
  CHECK(speakers.of(figure) == 0);
}
