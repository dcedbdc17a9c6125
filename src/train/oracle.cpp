#include "train/oracle.h"

#include <algorithm>

namespace crosscheck {
namespace {

/// Whether a word between the ends of the arc to `child` hangs on neither the arc's head
/// nor something inside: then another arc crosses.
bool is_crossed(std::span<const std::uint32_t> heads, std::uint32_t child) {
  const std::uint32_t head = heads[child];
  const auto [low, high] = std::minmax(head, child);
  for (std::uint32_t word = low + 1; word < high; ++word) {
    std::uint32_t up = word;
    while (up > low && up < high) up = heads[up];
    if (up != low && up != high) return true;
  }
  return false;
}

}  // namespace

bool is_projective(std::span<const std::uint32_t> heads) {
  for (std::uint32_t word = 0; word < heads.size(); ++word) {
    if (is_crossed(heads, word)) return false;
  }
  return true;
}

void make_projective(std::vector<std::uint32_t>& heads) {
  const auto size = static_cast<std::uint32_t>(heads.size());
  while (true) {
    std::uint32_t shortest = size;
    std::uint32_t best = UINT32_MAX;
    for (std::uint32_t word = 0; word < size; ++word) {
      if (heads[word] == size || !is_crossed(heads, word)) continue;
      // Another arc crosses this one, and is not the root's: the root keeps one child.
      if (heads[heads[word]] == size) continue;
      const auto [low, high] = std::minmax(heads[word], word);
      if (high - low < best) {
        best = high - low;
        shortest = word;
      }
    }
    if (shortest == size) return;
    heads[shortest] = heads[heads[shortest]];
  }
}

std::vector<Move> moves_of(std::span<const std::uint32_t> heads) {
  const auto size = static_cast<std::uint32_t>(heads.size());
  std::vector<std::uint32_t> missing(size + 1);  // children not yet attached
  for (const std::uint32_t head : heads) ++missing[head];
  std::vector<Move> moves;
  std::vector<std::uint32_t> stack;
  for (std::uint32_t front = 0; moves.size() < 2 * heads.size();) {
    if (!stack.empty()) {
      const std::uint32_t top = stack.back();
      const bool complete = missing[top] == 0;
      if (complete && heads[top] == front) {
        moves.push_back(Move::left);
        --missing[front];
        stack.pop_back();
        continue;
      }
      if (complete && stack.size() > 1 && heads[top] == stack[stack.size() - 2]) {
        moves.push_back(Move::right);
        --missing[heads[top]];
        stack.pop_back();
        continue;
      }
    }
    if (front == size) break;  // not projective: see Requires
    moves.push_back(Move::shift);
    stack.push_back(front++);
  }
  return moves;
}

}  // namespace crosscheck
