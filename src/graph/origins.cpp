#include "graph/origins.h"

#include <algorithm>
#include <utility>

#include "graph/components.h"
#include "graph/topics.h"

namespace crosscheck {
namespace {

using Pair = std::pair<std::uint32_t, std::uint32_t>;

/// Calls `take(from, to)` for each run of elements with equal keys in a sorted list.
template <typename List, typename Key, typename Take>
void each_run(const List& list, const Key& key, const Take& take) {
  for (std::size_t from = 0; from < list.size();) {
    std::size_t to = from + 1;
    while (to < list.size() && key(list[to]) == key(list[from])) ++to;
    take(from, to);
    from = to;
  }
}

}  // namespace

double copied_share(const ArticleInfo& a, const ArticleInfo& b) {
  return overlap_share(a.shingles, b.shingles);
}

OriginNumbers origin_numbers(const std::vector<ArticleInfo>& articles) {
  constexpr double copied = 0.5;
  constexpr std::size_t common = 64;  // a shingle in more articles tells nothing: a phrase
  std::vector<std::pair<std::uint64_t, std::uint32_t>> holders;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    for (const std::uint64_t hash : articles[i].shingles) holders.emplace_back(hash, i);
  }
  std::ranges::sort(holders);
  std::vector<Pair> shared;  // a pair as often as it shares a shingle
  each_run(
      holders, [](const auto& holder) { return holder.first; },
      [&](std::size_t from, std::size_t to) {
        if (to - from > common) return;
        for (std::size_t i = from; i < to; ++i) {
          for (std::size_t j = i + 1; j < to; ++j)
            shared.emplace_back(holders[i].second, holders[j].second);
        }
      });
  std::ranges::sort(shared);
  std::vector<Pair> edges;
  each_run(
      shared, [](const Pair& pair) { return pair; },
      [&](std::size_t from, std::size_t to) {
        const auto& [a, b] = shared[from];
        const std::size_t least =
            std::min(articles[a].shingles.size(), articles[b].shingles.size());
        const auto count = static_cast<double>(to - from);
        if (count >= copied * static_cast<double>(least)) edges.push_back(shared[from]);
      });
  OriginNumbers numbers{components(static_cast<std::uint32_t>(articles.size()), edges), {}};
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (numbers.of_article[i] == numbers.how.size()) numbers.how.emplace_back("own text");
  }
  for (const auto& edge : edges)
    numbers.how[numbers.of_article[edge.first]] = "shared text";
  return numbers;
}

}  // namespace crosscheck
