#pragma once
#include <cstddef>
#include <vector>

#include "support/dice.h"

namespace crosscheck {

/// Adds the product of two matrices to a third: out[i][j] += sum of a[i][t] b[t][j]. Floats
/// are added in one order whatever the processor, so that the same seed gives the same
/// model everywhere.
struct Product {
  float* out = nullptr;  ///< `rows` times `columns`
  std::size_t rows = 0;
  std::size_t columns = 0;  ///< a multiple of 16
  const float* a = nullptr;
  std::size_t row_step = 0;    ///< from a[i][t] to a[i + 1][t]
  std::size_t inner_step = 0;  ///< from a[i][t] to a[i][t + 1]
  const float* b = nullptr;    ///< `inner` times `columns`
  std::size_t inner = 0;
};
void multiply(const Product& product);

/// e^x to six digits, made of additions and products alone.
float exponential(float x);

/// Numbers that are learned, row by row.
struct Parameter {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<float> value;
  std::vector<float> gradient;
  std::vector<float> transposed;  ///< the values, column by column
  std::vector<float> mean;        ///< of the gradients
  std::vector<float> square;      ///< mean of their squares

  /// Values by chance between -limit and limit.
  Parameter() = default;
  Parameter(std::size_t rows, std::size_t columns, float limit, Dice& dice);
  void transpose();
};

/// How far a step goes.
struct StepSize {
  float rate = 0;
  float scale = 1;            ///< of the gradients
  float mean_correction = 1;  ///< while few steps have been made
  float square_correction = 1;
};
/// One step against the gradient of `count` values from `first` on, which is then zero:
/// Adam (Kingma and Ba 2015).
void descend(Parameter& parameter, std::size_t first, std::size_t count,
             const StepSize& size);

}  // namespace crosscheck
