#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "acquire/article.h"
#include "claim/claim.h"
#include "graph/claim_graph.h"
#include "reason/finding.h"
#include "support/problem.h"

namespace crosscheck {

/// Findings that somebody accepts, and why. What is not said does not narrow it.
struct Suppression {
  std::string rule;     ///< a rule, a relation or a whole family: "conflict.*"
  std::string finding;  ///< how the id of the finding begins
  std::string source;
  std::string question;  ///< words that the label of the question holds
  std::string reason;
  std::string by;
  std::optional<Day> expires;  ///< last day on which it holds
  Problem at;                  ///< where it is written; without a message

  /// Of a comment in a draft: the article, and the paragraph's bytes in the file.
  std::optional<ArticleIndex> article;
  FileRange paragraph;
};

/// What a suppression may call a rule: ids of rules, relations, and families such as
/// "conflict.*". Sorted.
std::vector<std::string> suppressible_names(const std::vector<std::string>& rule_ids);

/// Reads a file of suppressions (`crosscheck_suppressions: 1`). An entry without a reason,
/// with a name that no rule has, or that would accept everything is a problem with line and
/// column and is left out.
std::vector<Suppression> read_suppressions(std::string_view yaml, const std::string& path,
                                           const std::vector<std::string>& names,
                                           Problems& problems);

/// The comments `<!-- crosscheck: ignore RULE reason -->` of an article, each for the
/// paragraph it stands in, else for the next one. `expires=2026-01-31` and `by=NAME` may
/// follow the rule. Cost: linear in the article.
std::vector<Suppression> suppressions_in(const Article& article, ArticleIndex index,
                                         const std::vector<std::string>& names,
                                         Problems& problems);

/// What findings are about: borrowed lists that their indices point into.
struct Evidence {
  std::span<const ArticleInfo> articles;
  std::span<const Claim> claims;
  std::span<const Question> questions;
};

/// Marks findings that are accepted. A suppression that has expired accepts nothing; that,
/// and one that meets no finding, is a remark. Cost: findings times suppressions.
void suppress(const std::vector<Suppression>& suppressions, const Evidence& evidence,
              Day today, std::vector<Finding>& findings, Problems& remarks);

}  // namespace crosscheck
