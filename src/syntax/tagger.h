#pragma once
#include <array>
#include <cstddef>
#include <span>

#include "syntax/choice.h"
#include "syntax/tag_features.h"

namespace crosscheck {

/// Tags a sentence from left to right with linear weights. `Sum`: see `Weights::add_to`.
/// Requires: 0 < tags <= most_tags, and `out` has a place for each word.
template <typename Sum, typename Cell>
void tag(std::span<const WordView> words, const Weights<Cell>& weights, std::size_t tags,
         std::span<TagId> out) {
  TagHistory history;
  for (std::size_t at = 0; at < words.size(); ++at) {
    Features features;
    add_word_features(words, at, features);
    add_history_features(words, at, history, features);
    std::array<Sum, most_tags> scores{};
    weights.add_to(scores, features);
    out[at] = static_cast<TagId>(choose(std::span<const Sum>(scores).first(tags)).best);
    history = {out[at], history.last};
  }
}

}  // namespace crosscheck
