#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace crosscheck {

/// Scores of heads, a row for each word; a row has a column for each word, one for the
/// root, and room.
struct HeadScores {
  std::size_t count = 0;    ///< of words
  std::size_t columns = 0;  ///< count + 1 or more
  std::vector<std::int32_t> cells;

  std::span<const std::int32_t> row(std::size_t word) const {
    return {cells.data() + word * columns, count + 1};
  }
};

/// The tree of one root whose arcs have high scores: the best head of each word, with
/// cycles broken where that costs least. `heads` gets the number of words for the root's.
/// Cost: quadratic in the words.
void best_tree(const HeadScores& scores, std::vector<std::uint32_t>& heads);

}  // namespace crosscheck
