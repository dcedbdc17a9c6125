#include "analyze/attribution.h"

#include <catch2/catch.hpp>

#include "tests/analyze/analyzed.h"

using namespace crosscheck;

namespace {

SpeechMention only(const Analyzed& read) {
  REQUIRE(read.analysis.speech.size() == 1);
  return read.analysis.speech.front();
}

}  // namespace

TEST_CASE("the clause that somebody says is found", "[speech]") {
  const auto [text, speaker,
              clause] = GENERATE(table<const char*, const char*, const char*>({
      {"Officials said that 40 trucks waited.", "Officials", "40 trucks waited"},
      {"The ministry says 40 trucks waited.", "The ministry", "40 trucks waited"},
      {"Some 40 trucks waited, officials said.", "officials", "Some 40 trucks waited"},
      {"Some 40 trucks waited, said officials.", "officials", "Some 40 trucks waited"},
      {"Some 40 trucks waited, said Anna Lindqvist, the mayor of Varsk.",
       "Anna Lindqvist, the mayor of Varsk", "Some 40 trucks waited"},
      {"Anna Lindqvist, the mayor of Varsk, said 40 trucks waited.",
       "Anna Lindqvist, the mayor of Varsk", "40 trucks waited"},
      {"According to the police, 40 trucks waited.", "the police", "40 trucks waited"},
      {"Some 40 trucks waited, according to police.", "police", "Some 40 trucks waited"},
      {"\xE2\x80\x9CWe saw 40 trucks,\xE2\x80\x9D Anna Lindqvist said.", "Anna Lindqvist",
       "We saw 40 trucks"},
      {"Anna Lindqvist told reporters that 40 trucks waited.", "Anna Lindqvist",
       "40 trucks waited"},
      {"The minister said in a statement that 40 trucks waited.", "The minister",
       "40 trucks waited"},
      {"The trucks, officials said, were searched twice.", "officials",
       "The trucks, officials said, were searched twice"},
      {"Mayor: 40 trucks waited all night", "Mayor", "40 trucks waited all night"},
      {"It is believed that 40 trucks waited.", "", "40 trucks waited"},
      {"Police estimated the crowd at 40 people.", "Police", "the crowd at 40 people"},
      {"The union counted 40 people.", "The union", "40 people"},
      {"Officials in Varsk claim 40 trucks waited.", "Officials in Varsk",
       "40 trucks waited"},
  }));
  CAPTURE(text);
  const Analyzed read = analyzed(text);
  const SpeechMention speech = only(read);
  CHECK(read.words(speech.speaker) == speaker);
  CHECK(read.words(speech.clause) == clause);
}

TEST_CASE("nothing is said without a speaker who speaks", "[speech]") {
  const auto text = GENERATE("The report was long.", "The minister declined to comment.",
                             "He did not say how many.", "Prices rose after the reports.",
                             "The states agreed on the claims.",
                             "The roads closed since the mayor announced a plan.");
  CAPTURE(text);
  CHECK(analyzed(text).analysis.speech.empty());
}

TEST_CASE("agent, office, body and country of a speaker are told apart", "[speech]") {
  const auto [text, agent, role, body, country] =
      GENERATE(table<const char*, const char*, const char*, const char*, const char*>({
          {"Kazakh Interior Minister Daniyar Orynbek said it rained.", "Daniyar Orynbek",
           "interior minister", "", "KZ"},
          {"Kazakhstan's Minister of Internal Affairs said it rained.", "",
           "interior minister", "", "KZ"},
          {"The Kazakh interior ministry said it rained.", "", "", "interior ministry",
           "KZ"},
          {"Kazakhstan's Water Resources Ministry said it rained.", "", "",
           "Water Resources Ministry", "KZ"},
          {"A spokeswoman for the Harlow Police said it rained.", "", "spokesman",
           "Harlow Police", ""},
          {"Norwegian officials said it rained.", "", "official", "", "NO"},
          {"The Kremlin said it rained.", "", "", "Russia", "RU"},
      }));
  CAPTURE(text);
  const SpeechMention speech = only(analyzed(text));
  CHECK(speech.agent == agent);
  CHECK(speech.role == role);
  CHECK(speech.organization == body);
  CHECK(speech.country == country);
}

TEST_CASE("verbs of saying have a class", "[speech]") {
  CHECK(only(analyzed("Officials claim it rained.")).verb_class == VerbClass::distancing);
  CHECK(only(analyzed("Officials confirmed that it rained.")).verb_class ==
        VerbClass::factive);
  const SpeechMention said = only(analyzed("Officials said it rained."));
  CHECK(said.verb_class == VerbClass::neutral);
  CHECK(said.verb_lemma == "say");
}

TEST_CASE("a surname and a pronoun keep the office that was given before", "[speech]") {
  const Analyzed read = analyzed(
      "Interior Minister Daniyar Orynbek said it rained. Orynbek said it snowed. He added "
      "that it was cold.");
  REQUIRE(read.analysis.speech.size() == 3);
  for (const SpeechMention& speech : read.analysis.speech) {
    CHECK(speech.agent == "Daniyar Orynbek");
    CHECK(speech.role == "interior minister");
  }
}

TEST_CASE("the ministry is the one told of last, unless two stand side by side",
          "[speech]") {
  const auto body_of = [](const std::string& text) {
    const Analyzed read = analyzed(text);
    REQUIRE_FALSE(read.analysis.speech.empty());
    return read.analysis.speech.back().organization;
  };
  CHECK(body_of("The Health Ministry sent doctors. The ministry said it rained.") ==
        "Health Ministry");
  CHECK(body_of("The Interior Ministry and the Health Ministry sent doctors. The ministry "
                "said it rained.") == "ministry");
  CHECK(body_of("The Interior Ministry closed roads. The Health Ministry sent doctors. The "
                "ministry said it rained.") == "Health Ministry");
}

TEST_CASE("a quotation goes on after its speaker was named", "[speech]") {
  const Analyzed read = analyzed(
      "\xE2\x80\x9CIt rained,\xE2\x80\x9D Anna Lindqvist said. \xE2\x80\x9CThen it snowed "
      "for a "
      "week.\xE2\x80\x9D");
  REQUIRE(read.analysis.speech.size() == 2);
  CHECK(read.analysis.speech[1].agent == "Anna Lindqvist");
  CHECK(read.analysis.speech[1].quoted);
  CHECK(read.words(read.analysis.speech[1].clause) == "Then it snowed for a week");
}

TEST_CASE("the day of the saying is not part of what is said", "[speech]") {
  const auto [text, when, clause] = GENERATE(table<const char*, const char*, const char*>({
      {"The minister said on October 4 that 40 trucks waited.", "October 4",
       "40 trucks waited"},
      {"Some 40 trucks waited, the minister said on Tuesday.", "Tuesday",
       "Some 40 trucks waited"},
  }));
  CAPTURE(text);
  const Analyzed read = analyzed(text);
  const SpeechMention speech = only(read);
  REQUIRE(speech.at.has_value());
  CHECK(read.words(read.analysis.times[*speech.at].span).find(when) != std::string::npos);
  CHECK(read.words(speech.clause) == clause);
}

namespace {

/// Who says how what, a line each: "warden say neutral: 40 deer drowned".
std::string sayings(const std::string& text) {
  const Analyzed read = analyzed(text);
  std::string out;
  for (const SpeechMention& speech : read.analysis.speech) {
    const std::string& who = !speech.agent.empty()          ? speech.agent
                             : !speech.organization.empty() ? speech.organization
                                                            : speech.role;
    out.append(out.empty() ? "" : "; ").append(who.empty() ? "nobody" : who);
    out.append(" ").append(speech.verb_lemma).append(" ");
    out.append(name(speech.verb_class)).append(": ").append(read.words(speech.clause));
  }
  return out;
}

}  // namespace

TEST_CASE("whoever has a verb and a clause of saying speaks", "[speech]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"A warden said 40 deer drowned.", "warden say neutral: 40 deer drowned"},
      {"The bakery said it sold 40 loaves.", "bakery say neutral: it sold 40 loaves"},
      {"Orlow, speaking in Varsk, said 40 people died.",
       "Orlow say neutral: 40 people died"},
      {"Speaking to reporters, the mayor said 40 people died.",
       "mayor say neutral: 40 people died"},
      {"The president, who said 40 people died, left on Monday.",
       "president say neutral: 40 people died"},
      {"He was told by police that 40 trucks waited.",
       "police tell neutral: 40 trucks waited"},
      {"Flood kills 40 - officials", "official say neutral: Flood kills 40"},
      {"Flood kills 40 \xE2\x80\x94 police", "police say neutral: Flood kills 40"},
      {"Some 40 trucks waited, says mayor", "mayor say neutral: Some 40 trucks waited"},
      {"As many as 40 people are believed to have died.",
       "nobody believe distancing: As many as 40 people are believed to have died"},
      {"The flood is reported to have killed 40 people.",
       "nobody report neutral: The flood is reported to have killed 40 people"},
      {"It was announced that 40 buses were bought.",
       "nobody announce neutral: 40 buses were bought"},
      {"In the words of the mayor, 40 trucks waited.",
       "mayor according to neutral: 40 trucks waited"},
      {"The mayor acknowledged that 40 homes were lost.",
       "mayor acknowledge factive: 40 homes were lost"},
      {"The union claims that 40 workers were fired.",
       "union claim distancing: 40 workers were fired"},
      {"The mayor announced 40 new buses.", "mayor announce neutral: 40 new buses"},
  }));
  CAPTURE(text);
  CHECK(sayings(text) == expected);
}

TEST_CASE("a verb of saying that is done to things says nothing", "[speech]") {
  const auto text =
      GENERATE("The hospital admitted 19 patients.", "The commission rejected 19 ballots.",
               "The embassy denied 40 visas.", "The firm added 40 jobs in May.",
               "The company recalled 40,000 cars.", "The minister wrote 12 letters.",
               "The state reported 40 new cases on Monday.",
               "Orlow refused to confirm that 40 people had died.");
  CAPTURE(text);
  CHECK(sayings(text).empty());
}

TEST_CASE("what is denied is a statement of the class denying", "[speech]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"The army denied that 40 people had died.", "army deny denying: 40 people had died"},
      {"The army denied reports that 40 people had died.",
       "army deny denying: 40 people had died"},
      {"Ministers rejected a report that 40 people had died.",
       "minister reject denying: 40 people had died"},
      {"The ministry dismissed claims that 40 people had died.",
       "ministry dismiss denying: 40 people had died"},
      {"The company rejected the suggestion that 40 jobs would go.",
       "company reject denying: 40 jobs would go"},
      {"The claim that 40 people died was denied by the army.",
       "army deny denying: 40 people died"},
  }));
  CAPTURE(text);
  CHECK(sayings(text) == expected);
}

TEST_CASE("sayings stand inside each other", "[speech]") {
  const auto [text, expected] = GENERATE(table<const char*, const char*>({
      {"The agency quoted the governor as saying 40 trucks waited.",
       "agency quote neutral: 40 trucks waited; governor say neutral: 40 trucks waited"},
      {"The governor was quoted by the news agency as saying that 40 trucks waited.",
       "agency quote neutral: 40 trucks waited; governor say neutral: 40 trucks "
       "waited"},
      {"Police are quoted as saying 40 people died.", "police say neutral: 40 people died"},
      {"State television said the minister reported 40 deaths.",
       "state television say neutral: the minister reported 40 deaths; minister report "
       "neutral: 40 deaths"},
      {"The agency reported, citing the ministry, that 40 trucks waited.",
       "agency report neutral: 40 trucks waited; ministry say neutral: 40 trucks waited"},
      {"Some 40 trucks waited, the agency reported, citing the interior ministry.",
       "agency report neutral: Some 40 trucks waited; interior ministry say neutral: Some "
       "40 trucks waited"},
  }));
  CAPTURE(text);
  CHECK(sayings(text) == expected);
}

TEST_CASE("two who speak in one sentence each have their own clause", "[speech]") {
  CHECK(sayings("Officials said 40 people died, but the ministry said 30 people died.") ==
        "official say neutral: 40 people died; ministry say neutral: 30 people died");
  CHECK(sayings("The mayor said 40 people died and that 12 were missing.") ==
        "mayor say neutral: 40 people died and that 12 were missing");
}

TEST_CASE("any bytes can be read for speakers", "[speech]") {
  for (const std::string text :
       {"said", "said said said", ", said", "according to", "\" said", "He said",
        ": said :", "said that", "\xE2\x80\x9C\xE2\x80\x9D said \xFF", "X, Y, Z, said,"}) {
    CAPTURE(text);
    CHECK_NOTHROW(analyzed(text));
  }
  std::string many;
  for (int i = 0; i < 20000; ++i) many += "he said, ";
  CHECK_NOTHROW(analyzed(many));
}
