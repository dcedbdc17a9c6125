#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

#include "syntax/weights.h"
#include "syntax/words.h"

namespace crosscheck {

/// Index of a fine tag (a pair of universal and Penn tag) in the model's list.
using TagId = std::uint8_t;
/// At most so many fine tags.
constexpr std::size_t most_tags = 96;
constexpr TagId no_tag = 127;

/// What the tagger has decided for the tokens before.
struct TagHistory {
  TagId last = no_tag;
  TagId before_last = no_tag;
};

/// Features that rest on the words alone.
void add_word_features(std::span<const WordView> words, std::size_t at, Features& out);
/// Features that rest on the tags decided so far.
void add_history_features(std::span<const WordView> words, std::size_t at,
                          TagHistory history, Features& out);

}  // namespace crosscheck
