#include "graph/story_pairs.h"

#include <algorithm>
#include <numeric>

#include "support/hash_table.h"

namespace crosscheck {
namespace {

constexpr std::size_t all_pairs = 100;  // up to here every pair of articles is looked at
constexpr std::size_t reach = 24;   // later articles that a word's holder is paired with
constexpr std::size_t near = 3;     // the same for a common word
constexpr std::size_t rare = 50;    // articles that have a word that is not common, or
constexpr std::size_t common = 20;  // one of so many
constexpr std::uint32_t least_shared = 3;  // such words in common

using Pairs = std::vector<std::pair<ArticleIndex, ArticleIndex>>;

Pairs every_pair(ArticleIndex count) {
  Pairs pairs;
  for (ArticleIndex i = 0; i < count; ++i) {
    for (ArticleIndex j = i + 1; j < count; ++j) pairs.emplace_back(i, j);
  }
  return pairs;
}

/// The articles by day of publication; undated ones first.
std::vector<ArticleIndex> in_time(const std::vector<ArticleInfo>& articles) {
  std::vector<ArticleIndex> order(articles.size());
  std::iota(order.begin(), order.end(), 0U);
  std::ranges::stable_sort(order, {},
                           [&](ArticleIndex i) { return articles[i].published; });
  return order;
}

/// The articles that have a word, as positions in time, in order.
struct Holders {
  std::vector<std::uint32_t> positions;
  std::size_t next = 0;  ///< the first after the article at hand
};
using HoldersOfWords = HashTable<Holders>;

HoldersOfWords holders_of(const std::vector<ArticleInfo>& articles,
                          const std::vector<ArticleIndex>& order) {
  HoldersOfWords holders;
  for (std::uint32_t at = 0; at < order.size(); ++at) {
    for (const std::uint64_t word : articles[order[at]].topic)
      holders[word].positions.push_back(at);
  }
  return holders;
}

}  // namespace

std::vector<std::pair<ArticleIndex, ArticleIndex>> story_pairs(
    const std::vector<ArticleInfo>& articles) {
  const auto count = static_cast<ArticleIndex>(articles.size());
  if (articles.size() <= all_pairs) return every_pair(count);
  const std::vector<ArticleIndex> order = in_time(articles);
  HoldersOfWords holders = holders_of(articles, order);
  const std::size_t most = std::max(count / common, rare);
  Pairs pairs;
  std::vector<std::uint32_t> shared(count, 0);
  std::vector<std::uint32_t> touched;
  for (std::uint32_t at = 0; at < count; ++at) {
    touched.clear();
    for (const std::uint64_t word : articles[order[at]].topic) {
      auto& [list, next] = holders[word];
      while (next < list.size() && list[next] <= at) ++next;
      const std::size_t pairs_of_word = list.size() > most ? near : reach;
      const std::size_t end = std::min(list.size(), next + pairs_of_word);
      for (std::size_t i = next; i < end; ++i) {
        if (shared[list[i]]++ == 0) touched.push_back(list[i]);
      }
    }
    for (const std::uint32_t other : touched) {
      if (shared[other] >= least_shared)
        pairs.push_back(std::minmax(order[at], order[other]));
      shared[other] = 0;
    }
  }
  std::ranges::sort(pairs);
  return pairs;
}

}  // namespace crosscheck
