#include "train/oracle.h"

#include <catch2/catch.hpp>

#include "train/learner.h"

using namespace crosscheck;

namespace {

using Heads = std::vector<std::uint32_t>;

/// The tree that moves build, by the parser's own rules of what is legal.
Heads built(const std::vector<Move>& moves, std::size_t size) {
  Heads heads(size, nothing);
  std::vector<std::uint32_t> stack;
  std::uint32_t front = 0;
  for (const Move move : moves) {
    const auto depth = static_cast<std::uint32_t>(std::min<std::size_t>(stack.size(), 2));
    REQUIRE(is_legal(move, front == size, depth));
    if (move == Move::shift) {
      stack.push_back(front++);
      continue;
    }
    const std::uint32_t top = stack.back();
    stack.pop_back();
    heads[top] = move == Move::left ? front : stack.back();
  }
  CHECK(stack.empty());
  CHECK(front == size);
  return heads;
}

/// All trees with one root over `size` words; a root's head is `size`.
std::vector<Heads> all_trees(std::uint32_t size) {
  std::vector<Heads> trees;
  Heads heads(size, 0);
  while (true) {
    std::size_t roots = 0;
    bool is_tree = true;
    for (std::uint32_t word = 0; word < size; ++word) {
      roots += heads[word] == size ? 1U : 0U;
      std::uint32_t up = word;
      for (std::uint32_t steps = 0; up != size && is_tree; ++steps) {
        is_tree = steps <= size;
        up = heads[up];
      }
    }
    if (is_tree && roots == 1) trees.push_back(heads);
    std::size_t at = 0;
    while (at < size && heads[at] == size) heads[at++] = 0;
    if (at == size) return trees;
    ++heads[at];
  }
}

}  // namespace

TEST_CASE("every projective tree is built again by its moves", "[train]") {
  std::size_t projective = 0;
  for (std::uint32_t size = 1; size <= 5; ++size) {
    for (const Heads& heads : all_trees(size)) {
      if (!is_projective(heads)) continue;
      ++projective;
      const std::vector<Move> moves = moves_of(heads);
      REQUIRE(moves.size() == 2 * heads.size());
      CHECK(built(moves, size) == heads);
    }
  }
  CHECK(projective == 1 + 2 + 7 + 30 + 143);
}

TEST_CASE("a tree with crossing arcs is lifted to a tree without", "[train]") {
  std::size_t crossed = 0;
  for (const Heads& heads : all_trees(5)) {
    if (is_projective(heads)) continue;
    ++crossed;
    Heads lifted = heads;
    make_projective(lifted);
    CHECK(is_projective(lifted));
    CHECK(built(moves_of(lifted), 5) == lifted);
  }
  CHECK(crossed > 0);
}

TEST_CASE("lifting changes only what crosses", "[train]") {
  // "a hearing is scheduled on the issue": "on" hangs on "hearing" across the verb.
  Heads heads = {1, 3, 3, 7, 6, 6, 1};
  REQUIRE_FALSE(is_projective(heads));
  make_projective(heads);
  CHECK(heads == Heads{1, 3, 3, 7, 6, 6, 3});
  Heads straight = {1, 2, 3};
  make_projective(straight);
  CHECK(straight == Heads{1, 2, 3});
}

TEST_CASE("a long chain is lifted and built without recursion", "[train]") {
  Heads chain(2000);
  for (std::uint32_t at = 0; at < 2000; ++at) chain[at] = at + 1;
  CHECK(built(moves_of(chain), 2000) == chain);
}
