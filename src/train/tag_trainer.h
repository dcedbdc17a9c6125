#pragma once
#include <span>
#include <vector>

#include "train/examples.h"
#include "train/learner.h"

namespace crosscheck {

struct TagTraining {
  std::size_t cells = 0;
  int passes = 5;
  std::uint64_t seed = 1;
};

/// Learns to tag in the order of reading, with its own tags as history.
Learner learn_tags(std::span<const Example* const> examples, std::size_t tags,
                   const TagTraining& training);

/// Bytes of a tagger's weights, as in the model file.
std::vector<std::int8_t> tag_weights(const Learner& learner);

/// Fills `Example::tags` with what a tagger says.
void predict_tags(std::span<Example* const> examples, std::size_t tags,
                  const std::vector<std::int8_t>& weights);

/// Fills `Example::tags` of all by taggers that have not seen them: each of `parts` parts
/// is tagged by one that has learned from the others, so that a parser sees the errors that
/// it will meet.
void predict_unseen_tags(std::vector<Example>& examples, std::size_t tags,
                         std::size_t parts, const TagTraining& training);

}  // namespace crosscheck
