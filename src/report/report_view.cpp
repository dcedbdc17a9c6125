#include "report/report_view.h"

#include <algorithm>
#include <set>

#include "reason/rule.h"

namespace crosscheck {
namespace {

/// Claims that had something to compare with: in a question with others, in a pair that
/// answers one question, or in a verdict over several claims.
std::size_t count_comparable(const Report& report) {
  std::vector<bool> comparable(report.graph.claims().size(), false);
  const auto mark = [&](const std::vector<ClaimIndex>& claims) {
    if (claims.size() < 2) return;
    for (const ClaimIndex claim : claims) comparable[claim] = true;
  };
  for (const Question& question : report.graph.questions()) mark(question.claims);
  for (const Candidate& pair : report.graph.candidates()) {
    if (pair.alignment == Alignment::same) mark({pair.a, pair.b});
  }
  for (const Finding& finding : report.findings) {
    if (finding.family != "not_comparable" && finding.family != "note")
      mark(finding.claims);
  }
  return static_cast<std::size_t>(std::ranges::count(comparable, true));
}

Summary summary_of(const Report& report) {
  Summary summary;
  summary.articles = report.graph.articles().size();
  summary.skipped = report.skipped_files;
  summary.claims = report.graph.claims().size();
  summary.questions = report.graph.questions().size();
  summary.comparable_claims = count_comparable(report);
  count_findings(report.findings, summary);
  return summary;
}

}  // namespace

void count_findings(std::span<const Finding> findings, Summary& summary) {
  for (const Finding& finding : findings) {
    if (finding.suppressed) {
      ++summary.suppressed;
      continue;
    }
    ++summary.by_relation[finding.relation];
    if (finding.family == "not_comparable") {
      ++summary.not_comparable[finding.relation.substr(finding.relation.find('.') + 1)];
    }
  }
}

ReportView view_of(const Report& report) {
  return {.articles = report.graph.articles(),
          .claims = report.graph.claims(),
          .questions = report.graph.questions(),
          .origins = report.graph.origins(),
          .findings = report.findings,
          .problems = report.problems,
          .absent = report.absent,
          .summary = summary_of(report),
          .version = report.version,
          .rules_digest = report.rules_digest,
          .stories = report.graph.stories(),
          .rules = report.rules};
}

std::vector<RuleInfo> infos_of(std::span<const Rule> rules,
                               std::span<const Finding> findings) {
  std::set<std::string_view> used;
  for (const Finding& finding : findings) used.insert(finding.rule);
  std::vector<RuleInfo> infos;
  for (const Rule& rule : rules) {
    if (used.contains(rule.id)) infos.push_back({rule.id, rule.title, rule.docs});
  }
  std::ranges::sort(infos, {}, &RuleInfo::id);
  return infos;
}

bool is_reported(const Finding& finding) {
  const bool known = finding.baseline == BaselineState::unchanged;
  return !finding.suppressed && (!known || finding.severity == Severity::error);
}

std::vector<std::uint32_t> origins_by_article(const ReportView& view) {
  std::vector<std::uint32_t> origin(view.articles.size(), 0);
  for (std::uint32_t i = 0; i < view.origins.size(); ++i) {
    for (const ArticleIndex article : view.origins[i].articles) {
      if (article < origin.size()) origin[article] = i;
    }
  }
  return origin;
}

}  // namespace crosscheck
