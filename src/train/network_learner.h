#pragma once
#include <array>
#include <cstdint>
#include <vector>

#include "syntax/model.h"
#include "train/examples.h"
#include "train/layer.h"

namespace crosscheck {

/// Chances with which numbers are left out while learning, so that what is learned rests on
/// no single one (Srivastava et al. 2014).
struct Dropout {
  float feature = 0;  ///< of a word
  float word = 0;     ///< more so of whole words that are rare: this over this plus count
  float state = 0;    ///< of what a layer gives
  float arc = 0;      ///< of what stands for a head or dependent
};

/// What the network gets wrong: sums over words of minus the logarithm of the chance that
/// it gives to what is right.
struct Loss {
  double tags = 0;
  double heads = 0;
  double relations = 0;
  std::size_t words = 0;
};

/// The byte whose `weight_of` is nearest to a weight.
std::int8_t companded(float weight);

/// The network of `syntax/network.h` in floats, with what learning needs.
class NetworkLearner {
 public:
  NetworkLearner(std::size_t word_rows, Dice& dice);

  /// Reads a sentence and adds to the gradients what would have read it better. `rows`: of
  /// the features of each word that are not left out.
  void learn(const Example& example, const std::vector<std::vector<std::uint32_t>>& rows,
             const Dropout& dropout, Dice& dice, Loss& loss);
  /// One step against the gradients, which are then zero; `touched`: the rows of the word
  /// table that may have one.
  void step(const std::vector<std::uint32_t>& touched, float rate, std::size_t words);

  /// Numbers in fixed point, as the model file has them.
  void write(ModelParts& parts) const;

  Parameter& words() { return words_; }
  Parameter& matrix(MatrixId id) { return matrices_[id]; }
  Parameter& bias(BiasId id) { return biases_[id]; }

 private:
  /// What is computed on the way forward, and asked for on the way back.
  struct Layer {
    std::array<LayerTrace, 2> traces;
    std::vector<float> states;  ///< of both directions, thinned
    std::vector<float> kept;    ///< what each was multiplied with, to thin them
    std::vector<float> slope;
  };
  struct Arc {
    std::vector<float> numbers;
    std::vector<float> kept;
    std::vector<float> slope;
  };

  LayerParameters layer(std::size_t number, bool is_backward);
  void read(const std::vector<std::vector<std::uint32_t>>& rows, const Dropout& dropout,
            Dice& dice);
  void read_back(const std::vector<std::vector<std::uint32_t>>& rows);
  void learn_tags(const Example& example, Loss& loss);
  void learn_relations(const Example& example, Loss& loss);
  void learn_heads(const Example& example, const Dropout& dropout, Dice& dice, Loss& loss);
  void read_arc(MatrixId matrix, BiasId bias, const Dropout& dropout, Dice& dice, Arc& arc);
  void read_arc_back(MatrixId matrix, BiasId bias, Arc& arc);

  Parameter words_;
  std::vector<Parameter> matrices_;
  std::vector<Parameter> biases_;
  float mean_left_ = 1;  // of the first values of Adam's means, which are zero
  float square_left_ = 1;

  std::size_t count_ = 0;
  std::vector<float> input_;
  std::array<Layer, NetworkShape::layers> layers_;
  Arc dependents_;
  Arc heads_;
};

}  // namespace crosscheck
