#include "claim/shared_slots.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

TEST_CASE("what is feared or believed of those counted is not asserted", "[claim]") {
  const auto [text, measure, modality] =
      GENERATE(table<const char*, const char*, Modality>({
          {"12 miners are feared dead.", "death", Modality::feared},
          {"Twelve sailors are feared drowned.", "death", Modality::feared},
          {"The blast left 12 people feared dead.", "death", Modality::feared},
          {"Rescuers fear 12 people have died.", "death", Modality::feared},
          {"12 feared dead in Harlow blast", "death", Modality::feared},
          {"Three sailors are presumed drowned.", "death", Modality::possible},
          {"Three sailors were presumed dead.", "death", Modality::possible},
          {"12 people are believed to have died.", "death", Modality::possible},
          {"Twelve miners are thought to be trapped.", "trapped", Modality::possible},
          {"12 people are known to have died.", "death", Modality::asserted},
          {"12 people were confirmed dead.", "death", Modality::asserted},
          {"Twelve people are missing, feared dead.", "missing", Modality::asserted},
      }));
  CAPTURE(text);
  const Claim claim = the_claim(Form::quantity, text);

  CHECK(claim.measure.node.id == measure);
  CHECK(claim.modality == modality);
}

TEST_CASE("a state that somebody only believes in is no fact", "[claim]") {
  const Claim believed = the_claim(Form::status, "Twelve miners are believed to be alive.");

  CHECK(believed.modality == Modality::possible);
  CHECK(the_claim(Form::status, "Twelve miners are alive.").modality == Modality::asserted);
}
