#include "train/network_learner.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <set>

#include "train/network_trainer.h"

using namespace crosscheck;

namespace {

constexpr std::size_t row_count = 6;

/// Five words with some rows each, and a tree over them.
Example example() {
  Example made;
  made.rows = {{0, 1}, {2}, {3, 4, 5}, {0, 4}, {1}};
  made.tags = {0, 3, 5, 2, 1};
  made.tree.heads = {1, 2, 5, 2, 3};
  made.tree.relations = {Dependency::det, Dependency::nsubj, Dependency::root,
                         Dependency::obl, Dependency::case_};
  return made;
}

double loss_of(NetworkLearner& learner, const Example& made) {
  Loss loss;
  Dice dice(1);
  learner.learn(made, made.rows, {}, dice, loss);
  return loss.tags + loss.heads + loss.relations;
}

/// How much the loss grows with a number, found by changing it.
double measured_slope(NetworkLearner& learner, const Example& made, Parameter& parameter,
                      std::size_t at) {
  constexpr float step = 5e-4F;
  const float before = parameter.value[at];
  parameter.value[at] = before + step;
  parameter.transpose();
  const double above = loss_of(learner, made);
  parameter.value[at] = before - step;
  parameter.transpose();
  const double below = loss_of(learner, made);
  parameter.value[at] = before;
  parameter.transpose();
  return (above - below) / (2 * double{step});
}

void check_slopes(NetworkLearner& learner, const Example& made, Parameter& parameter) {
  std::fill(parameter.gradient.begin(), parameter.gradient.end(), 0.0F);
  loss_of(learner, made);
  const std::vector<float> gradient = parameter.gradient;
  std::size_t steepest = 0;
  for (std::size_t at = 0; at < gradient.size(); ++at) {
    if (std::fabs(gradient[at]) > std::fabs(gradient[steepest])) steepest = at;
  }
  for (const std::size_t at : {steepest, gradient.size() / 3, gradient.size() - 1}) {
    CAPTURE(at);
    CHECK(measured_slope(learner, made, parameter, at) ==
          Approx(gradient[at]).epsilon(0.03).margin(0.015));
  }
}

}  // namespace

TEST_CASE("gradients say how the loss changes with every kind of number", "[train]") {
  Dice dice(3);
  NetworkLearner learner(row_count, dice);
  const Example made = example();
  check_slopes(learner, made, learner.words());
  for (std::size_t id = 0; id < matrix_count; ++id) {
    CAPTURE(id);
    check_slopes(learner, made, learner.matrix(static_cast<MatrixId>(id)));
  }
  for (std::size_t id = 0; id < bias_count; ++id) {
    CAPTURE(id);
    check_slopes(learner, made, learner.bias(static_cast<BiasId>(id)));
  }
}

TEST_CASE("one sentence is learned by heart", "[train]") {
  Dice dice(3);
  NetworkLearner learner(row_count, dice);
  const Example made = example();
  const double before = loss_of(learner, made);
  for (int step = 0; step < 60; ++step) {
    learner.step({0, 1, 2, 3, 4, 5}, 0.01F, made.rows.size());
    loss_of(learner, made);
  }
  CHECK(before > 10);
  CHECK(loss_of(learner, made) < 0.3);
}

TEST_CASE("the network in fixed point gives what the one in floats has learned",
          "[train]") {
  Dice dice(3);
  NetworkLearner learner(row_count, dice);
  const Example made = example();
  for (int step = 0; step < 60; ++step) {
    loss_of(learner, made);
    learner.step({0, 1, 2, 3, 4, 5}, 0.01F, made.rows.size());
  }
  ModelParts parts;
  learner.write(parts);
  const SyntaxNetwork network(parts.weights, parts.biases);
  NetworkMemory memory;
  for (const auto& rows : made.rows) {
    for (std::size_t at = 0; at < NetworkShape::word; ++at) {
      int sum = 0;
      for (const auto row : rows) {
        sum += weight_of(parts.word_cells[row * NetworkShape::word + at]);
      }
      memory.words.push_back(static_cast<std::int16_t>(sum * 16));
    }
  }
  const std::size_t count = made.rows.size();
  std::vector<std::int32_t> scores;
  const Passage all{0, static_cast<std::uint32_t>(count)};
  read_words(network, std::span(&all, 1), memory);
  score_tags(network, memory, scores);
  for (std::size_t word = 0; word < count; ++word) {
    const auto first = scores.begin() + static_cast<std::ptrdiff_t>(word * most_tags);
    CHECK(std::max_element(first, first + most_tags) - first == made.tags[word]);
  }
  HeadScores head_scores;
  read_arcs(network, memory);
  score_heads(network, all, memory, head_scores);
  std::vector<std::uint32_t> heads;
  best_tree(head_scores, heads);
  CHECK(heads == made.tree.heads);
  score_relations(network, heads, memory, scores);
  for (std::size_t word = 0; word < count; ++word) {
    const auto first =
        scores.begin() + static_cast<std::ptrdiff_t>(word * NetworkShape::relations);
    CHECK(std::max_element(first, first + relation_count) - first ==
          static_cast<int>(made.tree.relations[word]));
  }
}

TEST_CASE("companding finds the nearest byte on both sides of zero", "[train]") {
  const auto weight = GENERATE(0.0F, 0.004F, -0.004F, 0.3F, -0.3F, 3.9F, -3.9F);
  CAPTURE(weight);
  const float back = std::ldexp(static_cast<float>(weight_of(companded(weight))), -8);
  CHECK(back == Approx(weight).margin(0.04 * std::fabs(weight) + 0.002));
  CHECK(weight_of(companded(100.0F)) == 1008);
  CHECK(weight_of(companded(-100.0F)) <= -1008);
}

TEST_CASE("e^x is right to five digits and never leaves what floats hold", "[train]") {
  const auto x = GENERATE(-20.0F, -1.0F, -0.01F, 0.0F, 0.5F, 1.0F, 7.25F, 30.0F);
  CHECK(exponential(x) == Approx(std::exp(x)).epsilon(1e-5));
  CHECK(std::isfinite(exponential(1e30F)));
  CHECK(exponential(-1e30F) >= 0);
}

TEST_CASE("the dice and the order they give are the same everywhere", "[train]") {
  Dice dice(1);
  CHECK(dice.roll() == 0x910a2dec89025cc1ULL);
  Dice again(1);
  const auto order = shuffled(100, again);
  CHECK(std::set<std::uint32_t>(order.begin(), order.end()).size() == 100);
  Dice same(1);
  CHECK(shuffled(100, same) == order);
}
