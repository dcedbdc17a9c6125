#pragma once
#include <string>
#include <vector>

#include "acquire/acquire.h"
#include "analyze/language.h"
#include "claim/extract.h"
#include "graph/claim_graph.h"
#include "reason/reason.h"
#include "tool/progress.h"

namespace crosscheck {

/// What is known before any article is read: language, claim words, rules.
struct Knowledge {
  Language language;
  ClaimWords words;
  PageWords page_words;
  std::vector<Rule> rules;
  std::string rules_digest;  ///< "sha256:..." over all rule files and word lists
};

/// "sha256:..." over the built-in rules and word lists.
std::string built_in_rules_digest();

/// The built-in word lists and rules, with folders of `--rules` over them.
Knowledge load_knowledge(const std::vector<std::string>& rule_folders, Problems& problems);

/// What the graph is built from: every article without its text, and the claims of all.
struct Extracted {
  std::vector<ArticleInfo> articles;
  std::vector<Claim> claims;  ///< in order of articles
  Problems problems;          ///< of records that carry claims which cannot be read
  Problems cuts;              ///< what was left out of articles to bound time and memory
};

/// The claims of one article: those that its record carries, else those of its text.
/// `Claim::of` counts within the article.
std::vector<Claim> claims_of(const Article& article, ArticleIndex index,
                             const Analysis& analysis, const Knowledge& knowledge,
                             Problems& problems);
/// The article without its text, with what its record tells beside claims.
ArticleInfo info_of(const Article& article, const Analysis& analysis, Problems& problems);

/// Says what of an article was not read, or which of its claims were not kept.
void note_cuts(const Article& article, const Analysis& analysis, std::size_t claims,
               Problems& cuts);

/// The claims of all articles, computed by `jobs` threads (0: all cores). The number of
/// threads never changes the result.
Extracted extract_all(const std::vector<Article>& articles, const Knowledge& knowledge,
                      std::size_t jobs, Progress* progress = nullptr);

/// Reads the sentences of articles anew, for the graph. Articles beyond the first `texts`
/// and those whose records carry claims have none. Borrowed: both must outlive it.
SentenceSource sentences_of(const std::vector<Article>& texts, const Knowledge& knowledge);

/// Says which articles had more claims on one matter than were compared.
void note_pairs_left_out(const ClaimGraph& graph, Problems& cuts);

/// Claims, graph and findings of some articles.
struct Checked {
  ClaimGraph graph;
  std::vector<Finding> findings;
  Problems problems;
  Problems cuts;  ///< as in `Extracted`, and pairs of claims that were not compared
};
Checked check_articles(const std::vector<Article>& articles, const Knowledge& knowledge,
                       std::size_t jobs, Proofs proofs = Proofs::all,
                       Progress* progress = nullptr, RuleCosts* costs = nullptr);

}  // namespace crosscheck
