#include "graph/topics.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "support/sorted.h"

namespace crosscheck {
namespace {

// Few articles say nothing about which words are rare: what all of them share would count
// for nothing, although it is what makes them one story.
constexpr std::size_t least_articles = 30;
constexpr double lightest = 0.5;  // a word of all articles: in a run on one event it counts
constexpr double heaviest = 5;    // log of 150: about a word in one of a hundred articles

}  // namespace

std::uint32_t word_weight(std::size_t articles, std::uint32_t holders) {
  const auto all = static_cast<double>(std::max(articles, least_articles) + 1);
  const double rarity = std::log(all / (holders + 0.5));
  const double weight = std::clamp(rarity + 0.1, lightest, heaviest);
  return static_cast<std::uint32_t>(std::lround(1000 * weight));
}

double overlap_share(const std::vector<std::uint64_t>& a,
                     const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t shared = 0;
  for_each_shared(a, b, [&](std::uint64_t) { ++shared; });
  return static_cast<double>(shared) / static_cast<double>(std::min(a.size(), b.size()));
}

Topics::Topics(const std::vector<ArticleInfo>& articles, const WordCounts* collection)
    : articles_(&articles) {
  WordCounts counted{.articles = articles.size(), .holders = {}};
  if (collection == nullptr) {
    for (const ArticleInfo& article : articles) {
      for (const std::uint64_t hash : article.topic) ++counted.holders[hash];
    }
  }
  const WordCounts& counts = collection == nullptr ? counted : *collection;
  weights_.reserve(articles.size());
  totals_.reserve(articles.size());
  for (const ArticleInfo& article : articles) {
    auto& weights = weights_.emplace_back();
    weights.reserve(article.topic.size());
    for (const std::uint64_t hash : article.topic) {
      const std::uint32_t* holders = counts.holders.find(hash);
      weights.push_back(word_weight(counts.articles, holders == nullptr ? 1 : *holders));
    }
    totals_.push_back(std::accumulate(weights.begin(), weights.end(), std::uint64_t{0}));
  }
}

double Topics::likeness(ArticleIndex a, ArticleIndex b) const {
  const auto& x = (*articles_)[a].topic;
  const auto& y = (*articles_)[b].topic;
  const std::uint64_t least = std::min(totals_[a], totals_[b]);
  if (least == 0) return 0;
  std::uint64_t shared = 0;
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i] == y[j]) {
      shared += weights_[a][i++];
      ++j;
    } else if (x[i] < y[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  return static_cast<double>(shared) / static_cast<double>(least);
}

}  // namespace crosscheck
