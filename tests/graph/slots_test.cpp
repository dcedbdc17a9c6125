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
