#include "claim/ordered.h"

#include <catch2/catch.hpp>

#include "support/interval.h"
#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

std::string event_words(const std::string& id, const Claim& claim) {
  const std::string& what =
      claim.population.head.empty() ? claim.skeleton : claim.population.head;
  return id.substr(id.find(':') + 1) + " " + what;
}

/// What is told of the order of events: "begin strike on 2031-05-12/2031-05-12" or "begin
/// strike [2, 4] after collapse talk"; with its modality where it is no fact.
std::vector<std::string> told(const std::string& text) {
  std::vector<std::string> found;
  for (const Claim& claim : claimed(Form::order, text)) {
    std::string words = event_words(claim.measure.node.id, claim);
    if (claim.after) {
      const NamedEvent& after = *claim.after;
      words += " " + to_string(claim.value->core) + " after " +
               after.id.substr(after.id.find(':') + 1) + " " +
               (after.head.empty() ? after.skeleton : after.head);
    } else {
      words += " on " + days(claim.date);
    }
    const bool is_fact = claim.modality == Modality::asserted && claim.positive;
    found.push_back(is_fact ? words : "not a fact: " + words);
  }
  return found;
}

using Told = std::vector<std::string>;

}  // namespace

TEST_CASE("an event on a day is told with what it happens to", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"The strike began on 4 May.", "begin strike on 2031-05-04/2031-05-04"},
      {"On 4 May the talks collapsed.", "collapse talk on 2031-05-04/2031-05-04"},
      {"The vote was held on 4 May.", "take_place vote on 2031-05-04/2031-05-04"},
      {"The election took place on 4 May.", "take_place election on 2031-05-04/2031-05-04"},
      {"Ana Quintana resigned on 4 May.", "resign ana kuintana on 2031-05-04/2031-05-04"},
      {"Ana Quintana was arrested on 4 May.",
       "arrest ana kuintana on 2031-05-04/2031-05-04"},
      {"The union started the strike on 4 May.", "begin strike on 2031-05-04/2031-05-04"},
      {"Ana Quintana met the crew and resigned on 4 May.",
       "resign ana kuintana on 2031-05-04/2031-05-04"},
      {"The talks broke down on 4 May.", "collapse talk on 2031-05-04/2031-05-04"},
  }));
  CAPTURE(text);

  CHECK(told(text) == Told{expected});
}

TEST_CASE("an event is told so many days after another", "[claim]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"The strike began three days after the talks collapsed.",
       "begin strike [2, 4] after collapse talk"},
      {"Three days after the talks collapsed, the strike began.",
       "begin strike [2, 4] after collapse talk"},
      {"The strike began three days after the collapse of the talks.",
       "begin strike [2, 4] after collapse talk"},
      {"Ana Quintana resigned a day before the vote.",
       "resign ana kuintana [-2, 0] after take_place vote"},
      {"Ana Quintana resigned the day after the vote.",
       "resign ana kuintana [0, 2] after take_place vote"},
      {"The strike began after the talks collapsed.",
       "begin strike [0, inf) after collapse talk"},
      {"The strike began before the vote.", "begin strike (-inf, 0] after take_place vote"},
      {"The vote was held two weeks after Ana Quintana resigned.",
       "take_place vote [12, 16] after resign ana kuintana"},
  }));
  CAPTURE(text);

  CHECK(told(text) == Told{expected});
}

TEST_CASE("days between events are read generously", "[claim]") {
  const auto [words, expected] = GENERATE(table<const char*, const char*>({
      {"a day", "[0, 2]"},
      {"the day", "[0, 2]"},
      {"two days", "[1, 3]"},
      {"the week", "[0, 16]"},
      {"a week", "[6, 8]"},
      {"about a week", "[4.5, 10]"},
      {"more than a week", "[6, inf)"},
      {"less than a week", "[0, 8]"},
      {"a month", "[25, 34]"},
      {"two years", "[660, 800]"},
      {"48 hours", "[1, 3]"},
      {"hours", "[0, 2]"},
      {"days", "[1, 20]"},
      {"several weeks", "[6, 80]"},
      {"three to four days", "[2, 5]"},
      {"shortly", "[0, inf)"},
      {"on the third day", "[0, inf)"},
  }));
  CAPTURE(words);

  CHECK(told("The strike began " + std::string(words) + " after the talks collapsed.") ==
        Told{"begin strike " + std::string(expected) + " after collapse talk"});
}

TEST_CASE("days that are bounded in other ways say nothing", "[claim]") {
  const auto* text =
      GENERATE("The strike began a month and a day after the talks collapsed.",
               "The strike began within three days after the talks collapsed.",
               "The strike began not until after the talks collapsed.",
               "The strike has been on since after the talks collapsed.");
  CAPTURE(text);

  CHECK(told(text).empty());
}

TEST_CASE("after what lasts is after its end, whenever that was", "[claim]") {
  CHECK(told("The talks collapsed two days after the strike.") ==
        Told{"collapse talk [1, inf) after begin strike"});
  CHECK(told("The talks collapsed two days before the strike.") ==
        Told{"collapse talk [-3, -1] after begin strike"});
}

TEST_CASE("a day and an order in one sentence are two claims", "[claim]") {
  CHECK(told("The strike began on 4 May, three days after the talks collapsed.") ==
        Told{"begin strike on 2031-05-04/2031-05-04",
             "begin strike [2, 4] after collapse talk"});
}

TEST_CASE("words beside the noun tell events apart", "[claim]") {
  const Claim claim = the_claim(
      Form::order, "The port strike began two days after the second vote of the crew.");
  CHECK(claim.population.modifiers == std::vector<std::string>{"port"});
  REQUIRE(claim.after);
  CHECK(claim.after->head == "vote");
  CHECK(claim.after->modifiers == std::vector<std::string>{"crew", "second"});
  CHECK(claim.state(Slot::population) == SlotState::stated);
}

TEST_CASE("what is not told as a fact is no fact", "[claim]") {
  const auto* text = GENERATE(
      "The strike will begin on 14 May.",
      "The strike did not begin three days after the talks collapsed.",
      "The strike may have begun three days after the talks collapsed.",
      "The strike begins on 14 May.", "The vote is scheduled to be held on 14 May.",
      "If the strike began on 4 May, it was legal.");
  CAPTURE(text);

  for (const std::string& one : told(text)) CHECK(one.starts_with("not a fact"));
}

TEST_CASE("no order is read of questions, habits and things that may be any", "[claim]") {
  const auto* text =
      GENERATE("Did the strike begin on 4 May?", "The vote is held on 4 May every year.",
               "The strike began three days before the talks were due to end.",
               "A strike began on 4 May.", "The votes were held on 4 May.",
               "The minister resigned on 4 May.", "Quintana resigned on 4 May.",
               "The two votes were held on 4 May.", "Rain began to fall on 4 May.",
               "The strike began two days after a vote.", "She resigned two days later.",
               "The port had a loss for the quarter ended on 4 May.",
               "The port said it had a loss of $9.2 million for its quarter ended May 4.",
               "The talks were held on 4 May.", "The union held the bridge on 4 May.");
  CAPTURE(text);

  CHECK(told(text).empty());
}
