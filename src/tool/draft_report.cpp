#include "tool/draft_report.h"

#include <algorithm>

namespace crosscheck {
namespace {

constexpr std::uint32_t left_out = 0xFFFF'FFFF;

/// Where the kept items of a list are afterwards.
std::vector<std::uint32_t> places(const std::vector<bool>& kept) {
  std::vector<std::uint32_t> places(kept.size(), left_out);
  std::uint32_t next = 0;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (kept[i]) places[i] = next++;
  }
  return places;
}

/// The indices that are kept, as they are afterwards.
std::vector<std::uint32_t> moved(const std::vector<std::uint32_t>& indices,
                                 const std::vector<std::uint32_t>& places) {
  std::vector<std::uint32_t> kept;
  for (const std::uint32_t index : indices) {
    if (places[index] != left_out) kept.push_back(places[index]);
  }
  return kept;
}

class Pruner {
 public:
  explicit Pruner(const DraftsChecked& checked)
      : checked_(checked), graph_(checked.graph) {}

  SavedReport run() {
    choose();
    SavedReport report;
    for (std::size_t i = 0; i < articles_.size(); ++i) {
      if (articles_[i] != left_out) report.articles.push_back(graph_.articles()[i]);
    }
    add_claims(report);
    add_questions(report);
    add_findings(report);
    for (const Origin& origin : graph_.origins()) {
      Origin kept{origin.id, moved(origin.articles, articles_), origin.how};
      if (!kept.articles.empty()) report.origins.push_back(std::move(kept));
    }
    for (const Story& story : graph_.stories()) {
      Story kept{moved(story.articles, articles_)};
      if (!kept.articles.empty()) report.stories.push_back(std::move(kept));
    }
    report.summary = summary();
    return report;
  }

 private:
  bool is_draft(ClaimIndex claim) const {
    return graph_.claims()[claim].article < checked_.drafts;
  }

  void choose() {
    std::vector<bool> claims(graph_.claims().size(), false);
    for (ClaimIndex i = 0; i < claims.size(); ++i) claims[i] = is_draft(i);
    for (const Finding& finding : checked_.findings) {
      for (const ClaimIndex claim : finding.claims) claims[claim] = true;
      if (finding.would_change) claims[finding.would_change->claim] = true;
    }
    std::vector<bool> articles(graph_.articles().size(), false);
    for (std::size_t i = 0; i < checked_.drafts; ++i) articles[i] = true;
    for (ClaimIndex i = 0; i < claims.size(); ++i) {
      if (!claims[i]) continue;
      articles[graph_.claims()[i].article] = true;
      if (const auto of = graph_.claims()[i].of) claims[*of] = true;
    }
    claims_ = places(claims);
    articles_ = places(articles);
  }

  void add_claims(SavedReport& report) const {
    for (ClaimIndex i = 0; i < claims_.size(); ++i) {
      if (claims_[i] == left_out) continue;
      Claim claim = graph_.claims()[i];
      claim.article = articles_[claim.article];
      if (claim.of) claim.of = claims_[*claim.of];
      report.claims.push_back(std::move(claim));
    }
  }

  void add_questions(SavedReport& report) {
    questions_.assign(graph_.questions().size(), left_out);
    for (std::size_t i = 0; i < questions_.size(); ++i) {
      const Question& question = graph_.questions()[i];
      Question kept{question.id, question.label, moved(question.claims, claims_)};
      if (kept.claims.empty()) continue;
      questions_[i] = static_cast<std::uint32_t>(report.questions.size());
      report.questions.push_back(std::move(kept));
    }
  }

  void add_findings(SavedReport& report) const {
    for (const Finding& finding : checked_.findings) {
      Finding kept = finding;
      kept.claims = moved(finding.claims, claims_);
      if (kept.would_change) kept.would_change->claim = claims_[kept.would_change->claim];
      if (kept.question) kept.question = questions_[*kept.question];
      report.findings.push_back(std::move(kept));
    }
  }

  /// Claims of drafts that had a claim of another article to compare with.
  std::size_t comparable() const {
    std::vector<bool> compared(graph_.claims().size(), false);
    const auto mark = [&](const std::vector<ClaimIndex>& claims) {
      const auto article = [&](ClaimIndex i) { return graph_.claims()[i].article; };
      const bool several = std::ranges::any_of(
          claims, [&](ClaimIndex i) { return article(i) != article(claims.front()); });
      for (const ClaimIndex i : claims) {
        if (several && is_draft(i)) compared[i] = true;
      }
    };
    for (const Question& question : graph_.questions()) mark(question.claims);
    for (const Candidate& pair : graph_.candidates()) {
      if (pair.alignment == Alignment::same) mark({pair.a, pair.b});
    }
    for (const Finding& finding : checked_.findings) {
      if (finding.family != "not_comparable" && finding.family != "note")
        mark(finding.claims);
    }
    return static_cast<std::size_t>(std::ranges::count(compared, true));
  }

  Summary summary() const {
    Summary made;
    made.articles = graph_.articles().size();
    made.claims = graph_.claims().size();
    made.questions = graph_.questions().size();
    made.drafts = checked_.drafts;
    made.stored = checked_.stored;
    for (ClaimIndex i = 0; i < graph_.claims().size(); ++i) {
      if (is_draft(i)) ++made.draft_claims;
    }
    made.comparable_claims = comparable();
    count_findings(checked_.findings, made);
    return made;
  }

  const DraftsChecked& checked_;
  const ClaimGraph& graph_;
  std::vector<std::uint32_t> claims_;
  std::vector<std::uint32_t> articles_;
  std::vector<std::uint32_t> questions_;
};

}  // namespace

SavedReport draft_report(const DraftsChecked& checked) { return Pruner(checked).run(); }

}  // namespace crosscheck
