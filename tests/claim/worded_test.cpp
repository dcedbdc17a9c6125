#include <tuple>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

/// Text claims, one a line: "+sell council: mill old (expected)".
std::string worded(const std::string& text) {
  std::string lines;
  for (const Claim& claim : claimed(Form::text, text)) {
    if (!lines.empty()) lines += '\n';
    lines += (claim.positive ? "+" : "-") + claim.measure.node.name + ' ';
    lines += claim.name.empty() ? claim.population.head : claim.name;
    lines += ':';
    for (const std::string& word : claim.members) lines += ' ' + word;
    if (claim.modality != Modality::asserted)
      lines.append(" (").append(name(claim.modality)).append(")");
  }
  return lines;
}

}  // namespace

TEST_CASE("what somebody does or is, is a claim in the text's own words", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"The council has sold the old mill.", "+sell council: mill old"},
      {"The council has not sold the old mill.", "-sell council: mill old"},
      {"The council will sell the old mill.", "+sell council: mill old (expected)"},
      {"Ada Lind is a Peruvian painter.", "+be Ada Lind: PE artist painter"},
      {"Ada Lind is not a painter.", "-be Ada Lind: painter"},
      {"The mill was built by the brewer Ada Lind on 3 May.",
       "+build Ada Lind: 2031 2031-05 2031-05-03 mill"},
      {"The mill was not built by the brewer.", "-build mill: brewer"},
      {"Polar bears are large mammals.", "+be bear: large mammal"},
      {"A floppy disk is covered with cloth.", "+cover disk: cloth"},
      {"Trollhamn is a series.", "+be Trollhamn: series work:series"},
  }));
  CAPTURE(text);
  CHECK(worded(text) == expected);
}

TEST_CASE("what something is tells of what kind it is, but not what it is not", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Narva Nights is a movie.", "+be Narva Nights: film work:film"},
      {"Narva Nights is a 1953 novel.", "+be Narva Nights: 1953 book novel work:novel"},
      {"Narva Nights is not a novel.", "-be Narva Nights: novel work:novel"},
      {"Ada Lind is a single mother.", "+be Ada Lind: mother single"},
      {"Stone Hall is in Rome.", "+be Stone Hall: IT city:rome"},
      {"Stone Hall is not in Rome.", "-be Stone Hall: city:rome"},
      {"Stone Hall lies in Texas.", "+lie Stone Hall: US US-TX"},
  }));
  CAPTURE(text);
  CHECK(worded(text) == expected);
}

TEST_CASE("what stands beside a name or follows a noun is told of who it is", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Ada Lind, a Peruvian painter, died on Monday.", "+be Ada Lind: PE artist painter"},
      {"Ada Lind is a painter and teacher.",
       "+be Ada Lind: artist painter\n+be Ada Lind: teacher"},
      {"Ada Lind is a painter who lives in a large house.",
       "+be Ada Lind: artist painter\n+live Ada Lind: house large"},
      {"Red Mill is a drama filmed and produced by Ada Lind.",
       "+be Red Mill: drama\n+film Ada Lind: mil red\n+produce Ada Lind: mil red"},
      {"Ada Lind and Jan Berg built the old mill.",
       "+build Ada Lind: mill old\n+build Jan Berg: mill old"},
      {"Rondo is a form of dance originating from Peru.",
       "+be Rondo: dance form\n+originate Rondo: PE"},
  }));
  CAPTURE(text);
  CHECK(worded(text) == expected);
}

TEST_CASE("of whom one is a citizen is told where one country is named", "[claim]") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"Ada Lind is a Peruvian painter.", "PE"},
      {"Ada Lind is Peruvian.", "PE"},
      {"Ada Lind is a Peruvian and Chilean painter.", ""},
      {"Ada Lind is a painter.", ""},
      {"The house is a Peruvian one.", ""},
  }));
  CAPTURE(text);
  CHECK(claimed(Form::text, text).front().population.citizenship == expected);
}

TEST_CASE("what a date claim tells is not told once more", "[claim]") {
  CHECK(worded("Ada Lind was born on 3 May 1950.").empty());
}

TEST_CASE("a clause that cannot stand for itself is no text claim", "[claim]") {
  const auto text = GENERATE(
      as<std::string>{}, "He has sold the old mill.", "Has the council sold the old mill?",
      "A council has sold an old mill.", "The council has sold 12 mills.",
      "\"The council has sold the old mill,\" Ada Lind said.", "The council met.");
  CAPTURE(text);
  CHECK(worded(text).empty());
}

TEST_CASE("a text claim that began on some day keeps the day", "[claim]") {
  const Claim claim =
      the_claim(Form::text, "Ada Lind has led the Narva council since 2002.");

  CHECK(claim.skeleton == "ada lind");
  CHECK(days(claim.period.start) == "2002-01-01/2002-12-31");
}
