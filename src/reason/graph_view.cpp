#include "reason/graph_view.h"

#include <algorithm>
#include <numeric>

#include "graph/decision.h"
#include "support/sorted.h"

namespace crosscheck {
namespace {

constexpr ArticleIndex no_article = static_cast<ArticleIndex>(-1);

}  // namespace

GraphView::GraphView(const ClaimGraph& graph)
    : articles_(graph.articles()),
      claims_(graph.claims()),
      questions_(graph.questions()),
      candidates_(graph.candidates()) {
  for (ArticleIndex article = 0; article < articles_.size(); ++article) {
    origin_of_.push_back(graph.origin_of(article));
    story_of_.push_back(graph.story_of(article));
  }
  index();
}

GraphView::GraphView(std::span<const ArticleInfo> articles, std::span<const Claim> claims,
                     std::span<const Question> questions,
                     std::span<const Candidate> candidates,
                     std::vector<std::uint32_t> origin_of,
                     std::vector<std::uint32_t> story_of)
    : articles_(articles),
      claims_(claims),
      questions_(questions),
      candidates_(candidates),
      origin_of_(std::move(origin_of)),
      story_of_(std::move(story_of)) {
  index();
}

void GraphView::index() {
  quote_speakers_ = QuoteSpeakers(claims_);
  question_of_.resize(claims_.size());
  for (QuestionIndex question = 0; question < questions_.size(); ++question) {
    for (const ClaimIndex claim : questions_[question].claims)
      question_of_[claim] = question;
  }
  row_starts_.resize(claims_.size() + 1);
  for (const Candidate& pair : candidates_) ++row_starts_[pair.a + 1];
  std::partial_sum(row_starts_.begin(), row_starts_.end(), row_starts_.begin());
  article_starts_.resize(articles_.size() + 1);
  for (const Claim& claim : claims_) ++article_starts_[claim.article + 1];
  std::partial_sum(article_starts_.begin(), article_starts_.end(), article_starts_.begin());
  by_article_.resize(claims_.size());
  std::vector<std::size_t> next(article_starts_);
  for (ClaimIndex i = 0; i < claims_.size(); ++i)
    by_article_[next[claims_[i].article]++] = i;
  measures_of_.resize(articles_.size());
  // Claims of one article tell of few measures: only those that are kept are copied.
  std::vector<std::vector<std::string_view>> measures(articles_.size());
  for (const Claim& claim : claims_) {
    std::vector<std::string_view>& known = measures[claim.article];
    known.emplace_back(claim.measure.node.id);
    const std::vector<std::string>& wider = claim.measure.node.within;
    known.insert(known.end(), wider.begin(), wider.end());
  }
  for (std::size_t article = 0; article < measures.size(); ++article) {
    sort_and_drop_repeats(measures[article]);
    measures_of_[article].assign(measures[article].begin(), measures[article].end());
  }
  for (ArticleIndex article = 0; article < origin_of_.size(); ++article) {
    const std::uint32_t origin = origin_of_[article];
    if (origin >= first_of_origin_.size()) first_of_origin_.resize(origin + 1, no_article);
    if (first_of_origin_[origin] == no_article) first_of_origin_[origin] = article;
  }
  for (const std::uint32_t story : story_of_) {
    if (story >= story_sizes_.size()) story_sizes_.resize(story + 1);
    ++story_sizes_[story];
  }
}

bool GraphView::tells_figure(ArticleIndex article, const Interval& figure) const {
  const auto begin =
      by_article_.begin() + static_cast<std::ptrdiff_t>(article_starts_[article]);
  const auto end =
      by_article_.begin() + static_cast<std::ptrdiff_t>(article_starts_[article + 1]);
  return std::any_of(begin, end, [&](ClaimIndex i) {
    return claims_[i].value && claims_[i].value->core == figure;
  });
}

const Candidate* GraphView::candidate(ClaimIndex a, ClaimIndex b) const {
  const auto [first, second] = std::minmax({a, b});
  const auto row = candidates_from(first);
  const auto found = std::ranges::lower_bound(row, second, {}, &Candidate::b);
  return found != row.end() && found->b == second ? &*found : nullptr;
}

SlotVector GraphView::slots(ClaimIndex a, ClaimIndex b) const {
  const Candidate* known = candidate(a, b);
  if (known == nullptr) return compare_slots(claims_[a], claims_[b]);
  return known->a == a ? known->slots : reversed(known->slots);
}

Alignment GraphView::alignment(ClaimIndex a, ClaimIndex b) const {
  const Candidate* known = candidate(a, b);
  return known != nullptr ? known->alignment : align(claims_[a], claims_[b], slots(a, b));
}

}  // namespace crosscheck
