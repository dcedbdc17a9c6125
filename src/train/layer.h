#pragma once
#include <span>
#include <vector>

#include "train/matrix.h"

namespace crosscheck {

/// What one direction of a layer is made of (Hochreiter and Schmidhuber 1997; the curves
/// are parabolas, as in `syntax/network.cpp`).
struct LayerParameters {
  Parameter& input;
  Parameter& state;
  Parameter& bias;
};

/// What a layer has computed in one direction, for the way back.
struct LayerTrace {
  std::vector<float> gates;  ///< input, forget, output, new value
  std::vector<float> cells;
  std::vector<float> said_cells;  ///< bent
  std::vector<float> states;
};

/// Reads `count` rows of `in`.
void read_forward(const LayerParameters& layer, bool is_backward,
                  const std::vector<float>& in, std::size_t count, LayerTrace& trace);

/// Adds to the gradients of the parameters and to `slope_in` what `slope` asks for: how
/// much the loss grows with each number of `trace.states`.
void read_back(const LayerParameters& layer, bool is_backward, const std::vector<float>& in,
               std::size_t count, const LayerTrace& trace, const std::vector<float>& slope,
               std::vector<float>& slope_in);

/// Fills `count` rows with a bias.
void fill_rows(const Parameter& bias, std::size_t count, std::vector<float>& out);
/// Adds to the gradient of a bias that was added to all rows.
void sum_rows(const std::vector<float>& slope, Parameter& bias);
/// out += in times matrix.
void apply(const Parameter& matrix, const std::vector<float>& in, std::size_t count,
           std::vector<float>& out);
/// The way back through `apply`: to the matrix's gradient, and to what `in` is asked for.
void apply_back(Parameter& matrix, const std::vector<float>& in, std::size_t count,
                const std::vector<float>& slope, std::vector<float>& slope_in);

}  // namespace crosscheck
