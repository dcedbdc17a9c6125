#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "syntax/tag_features.h"
#include "syntax/transitions.h"
#include "syntax/weights.h"
#include "syntax/words.h"

namespace crosscheck {

/// A tagged word as the parser sees it: spread hashes.
struct ParseWord {
  std::uint64_t word = 0;    ///< lower case
  std::uint64_t tag = 0;     ///< fine tag
  std::uint64_t coarse = 0;  ///< the word if frequent, else its semantic field or ending
  Upos upos = Upos::x;
};

/// A sentence as the parser sees it: its words, then the root, then what stands beyond.
struct ParseInput {
  std::vector<ParseWord> words;
  /// Before each word, how many commas, verbs and conjunctions there are.
  struct Counts {
    std::uint32_t commas = 0;
    std::uint32_t verbs = 0;
    std::uint32_t conjunctions = 0;
    std::uint32_t marks = 0;
  };
  std::vector<Counts> before;
  std::uint32_t size = 0;  ///< number of words without the root

  const ParseWord& at(std::uint32_t token) const {
    return words[token <= size ? token : size + 1];
  }
};

/// Makes the input of tagged words. `uposes` by tag id. Reuses the memory of `out`.
void make_parse_input(std::span<const WordView> views, std::span<const TagId> tags,
                      std::span<const Upos> uposes, ParseInput& out);

/// The parts around the place where moves are made. A missing one has no token.
struct ParseContext {
  const Part* s0 = nullptr;
  const Part* s1 = nullptr;
  const Part* s2 = nullptr;
  const Part* b0 = nullptr;
  std::uint32_t depth = 0;
};
ParseContext context_of(const ParseState& state, std::span<const Part> parts);

/// Features that choose the move.
void add_move_features(const ParseInput& input, const ParseContext& context, Features& out);
/// Features that choose the relation of `child` to `head`, which has not got it yet.
void add_relation_features(const ParseInput& input, const Part& head, const Part& child,
                           Features& out);

}  // namespace crosscheck
