#include "analyze/predicates.h"

#include <catch2/catch.hpp>

#include "tests/analyze/analyzed.h"

using namespace crosscheck;

namespace {

/// The predicate with this head word.
EventMention event_of(const Analyzed& read, const std::string& word) {
  for (const EventMention& event : read.analysis.events) {
    if (read.words(event.span) == word) return event;
  }
  FAIL("no event " << word);
  return {};
}

bool has_event(const Analyzed& read, const std::string& word) {
  for (const EventMention& event : read.analysis.events) {
    if (read.words(event.span) == word) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("predicates are negated by what stands before them", "[events]") {
  const auto [text, word, negated] = GENERATE(table<const char*, const char*, bool>({
      {"Some 40 trucks crossed the bridge.", "crossed", false},
      {"The trucks did not cross the bridge.", "cross", true},
      {"The trucks didn't cross the bridge.", "cross", true},
      {"The trucks have never crossed the bridge.", "crossed", true},
      {"No trucks crossed the bridge.", "crossed", true},
      {"Nobody was injured in Varsk.", "injured", true},
      {"None of the men were arrested.", "arrested", true},
      {"They left without crossing the bridge.", "crossing", true},
      {"The company failed to deliver the goods.", "deliver", true},
      {"Citizens do not need visas to enter Norway.", "need", true},
      {"Citizens do not need visas to enter Norway.", "enter", false},
      {"There were no deaths in Varsk.", "deaths", true},
      {"Two deaths were reported.", "deaths", false},
  }));
  CAPTURE(text, word);
  CHECK(event_of(analyzed(text), word).negated == negated);
}

TEST_CASE("modality follows auxiliaries and governing words", "[events]") {
  const auto [text, word, modality] = GENERATE(table<const char*, const char*, Modality>({
      {"Some 40 trucks crossed the bridge.", "crossed", Modality::asserted},
      {"Some 40 trucks will cross the bridge.", "cross", Modality::expected},
      {"He plans to leave Norway.", "leave", Modality::expected},
      {"Ten people may have died.", "died", Modality::possible},
      {"Ten people could die.", "die", Modality::possible},
      {"Ten people are feared killed.", "killed", Modality::feared},
      {"Some 40 trucks are estimated to have crossed.", "crossed", Modality::estimated},
      {"If the bridge closed, trade fell.", "closed", Modality::conditional},
      {"The minister denied that 40 trucks crossed.", "crossed", Modality::denied},
      {"They will hold talks in Oslo.", "talks", Modality::expected},
      {"They are likely to leave.", "leave", Modality::possible},
  }));
  CAPTURE(text, word);
  CHECK(event_of(analyzed(text), word).modality == modality);
}

TEST_CASE("tense, voice and aspect are read from the auxiliaries", "[events]") {
  const EventMention entered =
      event_of(analyzed("Some 40 men have entered Norway."), "entered");
  CHECK(entered.perfect);
  CHECK_FALSE(entered.passive);
  CHECK(entered.lemma == "enter");
  const EventMention killed = event_of(analyzed("Ten men were killed."), "killed");
  CHECK(killed.passive);
  CHECK(killed.tense == Tense::past);
  const EventMention waiting = event_of(analyzed("Ten men are waiting."), "waiting");
  CHECK(waiting.progressive);
  CHECK(waiting.tense == Tense::present);
  CHECK(event_of(analyzed("Ten men will wait."), "wait").tense == Tense::future);
}

TEST_CASE("a second verb shares the auxiliaries of the first", "[events]") {
  const EventMention received =
      event_of(analyzed("Ten men had applied and received papers."), "received");
  CHECK(received.perfect);
  const EventMention left = event_of(analyzed("They will pack and leave."), "leave");
  CHECK(left.modality == Modality::expected);
}

TEST_CASE("nouns in the form of verbs are no verbs", "[events]") {
  const auto [text, word] = GENERATE(table<const char*, const char*>({
      {"The report was long.", "report"},
      {"He met the head of the firm.", "head"},
      {"It came last week.", "last"},
      {"A state of the union.", "state"},
      {"The wanted lists grew.", "wanted"},
  }));
  CAPTURE(text, word);
  CHECK_FALSE(has_event(analyzed(text), word));
}

TEST_CASE("any bytes can be read for predicates", "[events]") {
  for (const std::string text : {"to", "not not not", "will", "if", "to to to be been",
                                 "no , no ; none", "\xFF killed \xFE"}) {
    CAPTURE(text);
    CHECK_NOTHROW(analyzed(text));
  }
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "to not cross if no ";
  CHECK_NOTHROW(analyzed(many));
}
