#include "train/layer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "syntax/network_shape.h"
#include "syntax/wide.h"

namespace crosscheck {
namespace {

constexpr std::size_t size = NetworkShape::state;
constexpr std::size_t gate_count = NetworkShape::gates;

float bent(float x) {
  const float near = std::clamp(x, -2.0F, 2.0F);
  return near * (1.0F - 0.25F * std::fabs(near));
}
/// The slope of `bent` where it gives `y`.
float slope_at(float y) { return std::sqrt(std::max(0.0F, 1.0F - std::fabs(y))); }

float opened(float x) { return 0.5F + 0.5F * bent(0.5F * x); }
float opened_slope_at(float y) { return 0.25F * slope_at(2.0F * y - 1.0F); }

CROSSCHECK_WIDEST void open_gates(float* gates, const float* cell_before, float* cell,
                                  float* said_cell, float* state) {
  for (std::size_t at = 0; at < 3 * size; ++at) gates[at] = opened(gates[at]);
  for (std::size_t at = 3 * size; at < gate_count; ++at) gates[at] = bent(gates[at]);
  for (std::size_t at = 0; at < size; ++at) {
    cell[at] = gates[at] * gates[3 * size + at] + gates[size + at] * cell_before[at];
    said_cell[at] = bent(cell[at]);
    state[at] = gates[2 * size + at] * said_cell[at];
  }
}

/// The way back through one step. `state_slope`: what is asked for of the state; the slope
/// of the cell goes on to the step before.
CROSSCHECK_WIDEST void close_gates(const float* gates, const float* cell_before,
                                   const float* said_cell, const float* state_slope,
                                   float* cell_slope, float* out) {
  for (std::size_t at = 0; at < size; ++at) {
    const float in = gates[at];
    const float kept = gates[size + at];
    const float open = gates[2 * size + at];
    const float fresh = gates[3 * size + at];
    const float cell = cell_slope[at] + state_slope[at] * open * slope_at(said_cell[at]);
    out[at] = cell * fresh * opened_slope_at(in);
    out[size + at] = cell * cell_before[at] * opened_slope_at(kept);
    out[2 * size + at] = state_slope[at] * said_cell[at] * opened_slope_at(open);
    out[3 * size + at] = cell * in * slope_at(fresh);
    cell_slope[at] = cell * kept;
  }
}

constexpr std::array<float, size> zeros{};

}  // namespace

void fill_rows(const Parameter& bias, std::size_t count, std::vector<float>& out) {
  out.resize(count * bias.columns);
  for (std::size_t row = 0; row < count; ++row) {
    std::copy(bias.value.begin(), bias.value.end(),
              out.begin() + static_cast<std::ptrdiff_t>(row * bias.columns));
  }
}

void sum_rows(const std::vector<float>& slope, Parameter& bias) {
  for (std::size_t row = 0; row < slope.size(); row += bias.columns) {
    for (std::size_t at = 0; at < bias.columns; ++at) bias.gradient[at] += slope[row + at];
  }
}

void apply(const Parameter& matrix, const std::vector<float>& in, std::size_t count,
           std::vector<float>& out) {
  multiply({out.data(), count, matrix.columns, in.data(), matrix.rows, 1,
            matrix.value.data(), matrix.rows});
}

void apply_back(Parameter& matrix, const std::vector<float>& in, std::size_t count,
                const std::vector<float>& slope, std::vector<float>& slope_in) {
  multiply({matrix.gradient.data(), matrix.rows, matrix.columns, in.data(), 1, matrix.rows,
            slope.data(), count});
  multiply({slope_in.data(), count, matrix.rows, slope.data(), matrix.columns, 1,
            matrix.transposed.data(), matrix.columns});
}

void read_forward(const LayerParameters& layer, bool is_backward,
                  const std::vector<float>& in, std::size_t count, LayerTrace& trace) {
  fill_rows(layer.bias, count, trace.gates);
  apply(layer.input, in, count, trace.gates);
  trace.cells.resize(count * size);
  trace.said_cells.resize(count * size);
  trace.states.resize(count * size);
  const float* cell = zeros.data();
  const float* state = nullptr;
  for (std::size_t steps = 0; steps < count; ++steps) {
    const std::size_t at = is_backward ? count - 1 - steps : steps;
    float* gates = trace.gates.data() + at * gate_count;
    if (state != nullptr) {
      multiply({gates, 1, gate_count, state, 0, 1, layer.state.value.data(), size});
    }
    open_gates(gates, cell, &trace.cells[at * size], &trace.said_cells[at * size],
               &trace.states[at * size]);
    cell = &trace.cells[at * size];
    state = &trace.states[at * size];
  }
}

void read_back(const LayerParameters& layer, bool is_backward, const std::vector<float>& in,
               std::size_t count, const LayerTrace& trace, const std::vector<float>& slope,
               std::vector<float>& slope_in) {
  std::vector<float> gates(count * gate_count);  // what is asked for of the gates' sums
  std::array<float, size> cell_slope{};
  std::array<float, size> state_slope{};
  for (std::size_t steps = count; steps-- > 0;) {
    const std::size_t at = is_backward ? count - 1 - steps : steps;
    const std::size_t before = is_backward ? at + 1 : at - 1;
    for (std::size_t i = 0; i < size; ++i) state_slope[i] += slope[at * size + i];
    close_gates(&trace.gates[at * gate_count],
                steps > 0 ? &trace.cells[before * size] : zeros.data(),
                &trace.said_cells[at * size], state_slope.data(), cell_slope.data(),
                &gates[at * gate_count]);
    state_slope.fill(0);
    multiply({state_slope.data(), 1, size, &gates[at * gate_count], 0, 1,
              layer.state.transposed.data(), gate_count});
  }
  sum_rows(gates, layer.bias);
  apply_back(layer.input, in, count, gates, slope_in);
  const std::size_t shift = is_backward ? 1 : 0;  // states and the gates they went to
  multiply({layer.state.gradient.data(), size, gate_count,
            trace.states.data() + shift * size, 1, size,
            gates.data() + (1 - shift) * gate_count, count - 1});
}

}  // namespace crosscheck
