#include "reason/would_change.h"

#include <catch2/catch.hpp>

#include "reason/reason.h"
#include "tests/support/claims.h"
#include "tests/support/rules.h"

using namespace crosscheck;

namespace {

const std::string pair = "match: pair\nover: same question\n";
const std::string told = "message: \"{a.value.text}, {b.value.text}\"\n";

Rule growth() {
  return made_rule("update.cumulative", "update.cumulative",
                   "severity: note\n" + pair +
                       "when: |\n  a.as_of before b.as_of\n  not b.value below a.value\n" +
                       told);
}
Rule agreement() {
  return made_rule("agree.value", "[agree.exact, agree.rounding]",
                   "severity: note\n" + pair +
                       "when: |\n  a.as_of same as b.as_of\n  a.value overlaps b.value\n" +
                       told);
}
Rule conflict(const std::string& days = "  a.as_of same as b.as_of\n") {
  return made_rule("conflict.value", "conflict.value",
                   "severity: error\n" + pair + "when: |\n" + days +
                       "  a.value disjoint from b.value\n" + told);
}

/// The change of the only conflict; of claims that make none, nothing.
std::optional<WouldChange> change(const std::vector<ClaimBuilder>& claims,
                                  const std::vector<Rule>& rules) {
  const ClaimScene scene(claims);
  std::optional<WouldChange> found;
  for (const Finding& finding : reason(scene.view(), rules)) {
    if (finding.family == "conflict") found = finding.would_change;
  }
  return found;
}

ClaimBuilder on(const std::string& day, const std::string& number,
                const std::string& source, const std::string& published = "2022-10-09") {
  return a_claim().of(number).by(day).in(source, published);
}

/// What the rules say of two claims after the change: the families of their findings.
std::string families_after(std::vector<ClaimBuilder> claims, std::size_t index,
                           const std::string& day, const std::vector<Rule>& rules) {
  claims[index].by(day);
  const ClaimScene scene(claims);
  std::string families;
  for (const Finding& finding : reason(scene.view(), rules)) families += finding.family;
  return families;
}

}  // namespace

TEST_CASE("the nearest day on which the larger total would be an update is told",
          "[reason]") {
  const std::vector<ClaimBuilder> claims{on("2022-10-02", "58", "A"),
                                         on("2022-10-02", "75", "B")};
  const std::vector<Rule> rules{conflict(), growth(), agreement()};
  const auto made = change(claims, rules);
  REQUIRE(made);
  CHECK(made->claim == 1);
  CHECK(made->slot == "as_of");
  CHECK(made->to == "2022-10-03 or later");
  CHECK(made->gives == "update.cumulative");
  CHECK(families_after(claims, 1, "2022-10-03", rules) == "update");
  CHECK(families_after(claims, 1, "2022-10-02", rules) == "conflict");
}

TEST_CASE("no day after an article came out, nor before a count began, is told",
          "[reason]") {
  ClaimBuilder small = on("2022-10-02", "58", "A", "2022-10-02");
  ClaimBuilder large = on("2022-10-02", "75", "B", "2022-10-02");
  const std::vector<Rule> rules{conflict(), growth(), agreement()};
  const auto earlier = change({small, large}, rules);
  REQUIRE(earlier);
  CHECK(earlier->claim == 0);
  CHECK(earlier->to == "2022-10-01 or earlier");

  for (ClaimBuilder* one : {&small, &large}) {
    one->claim_.period.start = DayRange::on(*parse_day("2022-10-02"));
    one->claim_.measure.node.within = {"entry", "casualty"};
  }
  const auto value = change({small, large}, rules);
  REQUIRE(value);
  CHECK(value->slot == "value");
  CHECK(value->to == "58");
  CHECK(value->gives == "agree.exact");
}

TEST_CASE("a change holds for all that say the same on its side", "[reason]") {
  const std::vector<Rule> rules{conflict(), growth(), agreement()};
  ClaimBuilder small = on("2022-10-02", "58", "A", "2022-10-02");
  const auto made = change({small, on("2022-10-02", "58", "C", "2022-10-02"),
                            on("2022-10-02", "75", "B", "2022-10-02")},
                           rules);
  // With one of the two alone the other would still contradict.
  REQUIRE(made);
  CHECK(made->to == "2022-10-01 or earlier");
  CHECK(made->gives == "update.cumulative");
}

TEST_CASE("what stands still for some days has to be of a day beyond them", "[reason]") {
  const std::string near =
      "  b.as_of - a.as_of at most a.measure.steady_for and a.as_of - b.as_of at most "
      "a.measure.steady_for\n";
  const std::vector<Rule> rules{conflict(near)};
  const auto steady = [](const std::string& number, const std::string& source) {
    return on("2022-10-02", number, source, "2022-12-31").as(Kind::stock).steady_for(10);
  };
  const auto made = change({steady("58", "A"), steady("75", "B")}, rules);
  REQUIRE(made);
  CHECK(made->to == "2022-10-13 or later");
  CHECK(made->gives.empty());
}

TEST_CASE("a day more than a month off is told only where no figure helps", "[reason]") {
  const std::string near =
      "  b.as_of - a.as_of at most a.measure.steady_for and a.as_of - b.as_of at most "
      "a.measure.steady_for\n";
  const auto steady = [](const std::string& number, const std::string& source) {
    return on("2022-10-02", number, source, "2023-12-31").as(Kind::stock).steady_for(60);
  };
  const auto made =
      change({steady("58", "A"), steady("75", "B")}, {conflict(near), agreement()});
  REQUIRE(made);
  CHECK(made->slot == "value");
  CHECK(made->gives == "agree.exact");
}

TEST_CASE("where no day helps the figure is told, of a range its nearer end", "[reason]") {
  const std::vector<Rule> rules{conflict(""), agreement()};
  ClaimBuilder range = on("2022-10-02", "58", "B");
  range.between("70", "80");
  const auto made = change({on("2022-10-02", "58", "A"), range}, rules);
  REQUIRE(made);
  CHECK(made->slot == "value");
  CHECK(made->claim == 1);
  CHECK(made->to == "58");
  CHECK(made->gives == "agree.exact");
  const auto other = change({range, on("2022-10-02", "58", "A")}, rules);
  REQUIRE(other);
  CHECK(other->to == "70");
  CHECK(other->gives == "agree.rounding");
}

TEST_CASE("hedges, places and groups come last, and only where the rules confirm them",
          "[reason]") {
  const std::string hedged =
      "severity: error\n" + pair +
      "when: |\n  a.value.hedge is more_than and b.value.hedge is more_than\n" + told;
  ClaimBuilder a = on("2022-10-02", "58", "A");
  ClaimBuilder b = on("2022-10-02", "58", "B");
  a.claim_.value->hedge = b.claim_.value->hedge = Hedge::more_than;
  const auto dropped =
      change({a, b}, {made_rule("conflict.value", "conflict.value", hedged)});
  REQUIRE(dropped);
  CHECK(dropped->slot == "hedge");
  CHECK(dropped->to == "none");

  const std::string placed = "severity: error\n" + pair +
                             "when: |\n  a.place same as b.place\n"
                             "  a.form is quantity and b.form is quantity\n" +
                             told;
  for (ClaimBuilder* one : {&a, &b}) {
    one->claim_.place = {"city:lima", "Lima", {"city:lima", "PE"}};
    one->claim_.origin = {"PE", "Peru", {"PE"}};
  }
  const auto wider =
      change({a, b}, {made_rule("conflict.value", "conflict.value", placed)});
  REQUIRE(wider);
  CHECK(wider->slot == "place");
  CHECK(wider->to == "Peru");

  const std::string always = "severity: error\n" + pair +
                             "when: |\n  a.form is quantity and b.form is quantity\n" +
                             told;
  for (ClaimBuilder* one : {&a, &b}) one->claim_.place = one->claim_.origin = {};
  const auto part = change({a, b}, {made_rule("conflict.value", "conflict.value", always)});
  REQUIRE(part);
  CHECK(part->slot == "population");
}

TEST_CASE("a number that does not add up tells what its parts would have to be",
          "[reason]") {
  const Rule sum = made_rule("arithmetic.net_flow", "conflict.arithmetic",
                             "severity: error\nmatch: equation\nover: same topic\n"
                             "roles: |\n  came: measure is entry\n  gone: measure is exit\n"
                             "  stay: measure is presence\n"
                             "check: |\n  came.value - gone.value overlaps stay.value\n"
                             "otherwise: agree.arithmetic\n"
                             "message: \"{came.value.text}\"\n");
  const auto made =
      change({on("2022-10-02", "100", "A"), on("2022-10-02", "40", "A").about("exit"),
              on("2022-10-02", "50", "B").about("presence")},
             {sum});
  REQUIRE(made);
  CHECK(made->slot == "value");
  CHECK(made->claim == 0);
  CHECK(made->to == "90");
  CHECK(made->gives == "agree.arithmetic");
}

TEST_CASE("a date that breaks a group is told as the date of the others", "[reason]") {
  const Rule dates = made_rule("conflict.date", "conflict.date",
                               "severity: error\nmatch: group\nover: same question\n"
                               "when: |\n  group.form is date\n"
                               "  group ordered by published breaks agree(date)\n"
                               "message: \"{peak.date}, {breaker.date}\"\n");
  const auto dated = [](const std::string& day, const std::string& source) {
    ClaimBuilder made = a_claim().in(source, "2022-10-02");
    made.claim_.form = Form::date;
    made.claim_.kind = Kind::none;
    made.claim_.skeleton = "mayor";
    made.claim_.population.head = "bridge";
    made.claim_.date = DayRange::on(*parse_day(day));
    return made;
  };
  const auto made = change({dated("2022-10-01", "A"), dated("2022-10-03", "B")}, {dates});
  REQUIRE(made);
  CHECK(made->slot == "date");
  CHECK(made->claim == 1);
  CHECK(made->to == "2022-10-01");
}
