#include "graph/contradiction.h"

#include <catch2/catch.hpp>

using namespace crosscheck;
using Indices = std::vector<std::uint32_t>;

namespace {

Difference at_least(std::uint32_t from, std::uint32_t to, int least) {
  return {from, to, least, false, true};
}
Difference at_most(std::uint32_t from, std::uint32_t to, int most) {
  return {to, from, -most, false, true};
}
Difference order(std::uint32_t from, std::uint32_t to) {
  return {from, to, 0, false, false};
}

}  // namespace

TEST_CASE("Bounds that can all hold are no contradiction") {
  CHECK(smallest_contradiction(0, {}, 5).empty());
  CHECK(smallest_contradiction(3, {at_least(0, 1, 5), at_most(0, 1, 5)}, 5).empty());
  CHECK(smallest_contradiction(3, {at_least(0, 1, 5), at_least(1, 2, 6), at_most(0, 2, 11)},
                               5)
            .empty());
}

TEST_CASE("A part of a time that is more than the whole contradicts it") {
  const std::vector<Difference> bounds{order(0, 1), order(1, 2), order(2, 3),
                                       at_least(1, 2, 12), at_most(0, 3, 10)};
  CHECK(smallest_contradiction(4, bounds, 5) == Indices{0, 3, 2, 4});
}

TEST_CASE("Two parts that follow each other contradict a smaller whole") {
  const std::vector<Difference> bounds{at_least(0, 1, 57), order(1, 2), at_least(2, 3, 28),
                                       at_most(0, 3, 76)};
  CHECK(smallest_contradiction(4, bounds, 5) == Indices{0, 1, 2, 3});
  CHECK(smallest_contradiction(4, bounds, 2).empty());
}

TEST_CASE("Of two contradictions the one with fewer told bounds is found") {
  const std::vector<Difference> bounds{at_least(0, 1, 3), at_least(1, 2, 3),
                                       at_least(2, 3, 3), at_most(0, 3, 7),
                                       at_least(1, 3, 9)};
  CHECK(smallest_contradiction(4, bounds, 5) == Indices{0, 4, 3});
}

TEST_CASE("An end that is left out counts where the rest is equal") {
  std::vector<Difference> bounds{at_least(0, 1, 10), at_most(0, 1, 10)};
  CHECK(smallest_contradiction(2, bounds, 5).empty());
  bounds[0].strict = true;
  CHECK(smallest_contradiction(2, bounds, 5).size() == 2);
}

TEST_CASE("Differences of dates contradict each other in either direction") {
  // The match on day 3; the collapse two days after it; the collapse on day 9.
  const std::vector<Difference> bounds{at_least(0, 1, 3), at_most(0, 1, 3),
                                       at_least(1, 2, 2), at_most(1, 2, 2),
                                       at_least(0, 2, 9), at_most(0, 2, 9)};
  const Indices circle = smallest_contradiction(3, bounds, 5);
  REQUIRE(circle.size() == 3);
  Decimal sum = 0;
  for (const std::uint32_t i : circle) sum = sum + bounds[i].least;
  CHECK(sum == Decimal{4});
}

TEST_CASE("Every circle that is found adds up to more than nothing") {
  // Pseudo-random bounds around hidden values, one of them wrong by a lot.
  std::uint32_t seed = 7;
  const auto next = [&seed](std::uint32_t below) {
    seed = seed * 1664525U + 1013904223U;
    return (seed >> 8U) % below;
  };
  int circles = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<Difference> bounds;
    std::vector<int> hidden;
    for (int node = 0; node < 8; ++node) hidden.push_back(static_cast<int>(next(100)));
    for (int i = 0; i < 20; ++i) {
      const std::uint32_t a = next(8);
      const std::uint32_t b = next(8);
      if (a != b) bounds.push_back(at_least(a, b, hidden[b] - hidden[a]));
    }
    CHECK(smallest_contradiction(8, bounds, 8).empty());
    bounds.push_back(at_least(0, 1, hidden[1] - hidden[0] + 1));
    const Indices circle = smallest_contradiction(8, bounds, 8);
    Decimal sum = 0;
    for (std::size_t i = 0; i < circle.size(); ++i) {
      sum = sum + bounds[circle[i]].least;
      CHECK(bounds[circle[i]].to == bounds[circle[(i + 1) % circle.size()]].from);
    }
    if (circle.empty()) continue;
    ++circles;
    CHECK(sum == Decimal{1});
  }
  CHECK(circles > 100);
}
