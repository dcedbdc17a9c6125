#pragma once
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "reason/graph_view.h"
#include "reason/reason.h"

namespace crosscheck {

/// A few claims of a graph taken alone, to try rules on them with a slot changed. Articles,
/// origins, stories and questions are those of the graph; a change of slots takes claims
/// out of a question, or brings them into one, as the decision table says.
class Excerpt {
 public:
  /// The claims, and what those that are shares are a share of. Requires: no claim twice;
  /// the plans outlive this.
  Excerpt(const GraphView& graph, std::span<const ClaimIndex> claims, RulePlans& plans);

  /// The claims in the order given; indices of findings count in this list.
  const std::vector<Claim>& claims() const { return claims_; }

  /// What the rules find.
  std::vector<Finding> findings(const std::vector<const Rule*>& rules) const;
  /// What they would find if these claims stood in place of the first ones. Requires: as
  /// many as there are, with other slots alone.
  std::vector<Finding> findings_with(std::vector<Claim> changed,
                                     const std::vector<const Rule*>& rules);

 private:
  void add(const GraphView& graph, ClaimIndex claim);
  std::vector<Candidate> pairs() const;
  std::vector<Question> questions(const std::vector<Candidate>& pairs) const;

  RulePlans* plans_;
  std::vector<ClaimIndex> origins_of_claims_;  ///< their indices in the graph
  std::vector<Claim> claims_;
  std::vector<ArticleInfo> articles_;
  std::vector<ArticleIndex> article_numbers_;  ///< of `articles_` in the graph
  std::vector<std::uint32_t> origin_of_;
  std::vector<std::uint32_t> story_of_;
  std::vector<Candidate> unchanged_;  ///< every pair, as the graph has it
  std::vector<QuestionIndex> question_of_;
  std::vector<std::string> labels_;
};

}  // namespace crosscheck
