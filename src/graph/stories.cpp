#include "graph/stories.h"

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "graph/story_pairs.h"
#include "graph/topics.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr double alike = 0.30;           // enough by itself
constexpr double alike_nearby = 0.20;    // enough for articles of one day
constexpr double alike_named = 0.08;     // enough with two names in common as well
constexpr double unnamed = 0.80;         // enough by itself without a name in common
constexpr double unnamed_nearby = 0.30;  // the same for articles of one day
constexpr std::size_t telling = 2;       // so many names of each, and none in common
constexpr double far_days = 30;          // from here on time says nothing
constexpr double unknown_days = 2;       // taken for an article without a date
constexpr double joint_share = 0.8;      // of what a pair needs, for groups on average
constexpr std::size_t sample = 6;        // articles of a group that are looked at

struct Link {
  double likeness = 0;
  ArticleIndex a = 0;
  ArticleIndex b = 0;
};

std::size_t shared_names(const ArticleInfo& a, const ArticleInfo& b) {
  std::size_t shared = 0;
  for_each_shared(a.names, b.names, [&](std::uint64_t) { ++shared; });
  return shared;
}

/// What two articles must have in common to be of one story by themselves: less the nearer
/// in time they are, and the more names they share.
double needed(const ArticleInfo& a, const ArticleInfo& b) {
  const double days =
      a.published && b.published ? std::abs(*a.published - *b.published) : unknown_days;
  const double apart = std::min(1.0, days / far_days);
  const std::size_t names = shared_names(a, b);
  const bool differ = names == 0 && std::min(a.names.size(), b.names.size()) >= telling;
  const double most = differ ? unnamed : alike;
  if (apart >= 1) return most;
  const double nearby = differ ? unnamed_nearby : names < 2 ? alike_nearby : alike_named;
  return nearby + apart * (most - nearby);
}

/// Stories put together from the strongest link on. Two groups become one only if their
/// articles are alike on average, not for one link alone: a chain of articles that each
/// resemble the next would make one story of all the news of a month.
class Groups {
 public:
  Groups(const std::vector<ArticleInfo>& articles, const Topics& topics)
      : articles_(articles),
        topics_(topics),
        of_(articles.size()),
        members_(articles.size()) {
    for (ArticleIndex i = 0; i < articles.size(); ++i) {
      of_[i] = i;
      members_[i] = {i};
    }
  }

  void join(const Link& link) {
    std::uint32_t a = of_[link.a];
    std::uint32_t b = of_[link.b];
    if (a == b || !are_alike(members_[a], members_[b])) return;
    if (members_[a].size() < members_[b].size()) std::swap(a, b);
    for (const ArticleIndex member : members_[b]) of_[member] = a;
    members_[a].insert(members_[a].end(), members_[b].begin(), members_[b].end());
    members_[b].clear();
  }

  /// The group of each article, numbered in order of the first articles.
  std::vector<std::uint32_t> numbers() const {
    std::vector<std::uint32_t> number(of_.size(), 0);
    std::vector<std::uint32_t> seen(of_.size(), 0);  // number + 1
    std::uint32_t next = 0;
    for (std::size_t i = 0; i < of_.size(); ++i) {
      if (seen[of_[i]] == 0) seen[of_[i]] = ++next;
      number[i] = seen[of_[i]] - 1;
    }
    return number;
  }

 private:
  bool are_alike(const std::vector<ArticleIndex>& a,
                 const std::vector<ArticleIndex>& b) const {
    double likeness = 0;
    double least = 0;
    const std::size_t m = std::min(a.size(), sample);
    const std::size_t n = std::min(b.size(), sample);
    for (std::size_t i = 0; i < m; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        const ArticleIndex x = a[i * a.size() / m];
        const ArticleIndex y = b[j * b.size() / n];
        likeness += topics_.likeness(x, y);
        least += needed(articles_[x], articles_[y]);
      }
    }
    return m * n == 1 || likeness >= joint_share * least;
  }

  const std::vector<ArticleInfo>& articles_;
  const Topics& topics_;
  std::vector<std::uint32_t> of_;
  std::vector<std::vector<ArticleIndex>> members_;
};

}  // namespace

bool is_one_story(const ArticleInfo& a, const ArticleInfo& b, double likeness) {
  return likeness >= needed(a, b);
}

std::vector<std::uint32_t> story_numbers(const std::vector<ArticleInfo>& articles,
                                         const WordCounts* collection) {
  const Topics topics(articles, collection);
  std::vector<Link> links;
  const auto look_at = [&](ArticleIndex a, ArticleIndex b) {
    const double likeness = topics.likeness(a, b);
    if (is_one_story(articles[a], articles[b], likeness)) links.push_back({likeness, a, b});
  };
  if (collection == nullptr) {
    for (const auto& [a, b] : story_pairs(articles)) look_at(a, b);
  } else {
    // Few, and picked for the rare words that they share: every pair may be linked.
    for (ArticleIndex a = 0; a < articles.size(); ++a) {
      for (ArticleIndex b = a + 1; b < articles.size(); ++b) look_at(a, b);
    }
  }
  std::ranges::sort(links, [](const Link& x, const Link& y) {
    return std::tuple(-x.likeness, x.a, x.b) < std::tuple(-y.likeness, y.a, y.b);
  });
  Groups groups(articles, topics);
  for (const Link& link : links) groups.join(link);
  return groups.numbers();
}

}  // namespace crosscheck
