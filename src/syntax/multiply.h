#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crosscheck {

/// A matrix of 16-bit fixed-point weights, laid out for `multiply`: blocks of 32 columns,
/// in a block pairs of rows, in a pair the two weights of a column side by side. Borrowed.
struct PackedMatrix {
  const std::int16_t* cells = nullptr;
  std::size_t rows = 0;     ///< a multiple of 2
  std::size_t columns = 0;  ///< a multiple of 32
};

/// Where a weight lies.
constexpr std::size_t packed_index(std::size_t row, std::size_t column, std::size_t rows) {
  return (column / 32 * rows + row / 2 * 2) * 32 + column % 32 * 2 + row % 2;
}

/// Adds `x` times `matrix` to `sums`. `x`: `count` vectors of `matrix.rows` numbers, each
/// `stride` after the one before; `sums`: `count` times `matrix.columns`. Sums wrap around
/// instead of overflowing. The same result on every machine: integers only.
void multiply(const std::int16_t* x, std::size_t count, std::size_t stride,
              const PackedMatrix& matrix, std::int32_t* sums);
/// The same in every way that this processor can, into a list of sums each. How many ways
/// there are; the first does without vector instructions.
std::size_t multiply_in_all_ways(const std::int16_t* x, std::size_t count,
                                 std::size_t stride, const PackedMatrix& matrix,
                                 std::span<std::vector<std::int32_t>> sums);

/// Cells of a `PackedMatrix` from weights row by row.
std::vector<std::int16_t> packed_cells(std::span<const std::int16_t> row_major,
                                       std::size_t rows, std::size_t columns);

}  // namespace crosscheck
