#include "tool/pipeline.h"

#include <atomic>
#include <thread>

#include "claim/told_sentences.h"
#include "report/claims_reader.h"
#include "support/data_files.h"
#include "support/hash.h"
#include "syntax/embedded_model.h"

namespace crosscheck {

std::string built_in_rules_digest() {
  std::string all;
  for (const DataFile& file : embedded_files()) ((all += file.path) += '\n') += file.text;
  return "sha256:" + sha256_hex(all);
}

Knowledge load_knowledge(const std::vector<std::string>& rule_folders, Problems& problems) {
  const auto files = embedded_files();
  const WordLists lists = WordLists::of_embedded(files, "en");
  return {.language = load_language(lists, problems, embedded_model()),
          .words = load_claim_words(lists, problems),
          .page_words = load_page_words(lists),
          .rules = load_rules(files, rule_folders, problems),
          .rules_digest = built_in_rules_digest()};
}

std::vector<Claim> claims_of(const Article& article, ArticleIndex index,
                             const Analysis& analysis, const Knowledge& knowledge,
                             Problems& problems) {
  if (article.embedded_claims.empty()) {
    return extract_claims(article, index, analysis, knowledge.language, knowledge.words);
  }
  Result<std::vector<Claim>> claims =
      read_claims(article.embedded_claims, article.path, index);
  if (claims) return std::move(*claims);
  problems.push_back(claims.problem());
  problems.back().line = article.record.value_or(0);
  return {};
}

ArticleInfo info_of(const Article& article, const Analysis& analysis, Problems& problems) {
  ArticleInfo known = info(article, analysis);
  if (article.embedded_reading.empty()) return known;
  if (auto problem = take_reading(article.embedded_reading, article.path, known)) {
    problem->line = article.record.value_or(0);
    problems.push_back(std::move(*problem));
  }
  return known;
}

void note_cuts(const Article& article, const Analysis& analysis, std::size_t claims,
               Problems& cuts) {
  const auto cut = [&](std::string message) {
    cuts.push_back({article.path, article.record.value_or(0), 0, std::move(message)});
  };
  if (analysis.unread > 0) {
    cut("has " + std::to_string(analysis.unread) + " bytes of text beyond the first " +
        std::to_string(most_text) + "; they are not read for claims");
  }
  if (claims >= most_claims && article.embedded_claims.empty()) {
    cut("has " + std::to_string(most_claims) +
        " claims or more; expected a single article, the rest is not compared");
  }
}

Extracted extract_all(const std::vector<Article>& articles, const Knowledge& knowledge,
                      std::size_t jobs, Progress* progress) {
  if (progress != nullptr) progress->stage("finding claims", articles.size());
  std::vector<std::vector<Claim>> found(articles.size());
  std::vector<Problems> problems(articles.size());
  std::vector<Problems> cuts(articles.size());
  Extracted all;
  all.articles.resize(articles.size());
  std::atomic<std::size_t> next{0};
  const auto work = [&] {
    TreeWorkspace workspace;
    for (std::size_t i = next++; i < articles.size(); i = next++) {
      const Analysis analysis = analyze(articles[i], knowledge.language, workspace);
      found[i] = claims_of(articles[i], static_cast<ArticleIndex>(i), analysis, knowledge,
                           problems[i]);
      all.articles[i] = info_of(articles[i], analysis, problems[i]);
      note_cuts(articles[i], analysis, found[i].size(), cuts[i]);
      if (progress != nullptr) progress->step();
    }
  };
  if (jobs == 0) jobs = std::max(1U, std::thread::hardware_concurrency());
  jobs = std::min(jobs, std::max<std::size_t>(1, articles.size()));
  {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < jobs; ++i) threads.emplace_back(work);
    work();
  }
  for (const Problems& some : problems) {
    all.problems.insert(all.problems.end(), some.begin(), some.end());
  }
  for (const Problems& some : cuts) {
    all.cuts.insert(all.cuts.end(), some.begin(), some.end());
  }
  std::size_t count = 0;
  for (const std::vector<Claim>& some : found) count += some.size();
  all.claims.reserve(count);
  for (std::vector<Claim>& some : found) {
    // A share names its whole by its place in the article.
    const auto offset = static_cast<ClaimIndex>(all.claims.size());
    for (Claim& claim : some) {
      if (claim.of) *claim.of += offset;
    }
    all.claims.insert(all.claims.end(), std::make_move_iterator(some.begin()),
                      std::make_move_iterator(some.end()));
    some = {};
  }
  return all;
}

SentenceSource sentences_of(const std::vector<Article>& texts, const Knowledge& knowledge) {
  return [&texts, &knowledge](ArticleIndex index) -> std::vector<ToldSentence> {
    if (index >= texts.size() || !texts[index].embedded_claims.empty()) return {};
    TreeWorkspace workspace;
    const Analysis analysis = analyze(texts[index], knowledge.language, workspace);
    return told_sentences(texts[index], index, analysis, knowledge.language,
                          knowledge.words);
  };
}

void note_pairs_left_out(const ClaimGraph& graph, Problems& cuts) {
  const ArticleInfo* first = nullptr;
  std::size_t pairs = 0;
  std::size_t others = 0;
  for (ArticleIndex i = 0; i < graph.articles().size(); ++i) {
    if (graph.left_out()[i] == 0) continue;
    pairs += graph.left_out()[i];
    if (first == nullptr) {
      first = &graph.articles()[i];
    } else {
      ++others;
    }
  }
  if (first == nullptr) return;
  const std::string where =
      others == 0 ? "" : " here and in " + std::to_string(others) + " more articles";
  cuts.push_back({first->path, first->record.value_or(0), 0,
                  std::to_string(pairs) + " pairs of like claims" + where +
                      " were not compared; expected fewer than " +
                      std::to_string(most_compared) + " figures or " +
                      std::to_string(most_told_compared) + " statements on one matter"});
}

Checked check_articles(const std::vector<Article>& articles, const Knowledge& knowledge,
                       std::size_t jobs, Proofs proofs, Progress* progress,
                       RuleCosts* costs) {
  Extracted extracted = extract_all(articles, knowledge, jobs, progress);
  if (progress != nullptr) progress->stage("comparing claims");
  ClaimGraph graph = build_graph(std::move(extracted.articles), std::move(extracted.claims),
                                 sentences_of(articles, knowledge));
  note_pairs_left_out(graph, extracted.cuts);
  std::vector<Finding> findings = reason(graph, knowledge.rules, proofs, costs);
  return {std::move(graph), std::move(findings), std::move(extracted.problems),
          std::move(extracted.cuts)};
}

}  // namespace crosscheck
