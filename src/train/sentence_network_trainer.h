#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "analyze/sentence_network.h"
#include "train/layer.h"

namespace crosscheck {

/// A paragraph as a network of sentences reads it: a token a row.
struct SentenceExample {
  std::vector<float> vectors;  ///< what stands for the words
  std::vector<SentenceWordRows> rows;
  std::vector<bool> can_begin;  ///< a sentence
  std::vector<bool> is_begin;
  std::size_t size() const { return rows.size(); }
};

/// The chances with which numbers are left out while learning (see `Dropout`).
struct SentenceDropout {
  float row = 0.15F;    ///< a feature of a token
  float input = 0.2F;   ///< a number of what stands for it
  float state = 0.3F;   ///< of what the layer gives
  float hidden = 0.3F;  ///< of the hidden layer
};

/// One of the networks of `SentenceNetwork` in floats, with what learning needs.
class SentenceNetworkTrainer {
 public:
  SentenceNetworkTrainer(const SentenceDropout& dropout, std::uint64_t seed);

  /// Reads a paragraph and adds to the gradients what would have read it better; the loss:
  /// minus the logarithm of the chance it gives to what is right, over all tokens.
  double learn(const SentenceExample& example);
  /// One step against the gradients, which are then zero.
  void step(float rate, std::size_t tokens);
  /// The numbers in fixed point.
  SentenceWeights weights() const;
  Dice& dice() { return dice_; }

 private:
  std::array<Parameter*, 10> parameters();
  void transpose();
  LayerParameters layer(std::size_t direction);
  void read_input(const SentenceExample& example);
  void read_states();
  std::vector<float> read_last(std::size_t count);
  void read_back(const std::vector<float>& slope);
  std::vector<float> slope_of_states(const std::vector<float>& around_slope,
                                     std::size_t direction) const;

  SentenceDropout dropout_;
  Dice dice_;
  Parameter rows_;
  std::array<Parameter, 2> input_;
  std::array<Parameter, 2> state_;
  std::array<Parameter, 2> gate_bias_;
  Parameter hidden_;
  Parameter hidden_bias_;
  Parameter last_;
  Parameter last_bias_;
  float mean_left_ = 1;
  float square_left_ = 1;
  std::vector<std::uint16_t> touched_;

  // What is computed on the way forward, and with what it was thinned.
  std::vector<float> input_cells_;
  std::vector<float> input_kept_;
  std::vector<std::vector<std::uint16_t>> used_;
  std::array<LayerTrace, 2> traces_;
  std::vector<float> states_;
  std::vector<float> states_kept_;
  std::vector<float> around_;
  std::vector<float> hidden_cells_;
  std::vector<float> hidden_kept_;
};

}  // namespace crosscheck
