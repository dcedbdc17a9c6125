#include <tuple>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// A status claim in one line: "+closure bridge", "-requirement citizen/PE visa enter".
std::string told(const Claim& claim) {
  std::string line = (claim.positive ? "+" : "-") + claim.status;
  const std::string& who = claim.name.empty() ? claim.population.head : claim.name;
  line += ' ' + (who.empty() ? "?" : who);
  if (!claim.population.citizenship.empty()) line += '/' + claim.population.citizenship;
  for (const std::string& matter : claim.members) line += ' ' + matter;
  if (claim.modality != Modality::asserted)
    line.append(" (").append(name(claim.modality)).append(")");
  return line;
}

/// All status claims of a text, one a line.
std::string states(const std::string& text) {
  std::string lines;
  for (const Claim& claim : claimed(Form::status, text)) {
    if (!lines.empty()) lines += '\n';
    lines += told(claim);
  }
  return lines;
}

}  // namespace

TEST_CASE("a state is read with whose it is, whether it holds, and in what matter",
          "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The bridge is closed.", "+closure bridge"},
      {"The bridge is not closed.", "-closure bridge"},
      {"The bridge is no longer closed.", "-closure bridge"},
      {"The police closed the bridge.", "+closure bridge"},
      {"The bridge was closed by the police.", "+closure bridge"},
      {"The bridge reopened on Monday.", "-closure bridge"},
      {"The bridge remains closed.", "+closure bridge"},
      {"Peruvian citizens do not need a visa to enter Chile.",
       "-requirement citizen/PE CL enter visa"},
      {"Peruvians need no visa to enter Chile.", "-requirement citizen/PE CL enter visa"},
      {"A passport is required.", "+requirement passport"},
      {"Foreigners are allowed to work in Peru.", "+permission foreigner PE work"},
      {"A new law has banned foreigners from working in Peru.",
       "-permission foreigner PE work"},
      {"The card makes it possible to work in Peru.", "+permission ? PE work"},
      {"The council approved the plan.", "+approval plan"},
      {"The council rejected the plan.", "-approval plan"},
      {"The police arrested Ewa Tokai.", "+arrest Ewa Tokai"},
      {"Ewa Tokai was released on Monday.", "-arrest Ewa Tokai"},
      {"Housing prices have skyrocketed.", "+trend price"},
      {"Housing prices fell again.", "-trend price"},
      {"The number of visitors has started decreasing.", "-trend visitor"},
      {"Peru and Chile both saw shrinking numbers of visitors.",
       "-trend visitor\n-trend visitor"},
      {"The town saw rising rents.", "+trend rent"},
      {"His government will discuss the dispute with Santiago.",
       "+contact government CL dispute (expected)"},
      {"All tickets were sold out.", "-availability ticket"},
      {"The concert was called off.", "-holding concert"},
      {"The town imposed a ban on fireworks.", "-permission firework"},
      {"The town lifted the ban on fireworks.", "+permission firework"},
      {"Foreigners are allowed to enter Peru without a visa.",
       "+permission foreigner PE enter visa\n-requirement foreigner PE enter visa"},
      {"The north of the town remains quiet.", "+peace north"},
  }));
  CAPTURE(text);
  CHECK(states(text) == expected);
}

TEST_CASE("what is only planned, asked, awaited or a condition is no fact", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The bridge will be closed.", "+closure bridge (expected)"},
      {"The bridge would remain closed.", "+closure bridge (expected)"},
      {"The bridge may be closed.", "+closure bridge (possible)"},
      {"The mayor asked the police to close the bridge.", "+closure bridge (possible)"},
      {"Drivers have to wait until the bridge reopens.", "-closure bridge (possible)"},
      {"The mayor presented a plan to close the bridge.", "+closure bridge (expected)"},
      {"Talks can begin after the bridge reopens.", "-closure bridge (possible)"},
      {"Ministers denied that the bridge was closed.", "+closure bridge (denied)"},
  }));
  CAPTURE(text);
  CHECK(states(text) == expected);
}

TEST_CASE("a state on a condition keeps the words of it", "[claim]") {
  const Claim claim =
      the_claim(Form::status,
                "Chile will extradite Peruvian citizens only if they are wanted there.");

  CHECK(claim.status == "deportation");
  CHECK(claim.condition == "only if they are wanted there");
  CHECK(claim.modality == Modality::conditional);
}

TEST_CASE("words that tell no state of the thing make no claim", "[claim]") {
  const auto text =
      GENERATE(as<std::string>{}, "Is the bridge closed?",
               "The company released the pictures.", "The mayor declined to say more.",
               "They walked through the open door.", "Prices are a matter of taste.");
  CAPTURE(text);
  CHECK(states(text).empty());
}

TEST_CASE("what is written is in nobody's custody", "[claim]") {
  const auto text = GENERATE(as<std::string>{}, "The report was released on Monday.",
                             "The ministry released a statement.",
                             "The study was released by the institute.");
  CAPTURE(text);
  CHECK(claimed(Form::status, text).empty());
}

TEST_CASE("the place of a state is that of its clause or of its thing", "[claim]") {
  CHECK(the_claim(Form::status, "Schools are closed in Peru.").place.id == "PE");
  CHECK(the_claim(Form::status, "The schools of Peru are closed.").place.id == "PE");
}

TEST_CASE("a state holds on the day the text says, else on that of the paper", "[claim]") {
  CHECK(days(the_claim(Form::status, "The bridge was closed on 3 May.").as_of) ==
        "2031-05-03/2031-05-03");
  const Claim claim = the_claim(Form::status, "The bridge is closed.");
  CHECK(days(claim.as_of) == "2031-05-09/2031-05-09");
  CHECK(claim.state(Slot::as_of) == SlotState::carried);
}

TEST_CASE("a number told anew is of what the figure beside it counts", "[claim]") {
  const auto claims = claimed(Form::status,
                              "Some 5,000 people were arriving in Georgia daily on 3 May. "
                              "The number has grown to some 10,000 per day.");

  REQUIRE(claims.size() == 1);
  CHECK(claims[0].population.head == "person");
  CHECK(claims[0].place.id == "GE");
}

TEST_CASE("what two countries saw is told of each", "[claim]") {
  const auto claims =
      claimed(Form::status, "Peru and Chile both saw shrinking numbers of visitors.");

  REQUIRE(claims.size() == 2);
  CHECK(claims[0].place.id == "PE");
  CHECK(claims[1].place.id == "CL");
}

TEST_CASE("a number of people entering a place is of that place", "[claim]") {
  const std::string about = "Chile is large. Santiago in Chile is rich. Chile, Chile! ";
  for (const char* text :
       {"The number of visitors entering Norway has jumped.",
        "The number of visitors arriving in Norway each day has fallen.",
        "The number of Peruvians entering Norway has jumped.",
        "The number of visitors entering the European Union has jumped."}) {
    const auto claims = claimed(Form::status, about + text);
    CAPTURE(text);
    REQUIRE(claims.size() == 1);
    const bool bloc = std::string(text).find("Union") != std::string::npos;
    CHECK(claims[0].place.id == (bloc ? "EU" : "NO"));
  }
}

TEST_CASE("a number of people leaving a place is not told of that place", "[claim]") {
  for (const char* text : {"The number of visitors leaving Norway has jumped.",
                           "The number of visitors coming from Norway has fallen."}) {
    const auto claims = claimed(Form::status, text);
    CAPTURE(text);
    REQUIRE(claims.size() == 1);
    CHECK(claims[0].place.id.empty());
    CHECK(claims[0].origin.id == "NO");
  }
}

TEST_CASE("the words of a claim begin with a word", "[claim]") {
  const auto claims = claimed(Form::status,
                              "Many acted, including Peru, who saw shrinking numbers of "
                              "visitors.");
  REQUIRE(claims.size() == 1);
  CHECK(claims[0].text.starts_with("including"));
}
