#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "acquire/article.h"
#include "analyze/mentions.h"
#include "analyze/sentence.h"
#include "analyze/state_words.h"
#include "syntax/sentence_memo.h"

namespace crosscheck {

/// A lead of a head over the next best one that is no guess: odds of e to 1.
constexpr std::int32_t sure_margin = 16;

/// The trees of an article: a node a token, heads by index of the token. Figures with their
/// hedges, dates and names of more than one word are one node each: it lies at the first
/// token, and the other tokens hang on it as `fixed`. Of "didn't", which is two words to
/// the parser, the node is that of "did". A token that was not read has no head and the
/// relation `dep`.
class Trees {
 public:
  /// Children of a word that are told; nobody writes more to be read.
  static constexpr std::size_t most_children = 64;

  Trees() = default;
  /// Cost: linear.
  explicit Trees(std::vector<SyntaxNode> nodes);

  /// Whether the token stands in a sentence that was read.
  bool is_read(std::uint32_t token) const {
    if (token >= nodes_.size()) return false;
    const SyntaxNode& node = nodes_[token];
    return node.head != SyntaxNode::no_head || node.relation == Dependency::root;
  }
  /// Requires: `is_read(token)`.
  const SyntaxNode& operator[](std::uint32_t token) const { return nodes_[token]; }
  /// The first tokens that hang on a token, in order; without those that are `fixed` to it.
  std::span<const std::uint32_t> children(std::uint32_t token) const;
  /// The first of them with a relation.
  std::optional<std::uint32_t> child(std::uint32_t token, Dependency relation) const;

 private:
  std::vector<SyntaxNode> nodes_;
  std::vector<std::uint32_t> begins_;  ///< for each token, of its part of `children_`
  std::vector<std::uint32_t> children_;
};

/// Which sentences are parsed.
enum class ParsedSentences : std::uint8_t {
  of_claims,  ///< the first, and those with figures, lengths of time, a word that may tell
              ///< a state, or a day and a word that may tell an event
  all
};

/// Reads the trees of an article. Cost: linear.
Trees read_trees(const Article& article, const std::vector<Token>& tokens,
                 const std::vector<Sentence>& sentences,
                 const std::vector<QuantityMention>& quantities,
                 const std::vector<TimeMention>& times,
                 const std::vector<NameMention>& names, const StateWords& states,
                 ParsedSentences parsed, const SyntaxModel& model,
                 TreeWorkspace& workspace);

}  // namespace crosscheck
