#include "train/network_learner.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crosscheck {
namespace {

using N = NetworkShape;

constexpr float below_zero = 0.125F;  // how much of what is below zero is kept
constexpr float longest_gradient = 1.0F;

/// Thins numbers: some become 0, the others grow. Fills `kept` with the factors.
void thin(std::vector<float>& numbers, float chance, Dice& dice, std::vector<float>& kept) {
  kept.assign(numbers.size(), 1.0F);
  if (chance <= 0) return;
  const auto limit = static_cast<std::uint64_t>(chance * 65536.0F);
  const float factor = 1.0F / (1.0F - chance);
  std::uint64_t random = 0;
  for (std::size_t at = 0; at < numbers.size(); ++at) {
    if (at % 4 == 0) random = dice.roll();
    kept[at] = (random & 0xFFFFU) < limit ? 0.0F : factor;
    random >>= 16U;
    numbers[at] *= kept[at];
  }
}

/// Scores become how much the loss grows with each: the chance that the scores give a
/// class, less one for the right class. The loss.
double slope_of(float* scores, std::size_t count, std::size_t right) {
  const float most = *std::max_element(scores, scores + count);
  float sum = 0;
  for (std::size_t at = 0; at < count; ++at)
    sum += scores[at] = exponential(scores[at] - most);
  const float chance = scores[right] / sum;
  for (std::size_t at = 0; at < count; ++at) scores[at] /= sum;
  scores[right] -= 1.0F;
  return -std::log(static_cast<double>(chance) + 1e-20);
}

void leak(std::vector<float>& numbers) {
  for (float& number : numbers) number = number > 0 ? number : below_zero * number;
}

float limit_of(MatrixId id) {
  if (id == pair_matrix) return 0.065F;
  if (id == distance_matrix) return 0.02F;
  std::size_t rows = shape_of(id).rows;
  if (id < tag_matrix) rows = shape_of(static_cast<MatrixId>(id / 2 * 2)).rows + N::state;
  return std::sqrt(3.0F / static_cast<float>(rows));
}

std::int64_t rounded(float value, int places) {
  const double scaled = std::ldexp(static_cast<double>(value), places);
  return static_cast<std::int64_t>(scaled < 0 ? scaled - 0.5 : scaled + 0.5);
}

template <typename Cell>
Cell fixed(float value, int places) {
  constexpr std::int64_t most = std::numeric_limits<Cell>::max();
  return static_cast<Cell>(std::clamp(rounded(value, places), -most, most));
}

/// Gates that open from 0 to 1 take half their sums (`bent`).
float part_of(std::size_t column, bool is_layer) {
  return is_layer && column < 3 * N::state ? 0.5F : 1.0F;
}

}  // namespace

NetworkLearner::NetworkLearner(std::size_t word_rows, Dice& dice)
    : words_(word_rows, N::word, 0.1F, dice) {
  matrices_.reserve(matrix_count);
  for (std::size_t at = 0; at < matrix_count; ++at) {
    const auto id = static_cast<MatrixId>(at);
    const MatrixShape shape = shape_of(id);
    matrices_.emplace_back(shape.rows, shape.columns, limit_of(id), dice);
  }
  biases_.reserve(bias_count);
  for (std::size_t at = 0; at < bias_count; ++at) {
    const auto id = static_cast<BiasId>(at);
    biases_.emplace_back(std::size_t{1}, size_of(id), id == root_vector ? 0.3F : 0.0F,
                         dice);
    if (id >= tag_bias) continue;
    auto& value = biases_.back().value;  // at first, little is forgotten
    std::fill_n(value.begin() + N::state, N::state, 1.0F);
  }
  for (Parameter& matrix : matrices_) matrix.transpose();
}

LayerParameters NetworkLearner::layer(std::size_t number, bool is_backward) {
  const std::size_t at = 2 * number + (is_backward ? 1 : 0);
  return {matrices_[2 * at], matrices_[2 * at + 1], biases_[at]};
}

void NetworkLearner::read(const std::vector<std::vector<std::uint32_t>>& rows,
                          const Dropout& dropout, Dice& dice) {
  count_ = rows.size();
  input_.assign(count_ * N::word, 0);
  for (std::size_t word = 0; word < count_; ++word) {
    for (const std::uint32_t row : rows[word]) {
      const float* from = &words_.value[row * N::word];
      for (std::size_t at = 0; at < N::word; ++at) input_[word * N::word + at] += from[at];
    }
  }
  const std::vector<float>* in = &input_;
  for (std::size_t number = 0; number < N::layers; ++number) {
    Layer& own = layers_[number];
    own.states.resize(count_ * N::both);
    for (const bool is_backward : {false, true}) {
      LayerTrace& trace = own.traces[is_backward ? 1 : 0];
      read_forward(layer(number, is_backward), is_backward, *in, count_, trace);
      for (std::size_t word = 0; word < count_; ++word) {
        std::copy_n(
            trace.states.begin() + static_cast<std::ptrdiff_t>(word * N::state), N::state,
            own.states.begin() +
                static_cast<std::ptrdiff_t>(word * N::both + (is_backward ? N::state : 0)));
      }
    }
    thin(own.states, dropout.state, dice, own.kept);
    own.slope.assign(own.states.size(), 0);
    in = &own.states;
  }
}

void NetworkLearner::read_back(const std::vector<std::vector<std::uint32_t>>& rows) {
  std::vector<float> input_slope(input_.size());
  std::vector<float> half(count_ * N::state);
  for (std::size_t number = N::layers; number-- > 0;) {
    Layer& own = layers_[number];
    for (std::size_t at = 0; at < own.slope.size(); ++at) own.slope[at] *= own.kept[at];
    const auto& in = number > 0 ? layers_[number - 1].states : input_;
    auto& in_slope = number > 0 ? layers_[number - 1].slope : input_slope;
    for (const bool is_backward : {false, true}) {
      for (std::size_t word = 0; word < count_; ++word) {
        std::copy_n(own.slope.begin() + static_cast<std::ptrdiff_t>(
                                            word * N::both + (is_backward ? N::state : 0)),
                    N::state, half.begin() + static_cast<std::ptrdiff_t>(word * N::state));
      }
      crosscheck::read_back(layer(number, is_backward), is_backward, in, count_,
                            own.traces[is_backward ? 1 : 0], half, in_slope);
    }
  }
  for (std::size_t word = 0; word < count_; ++word) {
    for (const std::uint32_t row : rows[word]) {
      float* to = &words_.gradient[row * N::word];
      for (std::size_t at = 0; at < N::word; ++at)
        to[at] += input_slope[word * N::word + at];
    }
  }
}

void NetworkLearner::learn_tags(const Example& example, Loss& loss) {
  Layer& from = layers_.front();
  std::vector<float> scores;
  fill_rows(biases_[tag_bias], count_, scores);
  apply(matrices_[tag_matrix], from.states, count_, scores);
  for (std::size_t word = 0; word < count_; ++word) {
    loss.tags += slope_of(&scores[word * most_tags], most_tags, example.tags[word]);
  }
  sum_rows(scores, biases_[tag_bias]);
  apply_back(matrices_[tag_matrix], from.states, count_, scores, from.slope);
}

void NetworkLearner::learn_relations(const Example& example, Loss& loss) {
  Layer& from = layers_.back();
  const auto& heads = example.tree.heads;
  std::vector<float> arcs;
  std::vector<float> of_heads(count_ * N::relation);
  fill_rows(biases_[arc_bias], count_, arcs);
  apply(matrices_[relation_dependent_matrix], from.states, count_, arcs);
  apply(matrices_[relation_head_matrix], from.states, count_, of_heads);
  for (std::size_t word = 0; word < count_; ++word) {
    if (heads[word] == count_) continue;
    const float* head = &of_heads[heads[word] * N::relation];
    for (std::size_t at = 0; at < N::relation; ++at)
      arcs[word * N::relation + at] += head[at];
  }
  leak(arcs);
  std::vector<float> scores;
  fill_rows(biases_[relation_bias], count_, scores);
  apply(matrices_[relation_matrix], arcs, count_, scores);
  for (std::size_t word = 0; word < count_; ++word) {
    loss.relations += slope_of(&scores[word * N::relations], N::relations,
                               static_cast<std::size_t>(example.tree.relations[word]));
  }
  // and back
  std::vector<float> arc_slope(arcs.size());
  sum_rows(scores, biases_[relation_bias]);
  apply_back(matrices_[relation_matrix], arcs, count_, scores, arc_slope);
  for (std::size_t at = 0; at < arcs.size(); ++at) {
    if (arcs[at] <= 0) arc_slope[at] *= below_zero;
  }
  sum_rows(arc_slope, biases_[arc_bias]);
  apply_back(matrices_[relation_dependent_matrix], from.states, count_, arc_slope,
             from.slope);
  std::fill(of_heads.begin(), of_heads.end(), 0.0F);
  for (std::size_t word = 0; word < count_; ++word) {
    if (heads[word] == count_) continue;
    float* head = &of_heads[heads[word] * N::relation];
    for (std::size_t at = 0; at < N::relation; ++at) {
      head[at] += arc_slope[word * N::relation + at];
    }
  }
  apply_back(matrices_[relation_head_matrix], from.states, count_, of_heads, from.slope);
}

void NetworkLearner::read_arc(MatrixId matrix, BiasId bias, const Dropout& dropout,
                              Dice& dice, Arc& arc) {
  fill_rows(biases_[bias], count_, arc.numbers);
  apply(matrices_[matrix], layers_.back().states, count_, arc.numbers);
  leak(arc.numbers);
  thin(arc.numbers, dropout.arc, dice, arc.kept);
}

void NetworkLearner::read_arc_back(MatrixId matrix, BiasId bias, Arc& arc) {
  for (std::size_t at = 0; at < arc.slope.size(); ++at) {
    arc.slope[at] *= arc.kept[at] * (arc.numbers[at] > 0 ? 1.0F : below_zero);
  }
  sum_rows(arc.slope, biases_[bias]);
  Layer& from = layers_.back();
  apply_back(matrices_[matrix], from.states, count_, arc.slope, from.slope);
}

void NetworkLearner::learn_heads(const Example& example, const Dropout& dropout, Dice& dice,
                                 Loss& loss) {
  read_arc(dependent_matrix, dependent_bias, dropout, dice, dependents_);
  read_arc(head_matrix, head_bias, dropout, dice, heads_);
  const auto& root = biases_[root_vector].value;
  heads_.numbers.insert(heads_.numbers.end(), root.begin(), root.end());
  std::vector<float> pairs;
  fill_rows(biases_[pair_bias], count_, pairs);
  apply(matrices_[pair_matrix], dependents_.numbers, count_, pairs);
  std::vector<float> distances(count_ * N::distances);
  apply(matrices_[distance_matrix], dependents_.numbers, count_, distances);
  // The heads as columns, with room.
  const std::size_t width = (count_ + 16) / 16 * 16;
  std::vector<float> columns(N::arc * width);
  for (std::size_t head = 0; head <= count_; ++head) {
    for (std::size_t at = 0; at < N::arc; ++at) {
      columns[at * width + head] = heads_.numbers[head * N::arc + at];
    }
  }
  std::vector<float> scores(count_ * width);
  multiply({scores.data(), count_, width, pairs.data(), N::arc, 1, columns.data(), N::arc});
  const auto distance_at = [&](std::size_t word, std::size_t head) {
    return word * N::distances +
           (head < count_ ? distance_class(word, head) : root_distance);
  };
  std::vector<float> distance_slope(distances.size());
  for (std::size_t word = 0; word < count_; ++word) {
    float* row = &scores[word * width];
    for (std::size_t head = 0; head <= count_; ++head)
      row[head] += distances[distance_at(word, head)];
    row[word] = -1e9F;
    loss.heads += slope_of(row, count_ + 1, example.tree.heads[word]);
    std::fill(row + count_ + 1, row + width, 0.0F);
    for (std::size_t head = 0; head <= count_; ++head) {
      if (head != word) distance_slope[distance_at(word, head)] += row[head];
    }
  }
  // and back
  std::vector<float> pair_slope(pairs.size());
  multiply({pair_slope.data(), count_, N::arc, scores.data(), width, 1,
            heads_.numbers.data(), count_ + 1});
  heads_.slope.assign(heads_.numbers.size(), 0);
  multiply({heads_.slope.data(), count_ + 1, N::arc, scores.data(), 1, width, pairs.data(),
            count_});
  dependents_.slope.assign(dependents_.numbers.size(), 0);
  sum_rows(pair_slope, biases_[pair_bias]);
  apply_back(matrices_[pair_matrix], dependents_.numbers, count_, pair_slope,
             dependents_.slope);
  apply_back(matrices_[distance_matrix], dependents_.numbers, count_, distance_slope,
             dependents_.slope);
  for (std::size_t at = 0; at < N::arc; ++at) {
    biases_[root_vector].gradient[at] += heads_.slope[count_ * N::arc + at];
  }
  heads_.slope.resize(count_ * N::arc);
  read_arc_back(dependent_matrix, dependent_bias, dependents_);
  read_arc_back(head_matrix, head_bias, heads_);
}

void NetworkLearner::learn(const Example& example,
                           const std::vector<std::vector<std::uint32_t>>& rows,
                           const Dropout& dropout, Dice& dice, Loss& loss) {
  read(rows, dropout, dice);
  loss.words += count_;
  learn_tags(example, loss);
  learn_relations(example, loss);
  learn_heads(example, dropout, dice, loss);
  read_back(rows);
}

void NetworkLearner::step(const std::vector<std::uint32_t>& touched, float rate,
                          std::size_t words) {
  mean_left_ *= 0.9F;
  square_left_ *= 0.98F;
  StepSize size{rate, 1.0F / static_cast<float>(words), 1.0F / (1.0F - mean_left_),
                1.0F / (1.0F - square_left_)};
  double sum = 0;
  for (auto* parameters : {&matrices_, &biases_}) {
    for (const Parameter& parameter : *parameters) {
      for (const float slope : parameter.gradient) sum += double{slope} * slope;
    }
  }
  const float length = static_cast<float>(std::sqrt(sum)) * size.scale;
  if (length > longest_gradient) size.scale *= longest_gradient / length;
  for (auto* parameters : {&matrices_, &biases_}) {
    for (Parameter& parameter : *parameters) {
      descend(parameter, 0, parameter.value.size(), size);
    }
  }
  for (Parameter& matrix : matrices_) matrix.transpose();
  for (const std::uint32_t row : touched) descend(words_, row * N::word, N::word, size);
}

std::int8_t companded(float weight) {
  const float units = std::ldexp(std::fabs(weight), weight_places);
  int best = 0;
  float error = units;
  for (int cell = 1; cell <= INT8_MAX; ++cell) {
    const int signed_cell = weight < 0 ? -cell : cell;
    const float off = std::fabs(units - std::fabs(static_cast<float>(weight_of(
                                            static_cast<std::int8_t>(signed_cell)))));
    if (off >= error) continue;
    error = off;
    best = signed_cell;
  }
  return static_cast<std::int8_t>(best);
}

void NetworkLearner::write(ModelParts& parts) const {
  parts.word_cells.clear();
  parts.weights.clear();
  parts.biases.clear();
  parts.word_cells.reserve(words_.value.size());
  for (const float value : words_.value) parts.word_cells.push_back(companded(value));
  for (std::size_t id = 0; id < matrix_count; ++id) {
    const MatrixShape shape = shape_of(static_cast<MatrixId>(id));
    const Parameter& matrix = matrices_[id];
    std::vector<std::int16_t> cells(matrix.value.size());
    for (std::size_t at = 0; at < cells.size(); ++at) {
      const float part = part_of(at % shape.columns, id < tag_matrix);
      cells[at] = fixed<std::int16_t>(matrix.value[at] * part, shape.places);
    }
    const auto packed = packed_cells(cells, shape.rows, shape.columns);
    parts.weights.insert(parts.weights.end(), packed.begin(), packed.end());
  }
  for (std::size_t id = 0; id < bias_count; ++id) {
    const int places = id == root_vector ? Places::arc : Places::sum;
    for (std::size_t at = 0; at < biases_[id].value.size(); ++at) {
      const float part = part_of(at, id < tag_bias);
      parts.biases.push_back(fixed<std::int32_t>(biases_[id].value[at] * part, places));
    }
  }
}

}  // namespace crosscheck
