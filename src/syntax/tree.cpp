#include "syntax/tree.h"

#include <algorithm>
#include <limits>

namespace crosscheck {
namespace {

constexpr std::int64_t worst = std::numeric_limits<std::int64_t>::min();

/// The best head of a word that is another word.
std::uint32_t best_head(const HeadScores& scores, std::size_t word) {
  const auto row = scores.row(word);
  std::size_t best = word == 0 ? 1 : 0;
  for (std::size_t head = best + 1; head < scores.count; ++head) {
    if (head != word && row[head] > row[best]) best = head;
  }
  return static_cast<std::uint32_t>(best);
}

/// The word that is root by the greatest lead over its best other head.
std::size_t root_of(const HeadScores& scores, const std::vector<std::uint32_t>& heads) {
  std::size_t root = 0;
  std::int64_t lead = worst;
  for (std::size_t word = 0; word < scores.count; ++word) {
    const auto row = scores.row(word);
    const std::int64_t own = std::int64_t{row[scores.count]} - row[heads[word]];
    if (own > lead) {
      lead = own;
      root = word;
    }
  }
  return root;
}

/// What is known of a word while cycles are looked for.
enum class Mark : std::uint8_t { unseen, on_path, to_root, in_cycle, to_cycle };

/// Follows the heads of all words; the first cycle found is marked, and what leads to it.
/// Whether there is one.
bool mark_cycle(const std::vector<std::uint32_t>& heads, std::vector<Mark>& marks) {
  marks.assign(heads.size(), Mark::unseen);
  bool is_found = false;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    std::size_t at = word;
    while (at < heads.size() && marks[at] == Mark::unseen) {
      marks[at] = Mark::on_path;
      at = heads[at];
    }
    // Where the path has met itself, that is a cycle; a second one waits for its turn and
    // counts as leading to the root until then.
    Mark end = Mark::to_root;
    if (at < heads.size() && marks[at] == Mark::on_path && !is_found) {
      is_found = true;
      for (std::size_t in = at; marks[in] == Mark::on_path; in = heads[in]) {
        marks[in] = Mark::in_cycle;
      }
    }
    if (at < heads.size() && (marks[at] == Mark::in_cycle || marks[at] == Mark::to_cycle)) {
      end = Mark::to_cycle;
    }
    for (std::size_t back = word; back < heads.size() && marks[back] == Mark::on_path;
         back = heads[back]) {
      marks[back] = end;
    }
  }
  return is_found;
}

/// Gives one word of the marked cycle the head outside of it that costs least.
void break_cycle(const HeadScores& scores, const std::vector<Mark>& marks,
                 std::vector<std::uint32_t>& heads) {
  std::int64_t best = worst;
  std::size_t child = 0;
  std::size_t parent = 0;
  for (std::size_t word = 0; word < heads.size(); ++word) {
    if (marks[word] != Mark::in_cycle) continue;
    const auto row = scores.row(word);
    for (std::size_t head = 0; head < heads.size(); ++head) {
      if (marks[head] != Mark::to_root) continue;
      const std::int64_t gain = std::int64_t{row[head]} - row[heads[word]];
      if (gain <= best) continue;
      best = gain;
      child = word;
      parent = head;
    }
  }
  heads[child] = static_cast<std::uint32_t>(parent);
}

}  // namespace

void best_tree(const HeadScores& scores, std::vector<std::uint32_t>& heads) {
  heads.assign(scores.count, static_cast<std::uint32_t>(scores.count));
  if (scores.count < 2) return;
  for (std::size_t word = 0; word < scores.count; ++word) {
    heads[word] = best_head(scores, word);
  }
  heads[root_of(scores, heads)] = static_cast<std::uint32_t>(scores.count);
  std::vector<Mark> marks;
  while (mark_cycle(heads, marks)) break_cycle(scores, marks, heads);
}

}  // namespace crosscheck
