#include "train/sentence_network_trainer.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "support/sorted.h"
#include "train/network_learner.h"

namespace crosscheck {
namespace {

using N = SentenceNetworkShape;

constexpr float below_zero = 0.125F;  // how much of what is below zero is kept
constexpr std::size_t columns = 16;   // of the last layer: one counts
constexpr std::size_t both = NetworkShape::both;
constexpr std::size_t state = NetworkShape::state;

/// Whether something of that chance happens.
bool falls(float chance, Dice& dice) {
  return static_cast<float>(dice.roll() >> 40U) < chance * float{1 << 24};
}

/// Thins numbers: some become 0, the others grow. Fills `kept` with the factors.
void thin(std::vector<float>& numbers, float chance, Dice& dice, std::vector<float>& kept) {
  kept.resize(numbers.size());
  for (std::size_t at = 0; at < numbers.size(); ++at) {
    kept[at] = falls(chance, dice) ? 0.0F : 1.0F / (1.0F - chance);
    numbers[at] *= kept[at];
  }
}

void scale(std::vector<float>& numbers, const std::vector<float>& factors) {
  for (std::size_t at = 0; at < numbers.size(); ++at) numbers[at] *= factors[at];
}

template <typename Cell>
Cell fixed(float value, int places) {
  constexpr std::int64_t most = std::numeric_limits<Cell>::max();
  const double scaled = std::ldexp(static_cast<double>(value), places);
  const auto whole = static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
  return static_cast<Cell>(std::clamp(whole, -most, most));
}

template <typename Cell>
std::vector<Cell> fixed_list(const Parameter& numbers, int places, bool is_gates = false) {
  std::vector<Cell> out;
  out.reserve(numbers.value.size());
  for (std::size_t at = 0; at < numbers.value.size(); ++at) {
    // Gates that open from 0 to 1 take half their sums.
    const bool is_half = is_gates && at % numbers.columns < 3 * state;
    out.push_back(fixed<Cell>(numbers.value[at] * (is_half ? 0.5F : 1.0F), places));
  }
  return out;
}

/// Scores become how much the loss grows with each.
double slopes(const SentenceExample& example, std::vector<float>& scores) {
  double loss = 0;
  for (std::size_t token = 0; token < example.size(); ++token) {
    const float score = scores[token * columns];
    std::fill_n(&scores[token * columns], columns, 0.0F);
    if (!example.can_begin[token]) continue;
    const float chance = 1.0F / (1.0F + exponential(-score));
    const bool is_begin = example.is_begin[token];
    loss -= std::log(static_cast<double>(is_begin ? chance : 1.0F - chance) + 1e-9);
    scores[token * columns] = chance - (is_begin ? 1.0F : 0.0F);
  }
  return loss;
}

}  // namespace

SentenceNetworkTrainer::SentenceNetworkTrainer(const SentenceDropout& dropout,
                                               std::uint64_t seed)
    : dropout_(dropout), dice_(seed), rows_(sentence_rows, N::own, 0.1F, dice_) {
  const float limit = 0.7F * std::sqrt(3.0F / static_cast<float>(N::input));
  const float state_limit = 0.7F * std::sqrt(3.0F / static_cast<float>(state));
  for (const std::size_t direction : {0U, 1U}) {
    input_[direction] = Parameter(N::input, NetworkShape::gates, limit, dice_);
    state_[direction] = Parameter(state, NetworkShape::gates, state_limit, dice_);
    gate_bias_[direction] = Parameter(1, NetworkShape::gates, 0, dice_);
    auto& bias = gate_bias_[direction].value;  // at first, little is forgotten
    std::fill_n(bias.begin() + state, state, 1.0F);
  }
  const float hidden_limit = std::sqrt(3.0F / static_cast<float>(N::around));
  hidden_ = Parameter(N::around, N::hidden, hidden_limit, dice_);
  hidden_bias_ = Parameter(1, N::hidden, 0, dice_);
  last_ = Parameter(N::hidden, columns, 0.15F, dice_);
  last_bias_ = Parameter(1, columns, 0, dice_);
  last_bias_.value[0] = -2;  // most tokens begin nothing
  transpose();
}

double SentenceNetworkTrainer::learn(const SentenceExample& example) {
  if (example.size() < 2) return 0;
  read_input(example);
  read_states();
  std::vector<float> scores = read_last(example.size());
  const double loss = slopes(example, scores);
  read_back(scores);
  return loss;
}

void SentenceNetworkTrainer::step(float rate, std::size_t tokens) {
  mean_left_ *= 0.9F;
  square_left_ *= 0.98F;
  const StepSize size{rate, 1.0F / static_cast<float>(tokens), 1.0F / (1.0F - mean_left_),
                      1.0F / (1.0F - square_left_)};
  for (Parameter* one : parameters()) descend(*one, 0, one->value.size(), size);
  sort_and_drop_repeats(touched_);
  for (const std::uint16_t row : touched_) descend(rows_, row * N::own, N::own, size);
  touched_.clear();
  transpose();
}

SentenceWeights SentenceNetworkTrainer::weights() const {
  SentenceWeights out;
  for (const float value : rows_.value) out.rows.push_back(companded(value));
  for (const std::size_t direction : {0U, 1U}) {
    out.input[direction] =
        fixed_list<std::int16_t>(input_[direction], Places::sum - Places::word, true);
    out.state[direction] =
        fixed_list<std::int16_t>(state_[direction], Places::sum - Places::state, true);
    out.gate_bias[direction] =
        fixed_list<std::int32_t>(gate_bias_[direction], Places::sum, true);
  }
  out.hidden = fixed_list<std::int16_t>(hidden_, SentencePlaces::hidden_weight);
  out.hidden_bias = fixed_list<std::int32_t>(hidden_bias_, Places::sum);
  for (std::size_t at = 0; at < N::hidden; ++at) {
    out.last.push_back(
        fixed<std::int16_t>(last_.value[at * columns], SentencePlaces::last_weight));
  }
  out.last_bias = {fixed<std::int32_t>(last_bias_.value[0], Places::sum)};
  return out;
}

std::array<Parameter*, 10> SentenceNetworkTrainer::parameters() {
  return {&input_[0],     &state_[0], &gate_bias_[0], &input_[1], &state_[1],
          &gate_bias_[1], &hidden_,   &hidden_bias_,  &last_,     &last_bias_};
}
void SentenceNetworkTrainer::transpose() {
  for (const std::size_t direction : {0U, 1U}) {
    input_[direction].transpose();
    state_[direction].transpose();
  }
  hidden_.transpose();
  last_.transpose();
}
LayerParameters SentenceNetworkTrainer::layer(std::size_t direction) {
  return {input_[direction], state_[direction], gate_bias_[direction]};
}

void SentenceNetworkTrainer::read_input(const SentenceExample& example) {
  input_cells_.assign(example.size() * N::input, 0);
  used_.assign(example.size(), {});
  for (std::size_t token = 0; token < example.size(); ++token) {
    float* to = &input_cells_[token * N::input];
    to = std::copy_n(&example.vectors[token * NetworkShape::word], NetworkShape::word, to);
    for (const std::uint16_t row : example.rows[token]) {
      if (falls(dropout_.row, dice_)) continue;
      used_[token].push_back(row);
      touched_.push_back(row);
      for (std::size_t at = 0; at < N::own; ++at) {
        to[at] += rows_.value[row * N::own + at];
      }
    }
  }
  thin(input_cells_, dropout_.input, dice_, input_kept_);
}

void SentenceNetworkTrainer::read_states() {
  const std::size_t count = input_cells_.size() / N::input;
  states_.resize(count * both);
  for (const std::size_t direction : {0U, 1U}) {
    read_forward(layer(direction), direction == 1, input_cells_, count, traces_[direction]);
    for (std::size_t token = 0; token < count; ++token) {
      std::copy_n(&traces_[direction].states[token * state], state,
                  &states_[token * both + direction * state]);
    }
  }
  thin(states_, dropout_.state, dice_, states_kept_);
  around_.assign(count * N::around, 0);
  for (std::size_t token = 0; token < count; ++token) {
    float* to = &around_[token * N::around];
    std::copy_n(&states_[token * both], both, to);
    if (token > 0) std::copy_n(&states_[(token - 1) * both], both, to + both);
  }
}

std::vector<float> SentenceNetworkTrainer::read_last(std::size_t count) {
  fill_rows(hidden_bias_, count, hidden_cells_);
  apply(hidden_, around_, count, hidden_cells_);
  std::vector<float> leak(hidden_cells_.size());
  for (std::size_t at = 0; at < leak.size(); ++at) {
    leak[at] = hidden_cells_[at] < 0 ? below_zero : 1.0F;
  }
  thin(hidden_cells_, dropout_.hidden, dice_, hidden_kept_);
  scale(hidden_cells_, leak);
  scale(hidden_kept_, leak);
  std::vector<float> scores;
  fill_rows(last_bias_, count, scores);
  apply(last_, hidden_cells_, count, scores);
  return scores;
}

void SentenceNetworkTrainer::read_back(const std::vector<float>& slope) {
  const std::size_t count = used_.size();
  sum_rows(slope, last_bias_);
  std::vector<float> hidden_slope(hidden_cells_.size());
  apply_back(last_, hidden_cells_, count, slope, hidden_slope);
  scale(hidden_slope, hidden_kept_);
  sum_rows(hidden_slope, hidden_bias_);
  std::vector<float> around_slope(around_.size());
  apply_back(hidden_, around_, count, hidden_slope, around_slope);
  std::vector<float> input_slope(input_cells_.size());
  for (const std::size_t direction : {0U, 1U}) {
    const std::vector<float> state_slope = slope_of_states(around_slope, direction);
    crosscheck::read_back(layer(direction), direction == 1, input_cells_, count,
                          traces_[direction], state_slope, input_slope);
  }
  scale(input_slope, input_kept_);
  for (std::size_t token = 0; token < count; ++token) {
    const float* from = &input_slope[token * N::input + NetworkShape::word];
    for (const std::uint16_t row : used_[token]) {
      float* to = &rows_.gradient[row * N::own];
      for (std::size_t at = 0; at < N::own; ++at) to[at] += from[at];
    }
  }
}

/// What is asked for of the states of a direction, as those of a token and as those of
/// the one before the next.
std::vector<float> SentenceNetworkTrainer::slope_of_states(
    const std::vector<float>& around_slope, std::size_t direction) const {
  const std::size_t count = around_slope.size() / N::around;
  std::vector<float> out(count * state);
  for (std::size_t token = 0; token < count; ++token) {
    for (std::size_t at = 0; at < state; ++at) {
      const std::size_t place = direction * state + at;
      float sum = around_slope[token * N::around + place];
      if (token + 1 < count) sum += around_slope[(token + 1) * N::around + both + place];
      out[token * state + at] = sum * states_kept_[token * both + place];
    }
  }
  return out;
}

}  // namespace crosscheck
