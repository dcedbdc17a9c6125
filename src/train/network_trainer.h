#pragma once
#include <functional>
#include <string>

#include "train/network_learner.h"

namespace crosscheck {

/// How the network learns.
struct NetworkPlan {
  std::uint64_t seed = 1;
  int passes = 40;
  std::size_t sentences = 16;  ///< of a step
  float rate = 0.002F;         ///< of the first step; it falls to zero in a line
  Dropout dropout{0.15F, 1.0F, 0.25F, 0.25F};
};

/// The numbers below `size` in a random order.
std::vector<std::uint32_t> shuffled(std::size_t size, Dice& dice);

/// Learns from the examples, each as often as the plan has passes. `say` gets a line a
/// pass.
NetworkLearner learn_network(const std::vector<Example>& examples, const WordRows& rows,
                             const NetworkPlan& plan,
                             const std::function<void(std::string)>& say);

}  // namespace crosscheck
