#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "claim/claim.h"
#include "graph/sentence_source.h"
#include "graph/slots.h"

namespace crosscheck {

struct WordCounts;

/// Index of a question in the graph.
using QuestionIndex = std::uint32_t;

/// Claims of one matter in a story that each claim is compared with, where they are too
/// many to compare each with each: of figures and dates, which time and place tell apart,
/// and of the others.
constexpr std::size_t most_compared = 200;
constexpr std::size_t most_told_compared = 48;

/// A pair worth comparing: it shares a blocking key. `a < b`.
struct Candidate {
  ClaimIndex a = 0;
  ClaimIndex b = 0;
  SlotVector slots;
  Alignment alignment = Alignment::different;
};

/// Claims that answer the same question. Complete link: no two are disjoint in any slot.
struct Question {
  std::string id;     ///< "q3": numbered in order of the first claim
  std::string label;  ///< "Russian citizens entering Kazakhstan since 21 September 2022"
  std::vector<ClaimIndex> claims;  ///< in order
};

/// Articles whose text has one source.
struct Origin {
  std::string id;                      ///< "o1"
  std::vector<ArticleIndex> articles;  ///< earliest first
  std::string how;                     ///< "own text", "shared text", "agency tag"
};

/// Articles on one event: a connected component over shared questions, names and dates.
struct Story {
  std::vector<ArticleIndex> articles;
};

enum class NodeKind : std::uint8_t { article, claim, question, origin, story };
enum class EdgeKind : std::uint8_t { states, answers, published_as, told_by };

/// A node as its kind and its index in the list of that kind.
struct NodeRef {
  NodeKind kind = NodeKind::article;
  std::uint32_t index = 0;
};
using EdgeVisitor = std::function<void(NodeRef from, NodeRef to, EdgeKind kind)>;

/// The claim graph: articles, claims, questions, origins and stories as typed nodes of one
/// Boost.Graph graph, with flat lists beside it for the rules. Immutable once built.
class ClaimGraph {
 public:
  ClaimGraph(ClaimGraph&&) noexcept;
  ClaimGraph& operator=(ClaimGraph&&) noexcept;
  ~ClaimGraph();

  const std::vector<ArticleInfo>& articles() const;
  /// After completion: years and dates given by the story are filled in and marked
  /// inferred.
  const std::vector<Claim>& claims() const;
  const std::vector<Question>& questions() const;
  const std::vector<Candidate>& candidates() const;  ///< sorted by (a, b)
  const std::vector<Origin>& origins() const;
  const std::vector<Story>& stories() const;

  /// Pairs of claims that were too many to compare, by the article of the first.
  const std::vector<std::size_t>& left_out() const;

  /// The question a claim belongs to.
  QuestionIndex question_of(ClaimIndex claim) const;
  /// Index into `origins()`.
  std::uint32_t origin_of(ArticleIndex article) const;
  /// Index into `stories()`.
  std::uint32_t story_of(ArticleIndex article) const;
  /// The candidate of an unordered pair, if it shares a blocking key.
  const Candidate* candidate(ClaimIndex a, ClaimIndex b) const;
  /// Whether two claims of different articles stand in copied text and say the same.
  bool is_reprint(ClaimIndex a, ClaimIndex b) const;
  /// Every edge of the graph, in order of its nodes: for exports.
  void visit_edges(const EdgeVisitor& visit) const;

 private:
  struct Impl;
  explicit ClaimGraph(std::unique_ptr<Impl> impl);
  friend ClaimGraph build_graph(std::vector<ArticleInfo> articles,
                                std::vector<Claim> claims, const SentenceSource& sentences,
                                const WordCounts* collection);
  std::unique_ptr<Impl> impl_;
};

/// Aligns claims and builds the graph. Deterministic in the order of articles and claims,
/// which callers sort. Claims of short texts that retell longer ones follow behind all
/// others; `sentences`, where it is given, reads both for them. `collection` tells how rare
/// words are where the articles are a few of many. Cost: O(n log n + pairs within blocks).
ClaimGraph build_graph(std::vector<ArticleInfo> articles, std::vector<Claim> claims,
                       const SentenceSource& sentences = {},
                       const WordCounts* collection = nullptr);

}  // namespace crosscheck
