#pragma once
#include <cstddef>
#include <cstdint>
#include <span>

namespace crosscheck {

/// The class with the highest score, the first of equals, and its lead over the next best.
struct Choice {
  std::size_t best = 0;
  std::size_t second = 0;
  std::int32_t margin = 0;
};

/// Requires: two scores or more.
template <typename Sum>
Choice choose(std::span<const Sum> scores) {
  Choice choice;
  std::int32_t first = scores[0];
  std::int32_t next = INT32_MIN / 2;
  for (std::size_t at = 1; at < scores.size(); ++at) {
    const std::int32_t score = scores[at];
    if (score > first) {
      next = first;
      choice.second = choice.best;
      first = score;
      choice.best = at;
    } else if (score > next) {
      next = score;
      choice.second = at;
    }
  }
  choice.margin = first - next;
  return choice;
}

}  // namespace crosscheck
