#include "syntax/multiply.h"

#include <algorithm>
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
  Tile half_by_32 = nullptr;
  Tile one_by_128 = nullptr;  ///< none where registers are few
  Tile one_by_32 = nullptr;
  std::size_t some = 2;  ///< vectors that `some_by_32` takes; the next one takes half
};

std::uint32_t product(std::int16_t a, std::int16_t b) {
  return static_cast<std::uint32_t>(std::int32_t{a} * b);
}

/// For any machine.
template <std::size_t count>
void plain_tile(const std::int16_t* x, std::size_t stride, const std::int16_t* cells,
                std::size_t rows, std::size_t columns, std::int32_t* sums) {
  for (std::size_t at = 0; at < 32 * count; ++at) {
    const std::int16_t* own = x + at / 32 * stride;
    const std::int16_t* column = cells + at % 32 * 2;
    std::int32_t& sum = sums[at / 32 * columns + at % 32];
    for (std::size_t row = 0; row < rows; row += 2, column += 64) {
      sum = static_cast<std::int32_t>(static_cast<std::uint32_t>(sum) +
                                      product(own[row], column[0]) +
                                      product(own[row + 1], column[1]));
    }
  }
}
constexpr Tiles tiles_plain{plain_tile<2>, plain_tile<1>, nullptr, plain_tile<1>, 2};

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
    for (std::size_t row = 0; row < rows; row += 2, cells += 64) {                       \
      Vector weights[registers];                                                         \
      for (std::size_t r = 0; r < registers; ++r) {                                      \
        const std::size_t block = r * lanes / 32;                                        \
        const std::size_t within = 2 * (r * lanes % 32);                                 \
        weights[r] =                                                                     \
            LOAD(reinterpret_cast<const Vector*>(cells + block * rows * 32 + within));   \
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
#define CROSSCHECK_TILES(NAME, TARGET, COUNT, ...)                   \
  CROSSCHECK_TILE(NAME##_some, TARGET, COUNT, 32, __VA_ARGS__)       \
  CROSSCHECK_TILE(NAME##_half, TARGET, (COUNT) / 2, 32, __VA_ARGS__) \
  CROSSCHECK_TILE(NAME##_one_128, TARGET, 1, 128, __VA_ARGS__)       \
  CROSSCHECK_TILE(NAME##_one_32, TARGET, 1, 32, __VA_ARGS__)         \
  constexpr Tiles NAME{NAME##_some, NAME##_half, NAME##_one_128, NAME##_one_32, COUNT};

#define CROSSCHECK_ADD_SSE2(sum, a, b) _mm_add_epi32(sum, _mm_madd_epi16(a, b))
#define CROSSCHECK_ADD_AVX2(sum, a, b) _mm256_add_epi32(sum, _mm256_madd_epi16(a, b))
#define CROSSCHECK_ADD_AVX512(sum, a, b) _mm512_add_epi32(sum, _mm512_madd_epi16(a, b))

CROSSCHECK_TILES(tiles_sse2, "sse2", 2, __m128i, _mm_loadu_si128, _mm_storeu_si128,
                 _mm_set1_epi32, CROSSCHECK_ADD_SSE2)
CROSSCHECK_TILES(tiles_avx2, "avx2", 2, __m256i, _mm256_loadu_si256, _mm256_storeu_si256,
                 _mm256_set1_epi32, CROSSCHECK_ADD_AVX2)
CROSSCHECK_TILES(tiles_avx512, "avx512f,avx512bw", 8, __m512i, _mm512_loadu_si512,
                 _mm512_storeu_si512, _mm512_set1_epi32, CROSSCHECK_ADD_AVX512)
CROSSCHECK_TILES(tiles_vnni, "avx512f,avx512bw,avx512vnni", 8, __m512i, _mm512_loadu_si512,
                 _mm512_storeu_si512, _mm512_set1_epi32, _mm512_dpwssd_epi32)

#endif

/// What runs on this processor, the best last.
std::vector<Tiles> usable_tiles() {
  std::vector<Tiles> usable = {tiles_plain};
#ifdef CROSSCHECK_X86
  usable.push_back(tiles_sse2);
  usable.back().one_by_128 = nullptr;
  if (__builtin_cpu_supports("avx2")) usable.push_back(tiles_avx2);
  if (__builtin_cpu_supports("avx512bw")) usable.push_back(tiles_avx512);
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vnni")) {
    usable.push_back(tiles_vnni);
  }
#endif
  return usable;
}

/// See `multiply`.
void multiply_with(const Tiles& tiles, const std::int16_t* x, std::size_t count,
                   std::size_t stride, const PackedMatrix& matrix, std::int32_t* sums) {
  const std::size_t columns = matrix.columns;
  std::size_t first = 0;
  const auto add = [&](Tile tile, std::size_t column) {
    tile(x + first * stride, stride, matrix.cells + column * matrix.rows, matrix.rows,
         columns, sums + first * columns + column);
  };
  for (; first + tiles.some <= count; first += tiles.some) {
    for (std::size_t column = 0; column < columns; column += 32) {
      add(tiles.some_by_32, column);
    }
  }
  for (; tiles.some > 2 && first + tiles.some / 2 <= count; first += tiles.some / 2) {
    for (std::size_t column = 0; column < columns; column += 32) {
      add(tiles.half_by_32, column);
    }
  }
  for (; first < count; ++first) {
    std::size_t column = 0;
    for (; tiles.one_by_128 != nullptr && column + 128 <= columns; column += 128) {
      add(tiles.one_by_128, column);
    }
    for (; column < columns; column += 32) add(tiles.one_by_32, column);
  }
}

}  // namespace

void multiply(const std::int16_t* x, std::size_t count, std::size_t stride,
              const PackedMatrix& matrix, std::int32_t* sums) {
  static const Tiles best = usable_tiles().back();
  multiply_with(best, x, count, stride, matrix, sums);
}

std::size_t multiply_in_all_ways(const std::int16_t* x, std::size_t count,
                                 std::size_t stride, const PackedMatrix& matrix,
                                 std::span<std::vector<std::int32_t>> sums) {
  const std::vector<Tiles> usable = usable_tiles();
  for (std::size_t way = 0; way < std::min(usable.size(), sums.size()); ++way) {
    multiply_with(usable[way], x, count, stride, matrix, sums[way].data());
  }
  return usable.size();
}

std::vector<std::int16_t> packed_cells(std::span<const std::int16_t> row_major,
                                       std::size_t rows, std::size_t columns) {
  std::vector<std::int16_t> cells(rows * columns);
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      cells[packed_index(row, column, rows)] = row_major[row * columns + column];
    }
  }
  return cells;
}

}  // namespace crosscheck
