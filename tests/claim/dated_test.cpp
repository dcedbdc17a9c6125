#include "claim/dated.h"

#include <catch2/catch.hpp>

#include "tests/claim/claimed.h"

using namespace crosscheck;

namespace {

Claim only_date(const char* text) { return the_claim(Form::date, text); }

}  // namespace

TEST_CASE("an event on a day is a claim of its class", "[claim]") {
  const auto [text, event, day] = GENERATE(table<const char*, const char*, const char*>({
      {"The president announced a levy on 21 September 2031.", "event:announcement",
       "2031-09-21/2031-09-21"},
      {"The levy was announced on Tuesday.", "event:announcement", "2031-05-06/2031-05-06"},
      {"The bridge opened on 3 May 2029.", "event:opening", "2029-05-03/2029-05-03"},
      {"The court sentenced the mayor on 4 May.", "event:sentence",
       "2031-05-04/2031-05-04"},
      {"On 2 May the parliament passed the water law.", "event:approval",
       "2031-05-02/2031-05-02"},
      {"The fire broke out on 5 May.", "event:disaster", "2031-05-05/2031-05-05"},
      {"The summit took place in Lima on 3 May.", "event:meeting", "2031-05-03/2031-05-03"},
  }));
  CAPTURE(text);

  const Claim claim = only_date(text);

  CHECK(claim.measure.node.id == event);
  CHECK(days(claim.date) == day);
}

TEST_CASE("the object of the event tells which one it is, in either voice", "[claim]") {
  CHECK(only_date("The president announced a levy on 21 September 2031.").population.head ==
        "levy");
  CHECK(only_date("The levy was announced on Tuesday.").population.head == "levy");
  CHECK(only_date("The council approved a military levy last week.").population.head ==
        "levy");
  CHECK(only_date("The mayor died of his wounds on Friday.").population.head.empty());
}

TEST_CASE("a plan is expected and a denial negative", "[claim]") {
  const Claim plan = only_date("The bridge will open on 3 June 2031.");
  const Claim denial = only_date("The bridge did not open on 3 May 2029.");

  CHECK(name(plan.modality) == name(Modality::expected));
  CHECK(plan.positive);
  CHECK_FALSE(denial.positive);
}

TEST_CASE("an event without a day makes no claim of a date", "[claim]") {
  CHECK(claimed(Form::date, "The president announced a levy.").empty());
}

TEST_CASE("a day without a year in an undated article waits for its story", "[claim]") {
  const auto claims = claimed(Form::date, "The bridge opened on 3 May.", "");

  REQUIRE(claims.size() == 1);
  CHECK_FALSE(claims[0].date.is_known());
  CHECK(claims[0].yearless_month == 5);
  CHECK(claims[0].yearless_day == 3);
}

TEST_CASE("a dateline dates no event", "[claim]") {
  CHECK(days(only_date("GAVRIN, 6 May 2031 -- The bridge was opened on 3 May.").date) ==
        "2031-05-03/2031-05-03");
}

TEST_CASE("the day a toll rose does not date what it counts", "[claim]") {
  CHECK(claimed(Form::date, "The death toll of the explosion rose to 13 on 3 May 2023.")
            .empty());
  CHECK_FALSE(claimed(Form::date, "The explosion killed 13 men on 3 May 2023.").empty());
}
