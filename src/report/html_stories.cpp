#include "report/html_stories.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "report/safe_text.h"
#include "report/words.h"

namespace crosscheck {
namespace {

constexpr std::size_t most_topics = 6;
constexpr std::size_t most_nodes = 6;
constexpr std::size_t most_arcs = 8;
constexpr std::size_t most_articles = 14;

/// Articles joined step by step.
class Joined {
 public:
  explicit Joined(std::size_t count) : above_(count) {
    std::iota(above_.begin(), above_.end(), 0U);
  }
  std::uint32_t root(std::uint32_t i) {
    while (above_[i] != i) i = above_[i] = above_[above_[i]];
    return i;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    const auto [low, high] = std::minmax({root(a), root(b)});
    above_[high] = low;
  }

 private:
  std::vector<std::uint32_t> above_;
};

bool ties(const Verdict& verdict) { return rank_of(*verdict.finding) <= Rank::agree; }

class TopicNodes {
 public:
  TopicNodes(const ReportPage& page, const Topic& topic) : page_(page) {
    made_.topic = &topic;
    for (const Verdict& verdict : topic.verdicts) {
      if (ties(verdict)) add(verdict);
    }
  }
  StoryTopic take() {
    sort_nodes();
    drop_long_updates();
    if (made_.arcs.size() > most_arcs) made_.arcs.resize(most_arcs);
    return std::move(made_);
  }

 private:
  void add(const Verdict& verdict) {
    const Finding& finding = *verdict.finding;
    std::vector<std::size_t> ends;
    for (std::size_t i = 0; i < finding.claims.size(); ++i) {
      const auto node = node_of(finding.claims[i]);
      if (!node) continue;
      const bool begins = finding.groups.size() < 2 ||
                          std::ranges::find(finding.groups, i) != finding.groups.end();
      if (begins && std::ranges::find(ends, *node) == ends.end()) ends.push_back(*node);
    }
    const Rank rank = rank_of(finding);
    if (ends.size() == 1 && rank == Rank::agree && verdict.sources > 1)
      made_.nodes[ends.front()].agreed = true;
    for (std::size_t i = 1; i < ends.size(); ++i) add_arc({ends[i - 1], ends[i], rank});
  }

  void add_arc(const StoryArc& arc) {
    const bool known = std::ranges::any_of(made_.arcs, [&](const StoryArc& other) {
      return std::minmax(other.from, other.to) == std::minmax(arc.from, arc.to);
    });
    if (!known) made_.arcs.push_back(arc);
  }

  /// Nodes in order of their days, so that arcs are short and time runs down.
  void sort_nodes() {
    std::vector<std::size_t> order(made_.nodes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return days_[i]; });
    std::vector<StoryNode> nodes;
    std::vector<std::size_t> place(order.size());
    for (std::size_t i = 0; i < order.size(); ++i) {
      place[order[i]] = i;
      nodes.push_back(std::move(made_.nodes[order[i]]));
    }
    made_.nodes = std::move(nodes);
    for (StoryArc& arc : made_.arcs) arc = {place[arc.from], place[arc.to], arc.rank};
  }

  /// An update that follows from two shorter ones is not drawn.
  void drop_long_updates() {
    const std::vector<StoryArc> all = made_.arcs;
    const auto leads = [&](std::size_t from, std::size_t to) {
      return std::ranges::any_of(all, [&](const StoryArc& arc) {
        return arc.rank == Rank::update && arc.from == from && arc.to == to;
      });
    };
    std::erase_if(made_.arcs, [&](const StoryArc& arc) {
      if (arc.rank != Rank::update) return false;
      for (std::size_t i = 0; i < made_.nodes.size(); ++i) {
        if (leads(arc.from, i) && leads(i, arc.to)) return true;
      }
      return false;
    });
  }

  std::optional<std::size_t> node_of(ClaimIndex index) {
    const Claim& claim = page_.view().claims[index];
    std::string words = clipped(safe_text(statement_words(claim)), 26);
    if (words.empty()) words = clipped(safe_text(claim.text), 26);
    const std::string day = days_words(claim.as_of);
    const auto [at, added] = known_.emplace(std::pair(words, day), made_.nodes.size());
    if (added && made_.nodes.size() == most_nodes) {
      known_.erase(at);
      return std::nullopt;
    }
    if (added) {
      made_.nodes.push_back({words, day, {}, false});
      days_.push_back(claim.as_of.last.value_or(Day{}));
    }
    std::vector<ArticleIndex>& articles = made_.nodes[at->second].articles;
    if (std::ranges::find(articles, claim.article) == articles.end())
      articles.push_back(claim.article);
    return at->second;
  }

  const ReportPage& page_;
  StoryTopic made_;
  std::vector<Day> days_;  ///< of the nodes
  std::map<std::pair<std::string, std::string>, std::size_t> known_;
};

Joined joined_articles(const ReportPage& page) {
  Joined joined(page.view().articles.size());
  for (const Topic* topic : page.topics()) {
    std::optional<ArticleIndex> first;
    for (const Verdict& verdict : topic->verdicts) {
      if (!ties(verdict)) continue;
      for (const ClaimIndex claim : verdict.finding->claims) {
        const ArticleIndex article = page.view().claims[claim].article;
        joined.join(first.value_or(article), article);
        first = article;
      }
    }
  }
  return joined;
}

/// Keeps as many articles as fit a picture, each near to what it says, so that few lines
/// cross.
void gather_articles(PageStory& story) {
  struct Pull {
    std::size_t sum = 0;
    std::size_t count = 0;
  };
  std::map<ArticleIndex, Pull> pulls;
  std::size_t place = 0;
  for (const StoryTopic& topic : story.topics) {
    for (const StoryNode& node : topic.nodes) {
      for (const ArticleIndex article : node.articles) {
        pulls[article].sum += place;
        ++pulls[article].count;
      }
      ++place;
    }
  }
  for (const auto& [article, pull] : pulls) {
    if (story.articles.size() < most_articles) story.articles.push_back(article);
  }
  story.articles_cut = pulls.size() - story.articles.size();
  constexpr std::size_t fine = 1000;
  std::ranges::stable_sort(story.articles, {}, [&](ArticleIndex article) {
    return pulls[article].sum * fine / pulls[article].count;
  });
}

}  // namespace

std::vector<PageStory> stories_of(const ReportPage& page) {
  Joined joined = joined_articles(page);
  std::vector<PageStory> stories;
  std::map<std::uint32_t, std::size_t> story_of;
  for (const Topic* topic : page.topics()) {
    StoryTopic made = TopicNodes(page, *topic).take();
    if (made.nodes.empty()) continue;
    const std::uint32_t root = joined.root(made.nodes.front().articles.front());
    const auto [at, added] = story_of.emplace(root, stories.size());
    if (added) stories.emplace_back();
    PageStory& story = stories[at->second];
    if (story.topics.size() < most_topics) {
      story.topics.push_back(std::move(made));
    } else {
      ++story.topics_cut;
    }
  }
  for (PageStory& story : stories) gather_articles(story);
  return stories;
}

}  // namespace crosscheck
