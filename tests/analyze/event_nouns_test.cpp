#include "analyze/event_nouns.h"

#include <catch2/catch.hpp>

#include "tests/analyze/analyzed.h"

using namespace crosscheck;

namespace {

/// What is read of a noun of an event: "not asserted", "possible", "no event".
std::string told(const std::string& text, const std::string& word) {
  const Analyzed read = analyzed(text);
  const EventMention* event = read.event(word);
  if (event == nullptr) return "no event";
  return std::string(event->negated ? "not " : "").append(name(event->modality));
}

}  // namespace

TEST_CASE("adjectives and participles tell whether an event has happened", "[analyze]") {
  const auto [text, word,
              expected] = GENERATE(table<const char*, const char*, const char*>({
      {"Parents opposed the threatened closure of 12 schools.", "closure", "possible"},
      {"The reported death of 40 soldiers shocked the town.", "death", "possible"},
      {"An attempted robbery of two banks failed.", "robbery", "possible"},
      {"The cancelled evacuation of 300 people cost money.", "evacuation", "not asserted"},
      {"The averted collapse of the bridge saved 40 lives.", "collapse", "not asserted"},
      {"The impending closure of 12 schools worries the town.", "closure", "expected"},
      {"The evacuation of 300 people, planned for Monday, was noisy.", "evacuation",
       "expected"},
      {"The sudden closure of 12 schools shocked the town.", "closure", "asserted"},
      {"The killing of two men shocked the town.", "killing", "asserted"},
  }));
  CAPTURE(text);

  CHECK(told(text, word) == expected);
}

TEST_CASE("the noun above an event tells whether it has happened", "[analyze]") {
  const auto [text, word,
              expected] = GENERATE(table<const char*, const char*, const char*>({
      {"A plan for the evacuation of 300 people was approved.", "evacuation", "expected"},
      {"Fears of the closure of 12 schools grew.", "closure", "feared"},
      {"The risk of the loss of 300 jobs worries the town.", "loss", "possible"},
      {"Hopes for the release of 12 hostages faded.", "release", "possible"},
      {"The prevention of the deaths of 40 people was praised.", "deaths", "not asserted"},
      {"Reports of the deaths of 40 people were false.", "deaths", "denied"},
      {"News of the deaths of 40 people reached the town.", "deaths", "asserted"},
      {"The trial for the murder of three women began.", "murder", "asserted"},
  }));
  CAPTURE(text);

  CHECK(told(text, word) == expected);
}

TEST_CASE("the verb of an event tells whether it has happened", "[analyze]") {
  const auto [text, word,
              expected] = GENERATE(table<const char*, const char*, const char*>({
      {"The ministry denied the death of 40 people.", "death", "denied"},
      {"The ministry demanded the withdrawal of 300 soldiers.", "withdrawal", "expected"},
      {"The unions warned of a strike of 300 miners.", "strike", "possible"},
      {"The minister called for the release of 12 hostages.", "release", "possible"},
      {"The closure of 12 schools was averted.", "closure", "not asserted"},
      {"The closure of 12 schools was postponed.", "closure", "expected"},
      {"The army prevented the murder of 12 lawmakers.", "murder", "not asserted"},
      {"The fence did not prevent the deaths of 40 people.", "deaths", "asserted"},
      {"The cuts could lead to the loss of 300 jobs.", "loss", "possible"},
      {"The evacuation of 300 people will begin soon.", "evacuation", "expected"},
      {"The cuts led to the loss of 300 jobs.", "loss", "asserted"},
      {"Police confirmed the death of 40 miners.", "death", "asserted"},
      {"The evacuation of 300 people began.", "evacuation", "asserted"},
  }));
  CAPTURE(text);

  CHECK(told(text, word) == expected);
}
