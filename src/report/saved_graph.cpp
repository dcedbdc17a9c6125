#include "report/saved_graph.h"

#include "graph/candidates.h"
#include "graph/questions.h"

namespace crosscheck {
namespace {

/// The index of the group of each article; of one that is in no group, a number of its own.
template <typename Groups>
std::vector<std::uint32_t> numbers_of(const Groups& groups, std::size_t articles) {
  constexpr auto none = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> number(articles, none);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const ArticleIndex article : groups[i].articles)
      number[article] = static_cast<std::uint32_t>(i);
  }
  auto next = static_cast<std::uint32_t>(groups.size());
  for (std::uint32_t& one : number) {
    if (one == none) one = next++;
  }
  return number;
}

}  // namespace

SavedGraph::SavedGraph(const SavedReport& report)
    : report_(report),
      origin_of_(numbers_of(report.origins, report.articles.size())),
      story_of_(numbers_of(report.stories, report.articles.size())),
      candidates_(find_candidates(report.claims, story_of_)),
      questions_(find_questions(report.claims, candidates_)) {}

GraphView SavedGraph::view() const {
  return {report_.articles, report_.claims, questions_, candidates_, origin_of_, story_of_};
}

}  // namespace crosscheck
