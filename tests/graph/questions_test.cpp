#include "graph/questions.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

Claim arrivals(Node goal) {
  Claim claim;
  claim.measure.node = {"entry", "entries", {"entry"}};
  claim.population.citizenship = "PE";
  claim.goal = std::move(goal);
  return claim;
}

}  // namespace

TEST_CASE("people of a country are labelled with the name that another claim gives it",
          "[graph]") {
  Claim other;
  other.place = {"PE", "Peru", {"PE"}};
  const std::vector<Claim> claims{arrivals({"BO", "Bolivia", {"BO"}}), other};

  CHECK(find_questions(claims, {}).front().label == "Entries, people of Peru, to Bolivia");
}

TEST_CASE("a country that no claim names keeps its id in the label", "[graph]") {
  const std::vector<Claim> claims{arrivals({"BO", "Bolivia", {"BO"}})};

  CHECK(find_questions(claims, {}).front().label == "Entries, people of PE, to Bolivia");
}

TEST_CASE("a count of one day is on that day, a running one since it", "[graph]") {
  Claim claim = arrivals({"BO", "Bolivia", {"BO"}});
  claim.population = {};
  claim.period.start = DayRange::on(Day{19000});
  claim.period.end = claim.period.start;
  const std::string day = " 8 January 2022";
  CHECK(find_questions({claim}, {}).front().label == "Entries, to Bolivia, on" + day);
  claim.period.end = DayRange::on(Day{19005});
  CHECK(find_questions({claim}, {}).front().label == "Entries, to Bolivia, since" + day);
}
