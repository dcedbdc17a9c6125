#include "train/learner.h"

#include <catch2/catch.hpp>
#include <set>

#include "syntax/mix.h"

using namespace crosscheck;

TEST_CASE("companding finds the nearest byte on both sides of zero", "[train]") {
  const auto [weight, limit, back] = GENERATE(table<int, int, int>({
      {0, 1008, 0},
      {1, 1008, 1},
      {-1, 1008, -1},
      {100, 1008, 100},
      {-100, 1008, -100},
      {1000, 1008, 992},
      {5000, 1008, 992},
      {-5000, 1008, -977},
      {5000, 500, 495},
  }));
  CAPTURE(weight);
  CHECK(weight_of(companded(weight, limit)) == Approx(back).margin(1.5));
  CHECK(std::abs(weight_of(companded(weight, limit))) <= limit);
}

TEST_CASE("the dice and the order they give are the same everywhere", "[train]") {
  Dice dice(1);
  CHECK(dice.roll() == 0x910a2dec89025cc1ULL);
  Dice again(1);
  const auto order = shuffled(100, again);
  CHECK(std::set<std::uint32_t>(order.begin(), order.end()).size() == 100);
  Dice same(1);
  CHECK(shuffled(100, same) == order);
}

TEST_CASE("averages weigh a change by how long it has held", "[train]") {
  Learner learner(1000);
  Features features;
  features.add(spread(1));
  learner.update(features, 0, 4);  // holds from the first of four steps on
  for (int step = 0; step < 3; ++step) learner.step();
  learner.update(features, 1, 4);  // holds for none
  const auto bytes = learner.averaged(16, 1008);
  const std::size_t at = learner.weights().index(spread(1));
  CHECK(weight_of(bytes[at]) == 49);  // 4 * 16 * 3/4
  CHECK(weight_of(bytes[at + 1]) == 0);
}

TEST_CASE("thinning leaves out features by chance, and none when not asked", "[train]") {
  Features features;
  for (std::uint64_t at = 0; at < 100; ++at) features.add(at);
  Dice dice(5);
  CHECK(thinned(features, 0, dice).all().size() == 100);
  const std::size_t left = thinned(features, 128, dice).all().size();
  CHECK(left > 30);
  CHECK(left < 70);
}
