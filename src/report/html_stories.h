#pragma once
#include <vector>

#include "report/html_page.h"

namespace crosscheck {

/// Statements of one question that read alike: one node of a picture.
struct StoryNode {
  std::string words;                   ///< "nearly 100,000"
  std::string day;                     ///< "27 March 2024"
  std::vector<ArticleIndex> articles;  ///< that say it, each once
  bool agreed = false;                 ///< by several sources
};

/// A verdict between two nodes of one question.
struct StoryArc {
  std::size_t from = 0;
  std::size_t to = 0;
  Rank rank = Rank::conflict;
};

/// What is said on one question in a story.
struct StoryTopic {
  const Topic* topic = nullptr;
  std::vector<StoryNode> nodes;
  std::vector<StoryArc> arcs;
};

/// Articles that verdicts tie to each other, and what they say.
struct PageStory {
  std::vector<ArticleIndex> articles;
  std::vector<StoryTopic> topics;
  std::size_t topics_cut = 0;
  std::size_t articles_cut = 0;
};

/// The stories of a page in the order of their first verdict. What is beyond the size of a
/// picture is cut and counted.
std::vector<PageStory> stories_of(const ReportPage& page);

}  // namespace crosscheck
