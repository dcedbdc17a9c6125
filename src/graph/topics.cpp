#include "graph/topics.h"

#include <algorithm>
#include <cmath>

#include "support/sorted.h"

namespace crosscheck {

double overlap_share(const std::vector<std::uint64_t>& a,
                     const std::vector<std::uint64_t>& b) {
  if (a.empty() || b.empty()) return 0;
  std::size_t shared = 0;
  for_each_shared(a, b, [&](std::uint64_t) { ++shared; });
  return static_cast<double>(shared) / static_cast<double>(std::min(a.size(), b.size()));
}

Topics::Topics(const std::vector<ArticleInfo>& articles) : articles_(&articles) {
  for (const ArticleInfo& article : articles) {
    for (const std::uint64_t hash : article.topic) ++frequency_[hash];
  }
  for (const ArticleInfo& article : articles) {
    double total = 0;
    for (const std::uint64_t hash : article.topic) total += weight(hash);
    totals_.push_back(total);
  }
}

double Topics::weight(std::uint64_t hash) const {
  const auto found = frequency_.find(hash);
  const double frequency = found == frequency_.end() ? 1 : found->second;
  // Few articles say nothing about which words are rare: what all of them share would count
  // for nothing, although it is what makes them one story.
  constexpr std::size_t least_articles = 30;
  const auto articles = static_cast<double>(std::max(articles_->size(), least_articles));
  return std::log((articles + 1) / (frequency + 0.5)) + 0.1;
}

double Topics::likeness(ArticleIndex a, ArticleIndex b) const {
  const auto& x = (*articles_)[a].topic;
  const auto& y = (*articles_)[b].topic;
  const double least = std::min(totals_[a], totals_[b]);
  if (least <= 0) return 0;
  double shared = 0;
  for_each_shared(x, y, [&](std::uint64_t hash) { shared += weight(hash); });
  return shared / least;
}

}  // namespace crosscheck
