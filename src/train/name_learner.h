#pragma once
#include <string>

#include "analyze/language.h"
#include "train/treebank.h"

namespace crosscheck {

/// How name weights are learned.
struct NamePlan {
  std::uint64_t seed = 1;
  int passes = 12;
  int runs = 5;             ///< each in another order; what they learn is averaged
  std::uint32_t least = 2;  ///< signs in fewer documents are left out
};

/// The word list `name_weights` learned from a treebank that marks entities: an averaged
/// perceptron with a margin over the signs of the names that the tool's rules find. In
/// integers: the same treebank and plan give the same bytes everywhere.
std::string learned_name_weights(const Treebank& treebank, const Language& language,
                                 const NamePlan& plan);

}  // namespace crosscheck
