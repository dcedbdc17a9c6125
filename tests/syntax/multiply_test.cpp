#include "syntax/multiply.h"

#include <catch2/catch.hpp>

#include "support/dice.h"

using namespace crosscheck;

namespace {

std::vector<std::int16_t> noise(std::size_t count, std::uint64_t seed) {
  Dice dice(seed);
  std::vector<std::int16_t> out(count);
  for (std::int16_t& cell : out) cell = static_cast<std::int16_t>(dice.below(65536));
  return out;
}

}  // namespace

TEST_CASE("a small product is what it is by hand", "[syntax]") {
  std::vector<std::int16_t> rows(64);
  rows[0] = 3;        // row 0, column 0
  rows[32] = 5;       // row 1, column 0
  rows[32 + 31] = 7;  // row 1, column 31
  const auto cells = packed_cells(rows, 2, 32);
  const std::vector<std::int16_t> x = {10, 100};
  std::vector<std::int32_t> sums(32, 1);
  multiply(x.data(), 1, 2, {cells.data(), 2, 32}, sums.data());
  CHECK(sums[0] == 1 + 30 + 500);
  CHECK(sums[31] == 1 + 700);
  CHECK(sums[7] == 1);
}

TEST_CASE("vector instructions of all kinds give what plain ones give", "[syntax]") {
  const auto [count, rows, columns] =
      GENERATE(table<std::size_t, std::size_t, std::size_t>({
          {1, 64, 256},
          {3, 128, 96},
          {8, 64, 32},
          {19, 192, 160},
          {17, 2, 416},
      }));
  CAPTURE(count, rows, columns);
  const std::size_t stride = rows + 6;
  const auto x = noise(count * stride, 1);
  const auto cells = noise(rows * columns, 2);
  const PackedMatrix matrix{cells.data(), rows, columns};
  std::vector<std::int32_t> sums(count * columns, 5);
  std::vector<std::vector<std::int32_t>> ways(8, sums);
  ways.resize(multiply_in_all_ways(x.data(), count, stride, matrix, ways));
  multiply(x.data(), count, stride, matrix, sums.data());
  for (const auto& way : ways) CHECK(way == sums);
}
