#include "syntax/multiply.h"

#include <cstring>

#if defined(__x86_64__) && defined(__GNUC__)
#define CROSSCHECK_X86 1
#include <immintrin.h>
#endif

namespace crosscheck {
namespace {

using Tile = void (*)(const std::int16_t* x, std::size_t stride, const std::int16_t* cells,
                      std::size_t rows, std::size_t columns, std::int32_t* sums);

/// Ways to add some vectors times some columns, for one kind of processor.
struct Tiles {
  Tile some_by_32 = nullptr;
  Tile one_by_128 = nullptr;
  Tile one_by_32 = nullptr;
  std::size_t some = 1;  ///< vectors that `some_by_32` takes
};

std::uint32_t product(std::int16_t a, std::int16_t b) {
  return static_cast<std::uint32_t>(std::int32_t{a} * b);
}

/// For any machine.
template <std::size_t width>
void plain_tile(const std::int16_t* x, std::size_t, const std::int16_t* cells,
                std::size_t rows, std::size_t columns, std::int32_t* sums) {
  for (std::size_t row = 0; row < rows; row += 2, cells += 2 * columns) {
    for (std::size_t at = 0; at < width; ++at) {
      sums[at] = static_cast<std::int32_t>(static_cast<std::uint32_t>(sums[at]) +
                                           product(x[row], cells[2 * at]) +
                                           product(x[row + 1], cells[2 * at + 1]));
    }
  }
}

#ifdef CROSSCHECK_X86

/// Two neighbours of a vector as one number, to be spread over a register.
inline int pair_at(const std::int16_t* x) {
  int pair = 0;
  std::memcpy(&pair, x, sizeof(pair));
  return pair;
}

// One loop for registers of any width: sums stay in registers on the way down the rows. A
// macro, since a function of another instruction set is no template's argument.
#define CROSSCHECK_TILE(NAME, TARGET, COUNT, COLUMNS, VECTOR, LOAD, STORE, SPREAD, ADD)  \
  __attribute__((target(TARGET))) void NAME(const std::int16_t* x, std::size_t stride,   \
                                            const std::int16_t* cells, std::size_t rows, \
                                            std::size_t columns, std::int32_t* sums) {   \
    using Vector = VECTOR;                                                               \
    constexpr std::size_t lanes = sizeof(Vector) / sizeof(std::int32_t);                 \
    constexpr std::size_t registers = (COLUMNS) / lanes;                                 \
    Vector sum[COUNT][registers];                                                        \
    for (std::size_t i = 0; i < (COUNT); ++i) {                                          \
      for (std::size_t r = 0; r < registers; ++r) {                                      \
        sum[i][r] = LOAD(reinterpret_cast<Vector*>(sums + i * columns + r * lanes));     \
      }                                                                                  \
    }                                                                                    \
    for (std::size_t row = 0; row < rows; row += 2, cells += 2 * columns) {              \
      Vector weights[registers];                                                         \
      for (std::size_t r = 0; r < registers; ++r) {                                      \
        weights[r] = LOAD(reinterpret_cast<const Vector*>(cells + 2 * r * lanes));       \
      }                                                                                  \
      for (std::size_t i = 0; i < (COUNT); ++i) {                                        \
        const Vector both = SPREAD(pair_at(x + i * stride + row));                       \
        for (std::size_t r = 0; r < registers; ++r) {                                    \
          sum[i][r] = ADD(sum[i][r], both, weights[r]);                                  \
        }                                                                                \
      }                                                                                  \
    }                                                                                    \
    for (std::size_t i = 0; i < (COUNT); ++i) {                                          \
      for (std::size_t r = 0; r < registers; ++r) {                                      \
        STORE(reinterpret_cast<Vector*>(sums + i * columns + r * lanes), sum[i][r]);     \
      }                                                                                  \
    }                                                                                    \
  }
#define CROSSCHECK_TILES(NAME, TARGET, COUNT, ...)             \
  CROSSCHECK_TILE(NAME##_some, TARGET, COUNT, 32, __VA_ARGS__) \
  CROSSCHECK_TILE(NAME##_one_128, TARGET, 1, 128, __VA_ARGS__) \
  CROSSCHECK_TILE(NAME##_one_32, TARGET, 1, 32, __VA_ARGS__)   \
  constexpr Tiles NAME{NAME##_some, NAME##_one_128, NAME##_one_32, COUNT};

#define CROSSCHECK_ADD_SSE2(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
#define CROSSCHECK_ADD_AVX2(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#define CROSSCHECK_ADD_AVX512(sum, a, b) _mm512_add_epi32(sum, _mm512_madd_epi16(a, b))

CROSSCHECK_TILES(tiles_sse2, "sse2", 1, __m128i, _mm_loadu_si128, _mm_storeu_si128,
                 _mm_set1_epi32, CROSSCHECK_ADD_SSE2)
CROSSCHECK_TILES(tiles_avx2, "avx2", 2, __m256i, _mm256_loadu_si256, _mm256_storeu_si256,
                 _mm256_set1_epi32, CROSSCHECK_ADD_AVX2)
CROSSCHECK_TILES(tiles_avx512, "avx512f,avx512bw", 8, __m512i, _mm512_loadu_si512,
                 _mm512_storeu_si512, _mm512_set1_epi32, CROSSCHECK_ADD_AVX512)
CROSSCHECK_TILES(tiles_vnni, "avx512f,avx512bw,avx512vnni", 8, __m512i, _mm512_loadu_si512,
                 _mm512_storeu_si512, _mm512_set1_epi32, _mm512_dpwssd_epi32)

Tiles best_tiles() {
  if (__builtin_cpu_supports("avx512bw")) {
    return __builtin_cpu_supports("avx512vnni") ? tiles_vnni : tiles_avx512;
  }
  return __builtin_cpu_supports("avx2") ? tiles_avx2 : tiles_sse2;
}

#else

Tiles best_tiles() { return {plain_tile<32>, plain_tile<128>, plain_tile<32>, 1}; }

#endif

}  // namespace

void multiply(const std::int16_t* x, std::size_t count, std::size_t stride,
              const PackedMatrix& matrix, std::int32_t* sums) {
  static const Tiles tiles = best_tiles();
  const std::size_t columns = matrix.columns;
  std::size_t first = 0;
  for (; first + tiles.some <= count && tiles.some > 1; first += tiles.some) {
    for (std::size_t column = 0; column < columns; column += 32) {
      tiles.some_by_32(x + first * stride, stride, matrix.cells + 2 * column, matrix.rows,
                       columns, sums + first * columns + column);
    }
  }
  for (; first < count; ++first) {
    std::size_t column = 0;
    for (; column + 128 <= columns; column += 128) {
      tiles.one_by_128(x + first * stride, stride, matrix.cells + 2 * column, matrix.rows,
                       columns, sums + first * columns + column);
    }
    for (; column < columns; column += 32) {
      tiles.one_by_32(x + first * stride, stride, matrix.cells + 2 * column, matrix.rows,
                      columns, sums + first * columns + column);
    }
  }
}

void multiply_plainly(const std::int16_t* x, std::size_t count, std::size_t stride,
                      const PackedMatrix& matrix, std::int32_t* sums) {
  for (std::size_t at = 0; at < count; ++at) {
    for (std::size_t column = 0; column < matrix.columns; column += 32) {
      plain_tile<32>(x + at * stride, stride, matrix.cells + 2 * column, matrix.rows,
                     matrix.columns, sums + at * matrix.columns + column);
    }
  }
}

std::vector<std::int16_t> packed_cells(std::span<const std::int16_t> row_major,
                                       std::size_t rows, std::size_t columns) {
  std::vector<std::int16_t> cells(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      cells[(row / 2 * columns + column) * 2 + row % 2] = row_major[row * columns + column];
    }
  }
  return cells;
}

}  // namespace crosscheck
