#pragma once
#include <cstdint>
#include <vector>

#include "support/dice.h"
#include "syntax/weights.h"

namespace crosscheck {

/// The numbers below `size` in a random order.
std::vector<std::uint32_t> shuffled(std::size_t size, Dice& dice);

/// The features without some of them, each left out with a chance of `of_256` in 256: what
/// is learned then rests on no single feature (Wang and Manning 2013).
Features thinned(const Features& features, unsigned of_256, Dice& dice);

/// Weights while they are learned, with what their average needs: an averaged perceptron in
/// integers, so that the same seed gives the same model everywhere.
class Learner {
 public:
  explicit Learner(std::size_t cells);

  Weights<std::int32_t> weights() const { return Weights<std::int32_t>(cells_); }
  void update(const Features& features, std::size_t class_, std::int32_t by);
  /// One more decision has been seen.
  void step() { ++steps_; }

  /// The average weights in units of 1/`scale`, companded into bytes; none stands for more
  /// than `limit` units, so that sums of many do not wrap.
  std::vector<std::int8_t> averaged(std::int64_t scale, std::int32_t limit) const;

 private:
  std::vector<std::int32_t> cells_;
  std::vector<std::int64_t> weighted_;  // sum of step * change
  std::int64_t steps_ = 1;
};

/// The byte whose `weight_of` is nearest to a weight, within `limit`.
std::int8_t companded(std::int64_t weight, std::int32_t limit);

}  // namespace crosscheck
