#include "graph/origins.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "graph/components.h"
#include "graph/topics.h"

namespace crosscheck {

double copied_share(const ArticleInfo& a, const ArticleInfo& b) {
  return overlap_share(a.shingles, b.shingles);
}

OriginNumbers origin_numbers(const std::vector<ArticleInfo>& articles) {
  constexpr double copied = 0.5;
  constexpr std::size_t common = 64;  // a shingle in more articles tells nothing: a phrase
  std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> holders;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    for (const std::uint64_t hash : articles[i].shingles) {
      auto& list = holders[hash];
      if (list.size() <= common) list.push_back(i);
    }
  }
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> shared;
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    for (const std::uint64_t hash : articles[i].shingles) {
      const auto& list = holders[hash];
      if (list.size() > common) continue;
      for (const std::uint32_t other : list) {
        if (other > i) ++shared[{i, other}];
      }
    }
  }
  std::vector<std::pair<std::uint32_t, std::uint32_t>> edges;
  for (const auto& [pair, count] : shared) {
    const std::size_t least = std::min(articles[pair.first].shingles.size(),
                                       articles[pair.second].shingles.size());
    if (static_cast<double>(count) >= copied * static_cast<double>(least))
      edges.push_back(pair);
  }
  OriginNumbers numbers{components(static_cast<std::uint32_t>(articles.size()), edges), {}};
  for (std::uint32_t i = 0; i < articles.size(); ++i) {
    if (numbers.of_article[i] == numbers.how.size()) numbers.how.emplace_back("own text");
  }
  for (const auto& edge : edges)
    numbers.how[numbers.of_article[edge.first]] = "shared text";
  return numbers;
}

}  // namespace crosscheck
