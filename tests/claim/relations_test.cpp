#include <catch2/catch.hpp>
#include <string>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

void add(std::string& told, const char* what, const std::string& value) {
  if (value.empty()) return;
  told += what;
  told += value;
}

/// "entry: citizen; to GE; not; expected; minister says; on 2031-05-02/2031-05-02".
std::string told(const Claim& claim) {
  std::string told = claim.measure.node.id;
  add(told, ": ", claim.population.head);
  for (const std::string& modifier : claim.population.modifiers) add(told, " ", modifier);
  add(told, "; from ", claim.origin.id);
  add(told, "; to ", claim.goal.id);
  add(told, "; in ", claim.place.id);
  if (claim.period.start.first) add(told, "; since ", to_string(*claim.period.start.first));
  if (claim.period.end.last) add(told, "; until ", to_string(*claim.period.end.last));
  if (!claim.positive) told += "; not";
  if (claim.modality != Modality::asserted)
    add(told, "; ", std::string(name(claim.modality)));
  for (const Speaker& speaker : claim.attribution) {
    add(told, "; ", speaker.agent.empty() ? speaker.role : speaker.agent);
    add(told, " of ", speaker.organization);
    add(told, " ", speaker.verb);
  }
  return told;
}

/// What is told of a figure.
std::string read(const std::string& text, const std::string& figure) {
  for (const Claim& claim : claimed(Form::quantity, text)) {
    if (claim.value && claim.value->text == figure) return told(claim);
  }
  return "no claim";
}

}  // namespace

// Each row of what tends to be misread: the number of a noun, ranges, gapped clauses,
// headlines, British spelling, parts, relative clauses, direction, polarity, modality,
// speakers.
TEST_CASE("the relations of a figure are read", "[claim]") {
  const auto [text, figure,
              expected] = GENERATE(table<const char*, const char*, const char*>({
      {"Close to 90,000 Kesh citizens crossed into Georgia last week.", "Close to 90,000",
       "entry: citizen kesh; to GE; since 2031-04-28; until 2031-05-04"},
      {"Between 40 and 50 herders were trapped in the pass on Sunday.", "Between 40 and 50",
       "trapped: herder"},
      {"From 300 to 400 miners returned to work in Belport.", "300 to 400",
       "return:person: person; in city:belport"},
      {"1.2 million people have entered Georgia since March and 1.1 million have left.",
       "1.2 million", "entry: person; to GE; since 2031-03-01; until 2031-05-09"},
      {"1.2 million people have entered Georgia since March and 1.1 million have left.",
       "1.1 million", "exit: person; from GE; since 2031-03-01; until 2031-05-09"},
      {"Storm kills nine in Armenia.", "nine", "death: person; in AM"},
      {"Police arrest 12 smugglers in Tbilisi.", "12", "arrest: smuggler; in city:tbilisi"},
      {"Fire destroys 30 homes near Yerevan.", "30", "destruction: home; in city:yerevan"},
      {"At least 17 dockers did not return to work.", "At least 17",
       "return:docker: docker; not"},
      {"No sailors were injured in the collision.", "No", "injury: person; not"},
      {"Up to 60 families may lose their homes.", "Up to 60",
       "lose:family: family; possible"},
      {"The company plans to hire 600 workers.", "600", "hire_:person: person; expected"},
      {"About 70 weavers tried to leave Georgia in April.", "About 70",
       "exit: weaver; from GE; since 2031-04-01; until 2031-04-30; expected"},
      {"Six divers were reported missing on Monday.", "Six", "missing: diver"},
      {"According to the coast guard, 21 passengers were rescued.", "21",
       "rescue: person; guard according to"},
      {"\"We buried 31 people,\" said Petra Olm, the mayor of Harlow.", "31",
       "bury_:person: person; Petra Olm say"},
      {"Of the 32 bridges that were closed, nine have been opened again.", "32",
       "close_:bridge: bridge"},
      {"Of the 32 bridges that were closed, nine have been opened again.", "nine",
       "open_:bridge: bridge part"},
      {"Five people, including two guards, were killed.", "Five", "death: person"},
      {"A bus carrying 38 pilgrims overturned near Gori.", "38",
       "on_board: pilgrim; in city:gori"},
      {"The quake, which killed 52 people in Armenia, also wrecked 900 barns.", "52",
       "death: person; in AM"},
      {"The quake, which killed 52 people in Armenia, also wrecked 900 barns.", "900",
       "destruction: barn; in AM"},
      {"The number of people killed in the blast rose to 13.", "13", "death: person"},
      {"The death toll in the mine reached 46 on Tuesday.", "46", "death: person"},
      {"The airline carried 80,000 passengers a day.", "80,000 a day", "on_board: person"},
      {"Unemployment rose to 7.2 percent in June.", "7.2 percent", "unemployment"},
      {"Over 2,000 demonstrators gathered in the square.", "Over 2,000",
       "attendance: person"},
      {"There are 51 checkpoints on the border.", "51", "checkpoint: checkpoint"},
      {"About 20,000 Georgian citizens are living in Armenia.", "About 20,000",
       "presence: citizen; in AM"},
      {"Eleven shoppers were shot by the gunman, two of them fatally.", "Eleven",
       "shoot_:person: person"},
      {"The landslide buried 15 houses and blocked two roads.", "15", "bury_:house: house"},
      {"The landslide buried 15 houses and blocked two roads.", "two", "block_:road: road"},
      {"In Gori, 120 soldiers surrendered.", "120",
       "surrender:person: person soldier; in city:gori"},
      {"The court sentenced seven smugglers to life in prison.", "seven",
       "sentenced: smuggler"},
      {"Hundreds of volunteers planted 12,000 trees in March.", "12,000",
       "plant_:tree: tree; since 2031-03-01; until 2031-03-31"},
      {"The clinic treated 18 children, nine of whom had fevers.", "18",
       "treat_:person: person"},
      {"Fewer than ten shops opened on Sunday.", "Fewer than ten",
       "open:shop: shop; since 2031-05-04; until 2031-05-04"},
      {"The navy denied that 30 sailors had been captured.", "30",
       "capture_:person: person; denied of navy deny"},
      {"The union said that 5,000 of its members had voted to strike.", "5,000",
       "vote:person: person part of union say"},
      {"The bank refused to return $30 million to depositors.", "$30 million",
       "return_:money; not"},
      {"Seven people were killed and 22 injured when a bus hit a truck.", "Seven",
       "death: person"},
      {"Seven people were killed and 22 injured when a bus hit a truck.", "22",
       "injury: person"},
      {"Fourteen fishermen drowned when the boat sank.", "Fourteen", "death: person"},
      {"The 250 workers dismissed in June have sued the mill.", "250",
       "layoff: person; since 2030-06-01; until 2030-06-30"},
      {"The mill dismissed 250 workers in June, not 300.", "250",
       "layoff: person; since 2030-06-01; until 2030-06-30"},
      {"The province will receive 62 nurses and 120,000 tablets.", "62",
       "receive_:person: person; expected"},
      {"The province will receive 62 nurses and 120,000 tablets.", "120,000",
       "receive_:tablet: tablet; expected"},
      {"Neither of the two pilots survived.", "two", "survival: person; not"},
      {"The festival drew 30,000 visitors, organisers said.", "30,000",
       "draw_:person: person; organiser say"},
      {"None of the 14 climbers was hurt.", "14", "injury: person; not"},
      {"The council has not approved 12 of the permits.", "12",
       "approve_:permit: permit part; not"},
      {"The mayor fears that 25 people have drowned.", "25", "death: person; feared"},
      {"If the dam breaks, 3,000 people will be evacuated.", "3,000",
       "displacement: person; conditional"},
      {"The army demobilised 4,000 conscripts in May.", "4,000",
       "demobilize_:person: person; since 2031-05-01; until 2031-05-31"},
  }));
  CAPTURE(text);

  CHECK(read(text, figure) == expected);
}

TEST_CASE("a sentence without an end is read to its end", "[claim]") {
  const char* part = GENERATE("12 men who saw ", "12 ", "12 killed ", "12 men and of ",
                              "12 didn't ", "Petra Olm 12 , ");
  std::string text;
  for (int i = 0; i < 2500; ++i) text += part;
  CAPTURE(part);

  for (const Claim& claim : claimed(text)) {
    CHECK(claim.span.begin < claim.span.end);
    CHECK(claim.span.end <= text.size());
  }
}
