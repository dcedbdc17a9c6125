#include "claim/quoted.h"

#include <string>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// The quotations of a text with who said them, "speaker: words; ...".
std::string quotes_of(const std::string& text) {
  std::string all;
  for (const Claim& claim : claimed(Form::quote, text)) {
    if (!all.empty()) all += "; ";
    if (!claim.attribution.empty()) all += claim.attribution.front().agent + ": ";
    all += claim.quote;
  }
  return all;
}

}  // namespace

TEST_CASE("a quotation is a claim of its words and speaker", "[claim][quoted]") {
  CHECK(quotes_of("\"The old dam will hold,\" Ewa Tokai said.") ==
        "Ewa Tokai: the old dam will hold");
  CHECK(
      quotes_of("Ewa Tokai said: \xE2\x80\x9CThe town's old dam will hold.\xE2\x80\x9D") ==
      "Ewa Tokai: the town's old dam will hold");
  CHECK(quotes_of("\xC2\xABThe old dam will hold\xC2\xBB, Ewa Tokai said.") ==
        "Ewa Tokai: the old dam will hold");
  CHECK(quotes_of("Ewa Tokai said that the boats \"were all brought into the harbour\".") ==
        "Ewa Tokai: were all brought into the harbour");
}

TEST_CASE("each sentence of a quotation is one", "[claim][quoted]") {
  CHECK(quotes_of("\"The old dam will hold. The new one may not last,\" Ewa Tokai said.") ==
        "Ewa Tokai: the old dam will hold; Ewa Tokai: the new one may not last");
  CHECK(quotes_of("\"The old dam in the valley,\" Ewa Tokai said, \"will hold all winter "
                  "long.\"") ==
        "Ewa Tokai: the old dam in the valley; Ewa Tokai: will hold all winter long");
}

TEST_CASE("what is no quotation makes no claim", "[claim][quoted]") {
  CHECK(quotes_of("The \"old dam\" will hold through the winter.").empty());
  CHECK(quotes_of("The film \"A Boat on Ice\" opens on Friday.").empty());
  CHECK(quotes_of("The old dam will hold through the winter, she said.").empty());
  CHECK(quotes_of("\"\"\" \" \"").empty());
  // One left open ends with its paragraph.
  CHECK(quotes_of("\"The old dam will hold\nThe bridge is closed to all lorries.") ==
        "the old dam will hold");
}

TEST_CASE("what is quoted counts as said, whatever it denies", "[claim][quoted]") {
  const Claim claim =
      the_claim(Form::quote, "\"The old dam may not hold for long,\" Ewa Tokai said.");
  CHECK(claim.positive);
  CHECK(claim.modality == Modality::asserted);
  CHECK(claim.text == "The old dam may not hold for long");
}
