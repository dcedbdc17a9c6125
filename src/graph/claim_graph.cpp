#include "graph/claim_graph.h"

#include <algorithm>

namespace crosscheck {

struct ClaimGraph::Impl {
  std::vector<ArticleInfo> articles;
  std::vector<Claim> claims;
  std::vector<Question> questions;
  std::vector<Candidate> candidates;
  std::vector<Origin> origins;
  std::vector<Story> stories;
  std::vector<QuestionIndex> question_of;
  std::vector<std::uint32_t> origin_of;
  std::vector<std::uint32_t> story_of;
};

ClaimGraph::ClaimGraph(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ClaimGraph::ClaimGraph(ClaimGraph&&) noexcept = default;
ClaimGraph& ClaimGraph::operator=(ClaimGraph&&) noexcept = default;
ClaimGraph::~ClaimGraph() = default;

const std::vector<ArticleInfo>& ClaimGraph::articles() const { return impl_->articles; }
const std::vector<Claim>& ClaimGraph::claims() const { return impl_->claims; }
const std::vector<Question>& ClaimGraph::questions() const { return impl_->questions; }
const std::vector<Candidate>& ClaimGraph::candidates() const { return impl_->candidates; }
const std::vector<Origin>& ClaimGraph::origins() const { return impl_->origins; }
const std::vector<Story>& ClaimGraph::stories() const { return impl_->stories; }
QuestionIndex ClaimGraph::question_of(ClaimIndex claim) const {
  return impl_->question_of[claim];
}
std::uint32_t ClaimGraph::origin_of(ArticleIndex article) const {
  return impl_->origin_of[article];
}
std::uint32_t ClaimGraph::story_of(ArticleIndex article) const {
  return impl_->story_of[article];
}

const Candidate* ClaimGraph::candidate(ClaimIndex a, ClaimIndex b) const {
  const std::pair<ClaimIndex, ClaimIndex> key{std::min(a, b), std::max(a, b)};
  const auto found = std::ranges::lower_bound(
      impl_->candidates, key, {}, [](const Candidate& c) { return std::pair(c.a, c.b); });
  const bool is_it = found != impl_->candidates.end() && found->a == key.first &&
                     found->b == key.second;
  return is_it ? &*found : nullptr;
}

bool ClaimGraph::is_reprint(ClaimIndex a, ClaimIndex b) const {
  const ArticleIndex x = claims()[a].article;
  const ArticleIndex y = claims()[b].article;
  return x != y && origin_of(x) == origin_of(y);
}

ClaimGraph build_graph(std::vector<ArticleInfo> articles, std::vector<Claim> claims) {
  auto impl = std::make_unique<ClaimGraph::Impl>();
  impl->articles = std::move(articles);
  impl->claims = std::move(claims);
  for (ClaimIndex i = 0; i < impl->claims.size(); ++i) {
    impl->questions.push_back({"q" + std::to_string(i + 1), impl->claims[i].text, {i}});
    impl->question_of.push_back(i);
  }
  for (ArticleIndex i = 0; i < impl->articles.size(); ++i) {
    impl->origins.push_back({"o" + std::to_string(i + 1), {i}, "own text"});
    impl->stories.push_back({{i}});
    impl->origin_of.push_back(i);
    impl->story_of.push_back(i);
  }
  return ClaimGraph{std::move(impl)};
}

}  // namespace crosscheck
