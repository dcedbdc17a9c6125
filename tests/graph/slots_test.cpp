#include "graph/slots.h"

#include <catch2/catch.hpp>

#include "graph/decision.h"
#include "tests/support/claims.h"

using namespace crosscheck;

namespace {

/// A count of people at a place that is on no map, in a sentence about some things.
Claim crowd(const std::string& number, const std::string& place, SlotState state,
            std::vector<std::uint64_t> topic = {1, 2, 3}) {
  Claim claim = a_claim().about("attendance").as(Kind::count_event).of(number).claim_;
  claim.place = {place, place, {place}};
  claim.state(Slot::place) = state;
  claim.topic = std::move(topic);
  return claim;
}

Alignment aligned(const Claim& a, const Claim& b) {
  return align(a, b, compare_slots(a, b));
}

/// The dead of one place; `told`: they follow from whom the text tells of.
Claim dead(const std::string& number, bool told) {
  Claim claim = a_claim().about("death").as(Kind::cumulative).of(number).claim_;
  claim.implied = told;
  return claim;
}

const Claim on_the_square = crowd("150000", "area:square", SlotState::carried);

}  // namespace

TEST_CASE("equal figures about the same things answer one question where a place is open",
          "[graph]") {
  CHECK(aligned(on_the_square, crowd("150000", "city:lorma", SlotState::stated)) ==
        Alignment::same);
}

TEST_CASE("an open place stays open where figures or topics differ or a count is small",
          "[graph]") {
  CHECK(aligned(on_the_square, crowd("40000", "city:lorma", SlotState::stated)) !=
        Alignment::same);
  CHECK(aligned(on_the_square, crowd("150000", "city:lorma", SlotState::stated,
                                     {7, 8, 9})) != Alignment::same);
  CHECK(aligned(crowd("2", "area:square", SlotState::carried),
                crowd("2", "city:lorma", SlotState::stated)) != Alignment::same);
}

TEST_CASE("who is told of adds to no count, but one person is one person", "[graph]") {
  CHECK(aligned(dead("1", true), dead("1", false)) == Alignment::same);
  CHECK(aligned(dead("1", true), dead("3", false)) == Alignment::near);
  CHECK(aligned(dead("2", true), dead("2", false)) == Alignment::near);
  CHECK(aligned(dead("2", true), dead("2", true)) == Alignment::same);
  CHECK(aligned(dead("2", true), dead("5", true)) == Alignment::near);
}

TEST_CASE("a county and a town of one state may lie one in the other", "[graph]") {
  const auto [a, b, relation] =
      GENERATE(table<std::vector<std::string>, std::vector<std::string>, SlotRelation>({
          {{"area:lorma-county@US-CA", "US-CA", "US"},
           {"city:varsk", "US-CA", "US"},
           SlotRelation::unknown},
          {{"area:lorma-county@US-CA", "US-CA", "US"},
           {"city:varsk", "PE"},
           SlotRelation::disjoint},
          {{"area:lorma-county@US-CA", "US-CA", "US"},
           {"area:lorma-county"},
           SlotRelation::same},
          {{"area:lorma-county@US-CA", "US-CA", "US"},
           {"area:lorma-county@US-TX", "US-TX", "US"},
           SlotRelation::disjoint},
          {{"city:varsk", "US-CA", "US"},
           {"city:tarn", "US-CA", "US"},
           SlotRelation::disjoint},
      }));
  CAPTURE(a, b);
  Claim one = dead("3", false);
  Claim other = dead("3", false);
  one.place = {a.front(), a.front(), a};
  other.place = {b.front(), b.front(), b};
  CHECK(compare_slots(one, other).place == relation);
  CHECK(compare_slots(other, one).place == relation);
}

TEST_CASE("officers and police officers are not told apart", "[graph]") {
  Claim one = dead("3", false);
  Claim other = dead("3", false);
  one.population.occupation = "officer";
  other.population.occupation = "police officer";
  CHECK(compare_slots(one, other).population == SlotRelation::unknown);
  other.population.occupation = "soldier";
  CHECK(compare_slots(one, other).population == SlotRelation::disjoint);
}
