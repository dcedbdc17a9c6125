#include "graph/claim_graph.h"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <iterator>

#include "graph/candidates.h"
#include "graph/completion.h"
#include "graph/digests.h"
#include "graph/origins.h"
#include "graph/questions.h"
#include "graph/stories.h"

namespace crosscheck {
namespace {

/// What a node of the claim graph is; the index is into the list of its kind.
struct NodeOf {
  NodeKind kind = NodeKind::article;
  std::uint32_t index = 0;
};

struct EdgeOf {
  EdgeKind kind = EdgeKind::states;
};

using Adjacency =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, NodeOf, EdgeOf>;

}  // namespace

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
  std::vector<std::size_t> left_out;
  Adjacency adjacency;

  void number_stories() {
    for (ArticleIndex i = 0; i < articles.size(); ++i) {
      if (story_of[i] == stories.size()) stories.emplace_back();
      stories[story_of[i]].articles.push_back(i);
    }
  }

  void number_origins(const OriginNumbers& numbers) {
    origin_of = numbers.of_article;
    for (std::size_t i = 0; i < numbers.how.size(); ++i) {
      origins.push_back({"o" + std::to_string(i + 1), {}, numbers.how[i]});
    }
    for (ArticleIndex i = 0; i < articles.size(); ++i)
      origins[origin_of[i]].articles.push_back(i);
    for (Origin& origin : origins) {
      const auto earlier = [&](ArticleIndex a, ArticleIndex b) {
        const auto& x = articles[a].published;
        const auto& y = articles[b].published;
        if (x.has_value() != y.has_value()) return x.has_value();
        return x && y && *x < *y;
      };
      std::ranges::stable_sort(origin.articles, earlier);
    }
  }

  /// Nodes by kind, in the order of the lists; edges from what states to what is stated.
  void connect() {
    std::vector<std::size_t> first(5);
    const auto add_nodes = [&](NodeKind kind, std::size_t count) {
      first[static_cast<std::size_t>(kind)] = boost::num_vertices(adjacency);
      for (std::uint32_t i = 0; i < count; ++i)
        boost::add_vertex(NodeOf{kind, i}, adjacency);
    };
    add_nodes(NodeKind::article, articles.size());
    add_nodes(NodeKind::claim, claims.size());
    add_nodes(NodeKind::question, questions.size());
    add_nodes(NodeKind::origin, origins.size());
    add_nodes(NodeKind::story, stories.size());
    const auto node = [&](NodeKind kind, std::size_t i) {
      return first[static_cast<std::size_t>(kind)] + i;
    };
    for (ClaimIndex i = 0; i < claims.size(); ++i) {
      boost::add_edge(node(NodeKind::article, claims[i].article), node(NodeKind::claim, i),
                      EdgeOf{EdgeKind::states}, adjacency);
      boost::add_edge(node(NodeKind::claim, i), node(NodeKind::question, question_of[i]),
                      EdgeOf{EdgeKind::answers}, adjacency);
    }
    for (ArticleIndex i = 0; i < articles.size(); ++i) {
      boost::add_edge(node(NodeKind::origin, origin_of[i]), node(NodeKind::article, i),
                      EdgeOf{EdgeKind::published_as}, adjacency);
      boost::add_edge(node(NodeKind::story, story_of[i]), node(NodeKind::article, i),
                      EdgeOf{EdgeKind::told_by}, adjacency);
    }
  }
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
const std::vector<std::size_t>& ClaimGraph::left_out() const { return impl_->left_out; }
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
  const auto found =
      std::ranges::lower_bound(impl_->candidates, key, {}, [](const Candidate& c) {
        return std::pair<ClaimIndex, ClaimIndex>{c.a, c.b};
      });
  const bool is_it =
      found != impl_->candidates.end() && found->a == key.first && found->b == key.second;
  return is_it ? &*found : nullptr;
}

bool ClaimGraph::is_reprint(ClaimIndex a, ClaimIndex b) const {
  const ArticleIndex x = claims()[a].article;
  const ArticleIndex y = claims()[b].article;
  return x != y && origin_of(x) == origin_of(y);
}

void ClaimGraph::visit_edges(const EdgeVisitor& visit) const {
  const Adjacency& graph = impl_->adjacency;
  const auto [begin, end] = boost::edges(graph);
  for (auto edge = begin; edge != end; ++edge) {
    const NodeOf& from = graph[boost::source(*edge, graph)];
    const NodeOf& to = graph[boost::target(*edge, graph)];
    visit({from.kind, from.index}, {to.kind, to.index}, graph[*edge].kind);
  }
}

ClaimGraph build_graph(std::vector<ArticleInfo> articles, std::vector<Claim> claims,
                       const SentenceSource& sentences, const WordCounts* collection) {
  auto impl = std::make_unique<ClaimGraph::Impl>();
  impl->articles = std::move(articles);
  impl->claims = std::move(claims);
  impl->story_of = story_numbers(impl->articles, collection);
  impl->number_stories();
  if (sentences) {
    std::vector<Claim> retold = retold_claims(impl->articles, impl->story_of, sentences);
    impl->claims.insert(impl->claims.end(), std::make_move_iterator(retold.begin()),
                        std::make_move_iterator(retold.end()));
  }
  complete_from_story(impl->story_of, impl->articles, impl->claims);
  impl->number_origins(origin_numbers(impl->articles));
  impl->candidates = find_candidates(impl->claims, impl->story_of, impl->left_out);
  impl->questions = find_questions(impl->claims, impl->candidates);
  impl->question_of.resize(impl->claims.size());
  for (QuestionIndex i = 0; i < impl->questions.size(); ++i) {
    for (const ClaimIndex claim : impl->questions[i].claims) impl->question_of[claim] = i;
  }
  impl->connect();
  return ClaimGraph{std::move(impl)};
}

}  // namespace crosscheck
