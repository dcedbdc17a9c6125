#include "syntax/tree.h"

#include <catch2/catch.hpp>

#include "support/dice.h"

using namespace crosscheck;

namespace {

using Heads = std::vector<std::uint32_t>;

HeadScores scores_of(const std::vector<std::vector<std::int32_t>>& rows) {
  HeadScores scores;
  scores.count = rows.size();
  scores.columns = rows.size() + 1;
  for (const auto& row : rows) {
    scores.cells.insert(scores.cells.end(), row.begin(), row.end());
  }
  return scores;
}

HeadScores noise(std::size_t count, std::uint64_t seed) {
  Dice dice(seed);
  HeadScores scores{count, count + 3, {}};
  for (std::size_t at = 0; at < count * scores.columns; ++at) {
    scores.cells.push_back(static_cast<std::int32_t>(dice.below(1000)) - 500);
  }
  return scores;
}

Heads tree_of(const HeadScores& scores) {
  Heads heads;
  best_tree(scores, heads);
  return heads;
}

bool is_tree(const Heads& heads) {
  std::size_t roots = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    roots += heads[word] == heads.size() ? 1U : 0U;
    std::size_t up = word;
    for (std::size_t steps = 0; up < heads.size(); up = heads[up]) {
      if (++steps > heads.size()) return false;
    }
  }
  return roots == 1;
}

}  // namespace

TEST_CASE("every word gets its best head where that makes a tree", "[syntax]") {
  CHECK(tree_of(scores_of({{0, 9, 1, 0}, {2, 0, 3, 9}, {1, 8, 0, 1}})) == Heads{1, 3, 1});
  CHECK(tree_of(scores_of({{0, 0}})) == Heads{1});
  CHECK(tree_of({}).empty());
}

TEST_CASE("one word alone hangs on the root: the one that gains most", "[syntax]") {
  CHECK(tree_of(scores_of({{0, 1, 9}, {2, 0, 5}})) == Heads{2, 0});
  CHECK(tree_of(scores_of({{0, 1, 5}, {2, 0, 9}})) == Heads{1, 2});
}

TEST_CASE("a cycle is broken where that costs least", "[syntax]") {
  // Words 1 and 2 prefer each other; 2 hangs on word 0 nearly as well.
  CHECK(tree_of(scores_of({{0, 1, 1, 9}, {2, 0, 8, 0}, {6, 7, 0, 0}})) == Heads{3, 2, 0});
}

TEST_CASE("any scores make one tree", "[syntax]") {
  const auto count = GENERATE(values<std::size_t>({1, 2, 3, 5, 20, 150}));
  const auto seed = GENERATE(range(1, 20));
  CAPTURE(count, seed);
  CHECK(is_tree(tree_of(noise(count, static_cast<std::uint64_t>(seed)))));
}

TEST_CASE("extreme scores do not overflow", "[syntax]") {
  CHECK(
      is_tree(tree_of(scores_of({{0, INT32_MIN, INT32_MAX}, {INT32_MAX, 0, INT32_MIN}}))));
  CHECK(
      is_tree(tree_of(scores_of({{0, INT32_MIN, INT32_MIN}, {INT32_MIN, 0, INT32_MIN}}))));
}

TEST_CASE("many cycles are broken in quadratic time", "[syntax]") {
  constexpr std::size_t count = 384;
  HeadScores scores{count, count + 1, std::vector<std::int32_t>(count * (count + 1))};
  for (std::size_t word = 0; word < count; ++word) {
    scores.cells[word * scores.columns + (word ^ 1U)] = 100;  // pairs
  }
  CHECK(is_tree(tree_of(scores)));
}
