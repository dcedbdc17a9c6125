#pragma once
#include <span>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "reason/quote_speakers.h"

namespace crosscheck {

/// What rules read of the graph: flat lists. Borrowed from a `ClaimGraph`, or made by hand.
class GraphView {
 public:
  /// Requires: the graph outlives the view.
  explicit GraphView(const ClaimGraph& graph);
  /// The parts themselves. Requires: they outlive the view; candidates are sorted; every
  /// claim is in one question; `origin_of` and `story_of` have one entry an article.
  GraphView(std::span<const ArticleInfo> articles, std::span<const Claim> claims,
            std::span<const Question> questions, std::span<const Candidate> candidates,
            std::vector<std::uint32_t> origin_of, std::vector<std::uint32_t> story_of);

  std::span<const ArticleInfo> articles() const { return articles_; }
  std::span<const Claim> claims() const { return claims_; }
  std::span<const Question> questions() const { return questions_; }
  std::span<const Candidate> candidates() const { return candidates_; }

  /// The candidates in which the claim is the first.
  std::span<const Candidate> candidates_from(ClaimIndex claim) const {
    return candidates_.subspan(row_starts_[claim],
                               row_starts_[claim + 1] - row_starts_[claim]);
  }

  const Claim& claim(ClaimIndex claim) const { return claims_[claim]; }
  const ArticleInfo& article_of(ClaimIndex claim) const {
    return articles_[claims_[claim].article];
  }
  QuestionIndex question_of(ClaimIndex claim) const { return question_of_[claim]; }
  std::uint32_t origin_of(ClaimIndex claim) const {
    return origin_of_[claims_[claim].article];
  }
  /// The id of the first article of the claim's origin: one name for all reprints.
  std::string_view origin_name(ClaimIndex claim) const {
    return articles_[first_of_origin_[origin_of(claim)]].id;
  }
  std::uint32_t story_of(ClaimIndex claim) const {
    return story_of_[claims_[claim].article];
  }
  /// Number of articles in the claim's story.
  std::size_t story_size(ClaimIndex claim) const { return story_sizes_[story_of(claim)]; }

  /// Ids of all measures that the claim's article tells of, and what they lie in; sorted.
  std::span<const std::string> measures_of_article(ClaimIndex claim) const {
    return measures_of_[claims_[claim].article];
  }

  /// Whether some claim of an article has a figure. Cost: linear in its claims.
  bool tells_figure(ArticleIndex article, const Interval& figure) const;

  /// Number of people who are credited with the words of a quotation.
  std::size_t quote_speakers(ClaimIndex claim) const {
    return quote_speakers_.of(claims_[claim]);
  }

  /// The slot vector as seen from `a`: the candidate's, else compared now.
  SlotVector slots(ClaimIndex a, ClaimIndex b) const;
  /// How well a pair is aligned: the candidate's word, else decided now.
  Alignment alignment(ClaimIndex a, ClaimIndex b) const;

 private:
  const Candidate* candidate(ClaimIndex a, ClaimIndex b) const;
  void index();

  std::span<const ArticleInfo> articles_;
  std::span<const Claim> claims_;
  std::span<const Question> questions_;
  std::span<const Candidate> candidates_;
  std::vector<std::uint32_t> origin_of_;
  std::vector<std::uint32_t> story_of_;
  std::vector<std::size_t> story_sizes_;
  std::vector<ArticleIndex> first_of_origin_;
  std::vector<QuestionIndex> question_of_;
  std::vector<std::vector<std::string>> measures_of_;  ///< each article
  std::vector<ClaimIndex> by_article_;       ///< claims, those of one article together
  std::vector<std::size_t> article_starts_;  ///< the first in `by_article_` of each
  QuoteSpeakers quote_speakers_;
  std::vector<std::size_t> row_starts_;  ///< the first candidate of each claim as its `a`
};

}  // namespace crosscheck
