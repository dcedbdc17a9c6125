#include "train/matrix.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

#include "syntax/wide.h"

namespace crosscheck {
namespace {

// Sixteen floats: one register or several, as the processor has them.
using Vector = float __attribute__((vector_size(64)));
using Unaligned = float __attribute__((vector_size(64), aligned(4), may_alias));

constexpr float mean_decay = 0.9F;
constexpr float square_decay = 0.98F;

}  // namespace

CROSSCHECK_WIDEST void multiply(const Product& p) {
  std::size_t column = 0;
  for (; column + 64 <= p.columns; column += 64) {
    for (std::size_t row = 0; row < p.rows; ++row) {
      auto* out = reinterpret_cast<Unaligned*>(p.out + row * p.columns + column);
      Vector sum0 = out[0];
      Vector sum1 = out[1];
      Vector sum2 = out[2];
      Vector sum3 = out[3];
      for (std::size_t t = 0; t < p.inner; ++t) {
        const float x = p.a[row * p.row_step + t * p.inner_step];
        const auto* b = reinterpret_cast<const Unaligned*>(p.b + t * p.columns + column);
        sum0 += b[0] * x;
        sum1 += b[1] * x;
        sum2 += b[2] * x;
        sum3 += b[3] * x;
      }
      out[0] = sum0;
      out[1] = sum1;
      out[2] = sum2;
      out[3] = sum3;
    }
  }
  for (; column < p.columns; column += 16) {
    for (std::size_t row = 0; row < p.rows; ++row) {
      auto* out = reinterpret_cast<Unaligned*>(p.out + row * p.columns + column);
      Vector sum = *out;
      for (std::size_t t = 0; t < p.inner; ++t) {
        sum += *reinterpret_cast<const Unaligned*>(p.b + t * p.columns + column) *
               p.a[row * p.row_step + t * p.inner_step];
      }
      *out = sum;
    }
  }
}

float exponential(float x) {
  const float twos = std::clamp(x, -80.0F, 80.0F) * 1.44269504F;
  const auto whole = static_cast<std::int32_t>(twos + 150.5F) - 150;
  const float rest = twos - static_cast<float>(whole);  // between -1/2 and 1/2
  float power = 1.3333558e-3F;
  power = power * rest + 9.6181291e-3F;
  power = power * rest + 5.5504109e-2F;
  power = power * rest + 2.4022651e-1F;
  power = power * rest + 6.9314718e-1F;
  power = power * rest + 1.0F;
  return power * std::bit_cast<float>((whole + 127) * (1 << 23));
}

Parameter::Parameter(std::size_t row_count, std::size_t column_count, float limit,
                     Dice& dice)
    : rows(row_count),
      columns(column_count),
      value(rows * columns),
      gradient(value.size()),
      transposed(value.size()),
      mean(value.size()),
      square(value.size()) {
  for (float& cell : value) {
    cell = limit * (static_cast<float>(dice.roll() >> 40U) / float{1 << 23} - 1.0F);
  }
}

void Parameter::transpose() {
  for (std::size_t row = 0; row < rows; ++row) {
    for (std::size_t column = 0; column < columns; ++column) {
      transposed[column * rows + row] = value[row * columns + column];
    }
  }
}

CROSSCHECK_WIDEST void descend(Parameter& parameter, std::size_t first, std::size_t count,
                               const StepSize& size) {
  float* value = parameter.value.data() + first;
  float* gradient = parameter.gradient.data() + first;
  float* mean = parameter.mean.data() + first;
  float* square = parameter.square.data() + first;
  for (std::size_t at = 0; at < count; ++at) {
    const float slope = gradient[at] * size.scale;
    mean[at] = mean_decay * mean[at] + (1 - mean_decay) * slope;
    square[at] = square_decay * square[at] + (1 - square_decay) * slope * slope;
    value[at] -= size.rate * (mean[at] * size.mean_correction) /
                 (std::sqrt(square[at] * size.square_correction) + 1e-8F);
    gradient[at] = 0;
  }
}

}  // namespace crosscheck
