#include "tool/drafts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <tuple>

#include "tool/archived.h"
#include "tool/policy_files.h"

namespace crosscheck {
namespace {

/// The articles of the corpus that are no drafts, under ids that no draft has.
void add_corpus(std::vector<Article>&& corpus, std::vector<Article>& articles) {
  std::set<std::string> ids;
  std::set<std::string> bytes;
  for (const Article& draft : articles) {
    ids.insert(draft.id);
    bytes.insert(draft.sha256);
  }
  for (Article& article : corpus) {
    if (bytes.contains(article.sha256)) continue;
    for (std::size_t digits = 8; !ids.insert(article.id).second && digits <= 64;
         digits += 4)
      article.id = "a" + article.sha256.substr(0, digits);
    articles.push_back(std::move(article));
  }
}

/// Groups with a draft first, and in each group the drafts.
void put_drafts_first(Finding& finding, const ClaimGraph& graph) {
  const auto is_draft = [&](ClaimIndex claim) {
    return graph.articles()[graph.claims()[claim].article].is_draft;
  };
  std::vector<std::vector<ClaimIndex>> groups;
  for (std::size_t i = 0; i < finding.groups.size(); ++i) {
    const std::size_t end =
        i + 1 < finding.groups.size() ? finding.groups[i + 1] : finding.claims.size();
    auto& group = groups.emplace_back();
    for (std::size_t j = finding.groups[i]; j < end; ++j)
      group.push_back(finding.claims[j]);
    std::stable_partition(group.begin(), group.end(), is_draft);
  }
  std::stable_partition(groups.begin(), groups.end(), [&](const auto& group) {
    return !group.empty() && is_draft(group.front());
  });
  finding.claims.clear();
  finding.groups.clear();
  for (const std::vector<ClaimIndex>& group : groups) {
    finding.groups.push_back(static_cast<std::uint32_t>(finding.claims.size()));
    finding.claims.insert(finding.claims.end(), group.begin(), group.end());
  }
}

/// One article taken from what was extracted, with indices of its own.
struct Alone {
  ArticleInfo article;
  std::vector<Claim> claims;
  ClaimIndex first = 0;  ///< index of its first claim among all
};

std::vector<Alone> drafts_alone(const Extracted& extracted, std::size_t drafts) {
  std::vector<Alone> all(drafts);
  for (std::size_t i = 0; i < drafts; ++i) all[i].article = extracted.articles[i];
  for (ClaimIndex i = 0; i < extracted.claims.size(); ++i) {
    const Claim& claim = extracted.claims[i];
    if (claim.article >= drafts) break;
    Alone& alone = all[claim.article];
    if (alone.claims.empty()) alone.first = i;
    alone.claims.push_back(claim);
    alone.claims.back().article = 0;
    if (claim.of) alone.claims.back().of = *claim.of - alone.first;
  }
  return all;
}

/// What an article has wrong with it that needs no other: its findings, with claims counted
/// among all.
std::vector<Finding> findings_alone(Alone&& alone, const std::vector<Rule>& rules,
                                    Proofs proofs) {
  const ClaimIndex first = alone.first;
  std::vector<ArticleInfo> articles;
  articles.push_back(std::move(alone.article));
  const ClaimGraph graph = build_graph(std::move(articles), std::move(alone.claims));
  std::vector<Finding> kept;
  for (Finding& finding : reason(graph, rules, proofs)) {
    if (finding.family != "conflict" && finding.family != "note") continue;
    for (ClaimIndex& claim : finding.claims) claim += first;
    if (finding.would_change) finding.would_change->claim += first;
    kept.push_back(std::move(finding));
  }
  return kept;
}

/// Whether one of the findings already says it of these claims.
class Told {
 public:
  explicit Told(const std::vector<Finding>& findings) {
    for (const Finding& finding : findings) add(finding);
  }
  void add(const Finding& finding) {
    std::set<ClaimIndex> claims(finding.claims.begin(), finding.claims.end());
    told_[finding.rule].push_back(std::move(claims));
  }
  bool contains(const Finding& finding) const {
    const auto found = told_.find(finding.rule);
    if (found == told_.end()) return false;
    std::vector<ClaimIndex> claims = finding.claims;
    std::ranges::sort(claims);
    return std::ranges::any_of(found->second, [&](const std::set<ClaimIndex>& all) {
      return std::ranges::includes(all, claims);
    });
  }

 private:
  std::map<std::string, std::vector<std::set<ClaimIndex>>> told_;
};

void sort_findings(std::vector<Finding>& findings, const ClaimGraph& graph) {
  const auto key = [&](const Finding& f) {
    const Claim& first = graph.claims()[f.claims.front()];
    return std::tuple(-static_cast<int>(f.severity), !f.question, f.question.value_or(0),
                      first.article, first.span.begin, std::string_view(f.rule),
                      std::string_view(f.message), std::cref(f.claims).get());
  };
  std::ranges::stable_sort(
      findings, [&](const Finding& x, const Finding& y) { return key(x) < key(y); });
}

/// Two drafts may have one thing wrong with them: ids are unique in a report.
void number_equal_ids(std::vector<Finding>& findings) {
  std::set<std::string> taken;
  for (Finding& finding : findings) {
    const std::string id = finding.id;
    for (int number = 2; !taken.insert(finding.id).second; ++number)
      finding.id = id + "/" + std::to_string(number);
  }
}

/// All rules but those that tell what one source alone says: of news that is always so.
std::vector<Rule> rules_for_drafts(const std::vector<Rule>& rules) {
  std::vector<Rule> kept;
  std::ranges::copy_if(rules, std::back_inserter(kept), [](const Rule& rule) {
    return rule.relations.front() != "note.single_source";
  });
  return kept;
}

/// Findings of the whole that touch a draft.
std::vector<Finding> findings_together(const ClaimGraph& graph, std::size_t drafts,
                                       const std::vector<Rule>& rules, Proofs proofs) {
  std::vector<Finding> kept;
  for (Finding& finding : reason(graph, rules, proofs)) {
    const auto in_draft = [&](ClaimIndex i) { return graph.claims()[i].article < drafts; };
    if (std::ranges::any_of(finding.claims, in_draft)) kept.push_back(std::move(finding));
  }
  return kept;
}

}  // namespace

DraftTexts read_drafts(const Options& options, const Knowledge& knowledge, std::istream& in,
                       Problems& problems) {
  const AcquireLimits limits{.max_bytes = options.max_bytes};
  Acquired drafts = acquire(options.paths, limits, in, problems, knowledge.page_words);
  DraftTexts texts{.articles = std::move(drafts.articles),
                   .drafts = 0,
                   .skipped = drafts.skipped,
                   .unreadable = drafts.unreadable,
                   .corpus = 0};
  texts.drafts = texts.articles.size();
  if (options.against.empty()) return texts;
  Acquired corpus = acquire(options.against, limits, in, problems, knowledge.page_words);
  texts.skipped += corpus.skipped;
  texts.unreadable = texts.unreadable || corpus.unreadable;
  texts.corpus = corpus.articles.size();
  add_corpus(std::move(corpus.articles), texts.articles);
  return texts;
}

DraftsChecked check_drafts(const DraftTexts& texts, const Knowledge& knowledge,
                           std::size_t jobs, Proofs proofs, Progress* progress,
                           const FromArchive& from) {
  Extracted extracted = extract_all(texts.articles, knowledge, jobs, progress);
  if (progress != nullptr) progress->stage("comparing claims");
  for (std::size_t i = 0; i < texts.drafts; ++i) extracted.articles[i].is_draft = true;
  std::vector<Alone> alone = drafts_alone(extracted, texts.drafts);
  std::optional<Neighbourhood> near;
  if (from.archive != nullptr) near = add_stored(from, texts.drafts, knowledge, extracted);
  ClaimGraph graph =
      build_graph(std::move(extracted.articles), std::move(extracted.claims),
                  sentences_of(texts.articles, knowledge), near ? &near->words : nullptr);
  note_pairs_left_out(graph, extracted.cuts);

  const std::vector<Rule> rules = rules_for_drafts(knowledge.rules);
  std::vector<Finding> findings;
  if (graph.articles().size() > texts.drafts) {
    findings =
        findings_together(graph, texts.drafts, without_tag(rules, "only_drafts"), proofs);
  }
  const Told told(findings);
  for (Alone& draft : alone) {
    for (Finding& finding : findings_alone(std::move(draft), rules, proofs)) {
      if (told.contains(finding)) continue;
      finding.question = graph.question_of(finding.claims.front());
      findings.push_back(std::move(finding));
    }
  }
  for (Finding& finding : findings) put_drafts_first(finding, graph);
  sort_findings(findings, graph);
  number_equal_ids(findings);
  return {std::move(graph),
          texts.drafts,
          near ? near->stored : 0,
          std::move(findings),
          std::move(extracted.problems),
          std::move(extracted.cuts)};
}

}  // namespace crosscheck
