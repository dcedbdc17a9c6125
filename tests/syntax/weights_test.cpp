#include "syntax/weights.h"

#include <catch2/catch.hpp>
#include <vector>

#include "syntax/choice.h"
#include "syntax/mix.h"

using namespace crosscheck;

// The model rests on these numbers: a change of hashing must raise `model_version`.
TEST_CASE("features hash to the same numbers everywhere", "[syntax]") {
  CHECK(feature(0, 0) == 0xdf334a1051a9fd70ULL);
  CHECK(feature(7, 1, 2, 3) == 0x01470ea0639119a8ULL);
  CHECK(spread(42) == 0xf175d485dde4a321ULL);
}

TEST_CASE("the order and the slot of a feature's values matter", "[syntax]") {
  CHECK(feature(1, 5, 6) != feature(1, 6, 5));
  CHECK(feature(1, 5) != feature(2, 5));
  CHECK(feature(1, 5, 0, 6) != feature(1, 5, 6, 0));
}

TEST_CASE("companded weights grow with their bytes and mirror each other roughly",
          "[syntax]") {
  for (int cell = 1; cell < 127; ++cell) {
    const auto byte = static_cast<std::int8_t>(cell);
    const auto next = static_cast<std::int8_t>(cell + 1);
    CHECK(weight_of(byte) <= weight_of(next));
    const auto mirrored = weight_of(static_cast<std::int8_t>(-cell));
    CHECK(std::abs(mirrored + weight_of(byte)) <= 1);
  }
  CHECK(weight_of(std::int8_t{127}) == 1008);
  CHECK(weight_of(std::int8_t{-128}) == -1024);
}

TEST_CASE("every hash finds a run inside the cells", "[syntax]") {
  const std::vector<std::int8_t> cells(1000);
  const Weights<std::int8_t> weights{cells};
  CHECK(weights.index(0) == 0);
  CHECK(weights.index(UINT64_MAX) + Weights<std::int8_t>::longest_run < cells.size());
}

TEST_CASE("sums of weights wrap around instead of overflowing", "[syntax]") {
  const std::vector<std::int8_t> cells(200, 127);
  Features features;
  for (std::uint64_t at = 0; at < 40; ++at) features.add(spread(at));
  std::array<std::int16_t, 8> scores{};
  Weights<std::int8_t>{cells}.add_to(scores, features);
  CHECK(scores[0] == static_cast<std::int16_t>(40 * 1008 - 65536));
}

TEST_CASE("the first of equal scores is chosen, with its lead over the next", "[syntax]") {
  const auto [scores, best, second, margin] =
      GENERATE(table<std::vector<int>, std::size_t, std::size_t, int>({
          {{3, 1, 2}, 0, 2, 1},
          {{1, 3, 3}, 1, 2, 0},
          {{1, 2, 5}, 2, 1, 3},
          {{-4, -9}, 0, 1, 5},
      }));
  const Choice choice = choose(std::span<const int>(scores));
  CHECK(choice.best == best);
  CHECK(choice.second == second);
  CHECK(choice.margin == margin);
}
