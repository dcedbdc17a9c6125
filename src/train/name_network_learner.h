#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "analyze/language.h"
#include "train/treebank.h"

namespace crosscheck {

/// How the network of names is learned.
struct NameNetworkPlan {
  std::uint64_t seed = 1;
  int passes = 16;
  std::size_t words = 64;      ///< between two steps
  float rate = 0.002F;         ///< of the first step; it falls to 0
  float input_dropout = 0.2F;  ///< chance that a number is left out
  float hidden_dropout = 0.4F;
  float word_dropout = 0.3F;  ///< chance that the word itself is: then its place tells
};

/// The word list `name_network` learned from a treebank that marks entities: what each
/// capitalized word names, from its context as the syntax model sees it. The same treebank,
/// lists, model and plan give the same bytes everywhere. Requires: `language.syntax`.
std::string learned_name_network(const Treebank& treebank, const Language& language,
                                 const NameNetworkPlan& plan,
                                 const std::function<void(std::string)>& say);

}  // namespace crosscheck
