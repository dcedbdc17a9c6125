#include "graph/stories.h"

#include <algorithm>
#include <cstdlib>
#include <unordered_map>

#include "graph/components.h"
#include "graph/topics.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr double alike = 0.30;         // enough by itself
constexpr double alike_nearby = 0.20;  // enough for articles of the same days
constexpr double alike_named = 0.10;   // enough with two names in common as well
constexpr std::int32_t nearby_days = 14;
constexpr std::size_t all_pairs = 300;  // up to here every pair of articles is looked at
constexpr std::size_t common = 50;      // a word in more articles proposes no pair

std::size_t shared_names(const ArticleInfo& a, const ArticleInfo& b) {
  std::size_t shared = 0;
  for_each_shared(a.names, b.names, [&](std::uint64_t) { ++shared; });
  return shared;
}

bool is_one_story(const std::vector<ArticleInfo>& articles, const Topics& topics,
                  std::uint32_t a, std::uint32_t b) {
  const double likeness = topics.likeness(a, b);
  if (likeness >= alike) return true;
  const auto& x = articles[a].published;
  const auto& y = articles[b].published;
  const bool nearby = !x || !y || std::abs(*x - *y) <= nearby_days;
  if (!nearby) return false;
  return likeness >= alike_nearby ||
         (likeness >= alike_named && shared_names(articles[a], articles[b]) >= 2);
}

/// Pairs that share a rare word, without looking at every pair of a large corpus.
std::vector<std::pair<std::uint32_t, std::uint32_t>> proposed(
    const std::vector<ArticleInfo>& articles) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs;
  const auto count = static_cast<std::uint32_t>(articles.size());
  if (articles.size() <= all_pairs) {
    for (std::uint32_t i = 0; i < count; ++i) {
      for (std::uint32_t j = i + 1; j < count; ++j) pairs.emplace_back(i, j);
    }
    return pairs;
  }
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> holders;
  for (std::uint32_t i = 0; i < count; ++i) {
    for (const std::uint64_t hash : articles[i].topic) {
      auto& list = holders[hash];
      if (list.size() <= common) list.push_back(i);
    }
  }
  std::vector<std::uint32_t> shared(count, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::vector<std::uint32_t> touched;
    for (const std::uint64_t hash : articles[i].topic) {
      const auto& list = holders[hash];
      if (list.size() > common) continue;
      for (const std::uint32_t other : list) {
        if (other <= i) continue;
        if (shared[other]++ == 0) touched.push_back(other);
      }
    }
    std::ranges::sort(touched);
    for (const std::uint32_t other : touched) {
      if (shared[other] >= 4) pairs.emplace_back(i, other);
      shared[other] = 0;
    }
  }
  return pairs;
}

}  // namespace

std::vector<std::uint32_t> story_numbers(const std::vector<ArticleInfo>& articles) {
  const Topics topics(articles);
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (const auto& [a, b] : proposed(articles)) {
    if (is_one_story(articles, topics, a, b)) edges.emplace_back(a, b);
  }
  return components(static_cast<std::uint32_t>(articles.size()), edges);
}

}  // namespace crosscheck
