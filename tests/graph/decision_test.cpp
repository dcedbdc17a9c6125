#include "graph/decision.h"

#include <catch2/catch.hpp>

using namespace crosscheck;

namespace {

Claim figure(const char* measure, const char* place) {
  Claim claim;
  claim.measure.node = {measure, measure, {measure}};
  claim.measure.open = claim.measure.node.id == "cost";
  claim.kind = Kind::stock;
  claim.unit.dimension = "money";
  claim.value = Value{};
  claim.topic = {1, 2, 3};
  if (*place != '\0') claim.place = {place, place, {place}};
  claim.state(Slot::place) = SlotState::carried;
  return claim;
}

Alignment aligned(const Claim& a, const Claim& b) {
  return align(a, b, compare_slots(a, b));
}

}  // namespace

TEST_CASE("figures of things in two unknown towns are two questions", "[graph]") {
  const Claim here = figure("cost", "city:alderwick");
  const Claim there = figure("cost", "city:dornmouth");

  CHECK(aligned(here, here) == Alignment::same);
  // no third figure brings them together
  CHECK(aligned(here, there) == Alignment::different);
}

TEST_CASE("a figure without a place is of the thing told of in the same words", "[graph]") {
  const Claim placed = figure("cost", "city:alderwick");
  Claim open = figure("cost", "");

  CHECK(aligned(placed, open) == Alignment::same);
  open.topic = {1, 2, 4};
  CHECK(aligned(placed, open) != Alignment::same);
}

TEST_CASE("gatherings in two towns are two, one on a square may be in the town",
          "[graph]") {
  const Claim here = figure("attendance", "city:alderwick");

  CHECK(aligned(here, figure("attendance", "city:dornmouth")) == Alignment::different);
  CHECK(aligned(here, figure("attendance", "area:mill-square")) != Alignment::different);
}

TEST_CASE("one number of victims is one fact on a street and in its town", "[graph]") {
  const auto victims = [](const char* place, int number) {
    Claim claim = figure("death", place);
    claim.measure.node.within = {"death", "casualty"};
    claim.kind = Kind::cumulative;
    claim.unit = {.dimension = "person", .unit = "person"};
    claim.population.head = "person";
    claim.value->low = claim.value->high = Decimal{number};
    claim.value->core = claim.value->outer = {Decimal{number}, Decimal{number}};
    claim.state(Slot::place) = SlotState::stated;
    return claim;
  };
  const Claim street = victims("area:mill-street", 3);

  CHECK(aligned(street, victims("city:alderwick", 3)) == Alignment::same);
  CHECK(aligned(street, victims("city:alderwick", 4)) == Alignment::near);
  CHECK(aligned(victims("city:dornmouth", 3), victims("city:alderwick", 3)) ==
        Alignment::near);

  Claim later = victims("city:alderwick", 3);
  later.as_of.first = later.as_of.last = Day{400};
  Claim now = street;
  now.as_of.first = now.as_of.last = Day{10};
  CHECK(aligned(now, later) == Alignment::near);

  Claim others = victims("city:alderwick", 3);
  others.population.modifiers = {"rest"};
  CHECK(aligned(street, others) != Alignment::same);
}
