#pragma once
#include <functional>
#include <string>

#include "syntax/model.h"
#include "train/treebank.h"

namespace crosscheck {

/// How a model is made. The defaults make the committed one.
struct ModelPlan {
  std::uint64_t seed = 1;
  int tag_passes = 5;
  int parse_passes = 6;
  std::size_t tag_parts = 8;  ///< for the parser's training tags
  std::size_t tag_cells = 1'700'000;
  std::size_t move_cells = 1'700'000;
  std::size_t relation_cells = 2'900'000;
  std::size_t beam_width = 8;
  std::int32_t beam_spread = 0;
};

/// Learns a model from a treebank and WordNet's files. `say` gets lines of progress, which
/// are the same for the same input. A problem with a file of WordNet leaves its part out.
ModelParts build_model(const Treebank& treebank, const std::string& wordnet,
                       const ModelPlan& plan, const std::function<void(std::string)>& say,
                       Problems& problems);

}  // namespace crosscheck
