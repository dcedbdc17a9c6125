#pragma once
#include <functional>
#include <string>

#include "syntax/model.h"
#include "train/network_trainer.h"
#include "train/treebank.h"

namespace crosscheck {

/// Learns a model from a treebank and WordNet's files; the plan's defaults make the
/// committed one. `say` gets lines of progress, which are the same for the same input. A
/// problem with a file of WordNet leaves its part out.
ModelParts build_model(const Treebank& treebank, const std::string& wordnet,
                       const NetworkPlan& plan, const std::function<void(std::string)>& say,
                       Problems& problems);

}  // namespace crosscheck
