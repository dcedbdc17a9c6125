#include "analyze/event_trees.h"

#include <catch2/catch.hpp>

#include "tests/analyze/analyzed.h"

using namespace crosscheck;

namespace {

/// What is read of a word: "not expected future", "no event".
std::string told(const std::string& text, const std::string& word) {
  const Analyzed read = analyzed(text);
  const EventMention* event = read.event(word);
  if (event == nullptr) return "no event";
  std::string told = event->is_noun ? "noun " : "";
  told.append(event->negated ? "not " : "").append(event->passive ? "passive " : "");
  return told.append(name(event->modality));
}

}  // namespace

TEST_CASE("the tree tells what is said to be so", "[analyze]") {
  const auto [text, word, expected] =
      GENERATE(table<const char*, const char*, const char*>({
          {"None of the 14 climbers was hurt.", "hurt", "not passive asserted"},
          {"Neither of the 2 pilots returned.", "returned", "not asserted"},
          {"No sailor of the 14 was found.", "found", "not passive asserted"},
          {"The 40 guards did not stop or search the boats.", "stop", "not asserted"},
          {"The 60 miners were not trapped but rested.", "trapped", "not passive asserted"},
          {"The 60 miners were not trapped but rested.", "rested", "asserted"},
          {"The mill failed to pay 60 weavers.", "pay", "not asserted"},
          {"The mill borrowed $3 million to save the harbour.", "borrowed", "asserted"},
          {"The mill borrowed $3 million to save the harbour.", "save", "possible"},
          {"The mill cut 40 jobs to save money.", "save", "possible"},
          {"The man tried to kill 12 guards.", "kill", "possible"},
          {"The man tried to rob and wound 12 guards.", "wound", "possible"},
          {"He was charged with plotting to kill 12 guards.", "kill", "possible"},
          {"The man tried to flee and wounded 12 guards.", "wounded", "asserted"},
          {"The council launched an effort to plant 900 trees.", "plant", "possible"},
          {"She was the first woman to lead 200 miners.", "lead", "asserted"},
          {"The plan is to close 12 schools.", "close", "expected"},
          {"After the council approved a levy, many are seeking to leave.", "approved",
           "asserted"},
          {"If the dam breaks, 3,000 people will be evacuated.", "evacuated",
           "passive conditional"},
          {"The 30 firemen will leave if the rain returns.", "leave", "conditional"},
          {"The mayor asked whether the 12 boats had sailed.", "sailed", "conditional"},
          {"The mayor fears that 25 people have drowned.", "drowned", "feared"},
          {"The storm, which killed 3 people, was not expected to hit the port.", "hit",
           "expected"},
          {"The storm, which killed 3 people, was not expected to hit the port.", "killed",
           "asserted"},
          {"Help was provided to 30 villages in May.", "provided", "passive asserted"},
      }));
  CAPTURE(text, word);

  CHECK(told(text, word) == expected);
}

TEST_CASE("the tree tells verbs from nouns", "[analyze]") {
  CHECK(told("The army demobilised 4,000 conscripts.", "demobilised") == "asserted");
  CHECK(told("More than 500 firemen are on the ground.", "ground") == "noun asserted");
}
