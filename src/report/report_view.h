#pragma once
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"
#include "graph/claim_graph.h"
#include "reason/finding.h"
#include "report/report.h"
#include "support/problem.h"

namespace crosscheck {

struct Rule;

/// The numbers of a report.
struct Summary {
  std::size_t articles = 0;
  std::size_t skipped = 0;  ///< files of folders that are no articles
  std::size_t claims = 0;
  std::size_t questions = 0;
  std::size_t comparable_claims = 0;  ///< claims that had a claim to compare with
  std::size_t drafts = 0;             ///< articles checked against the others; 0: all are
  std::size_t draft_claims = 0;       ///< then `comparable_claims` counts these alone
  std::size_t stored = 0;             ///< articles of the archive they were checked with
  std::size_t suppressed = 0;         ///< findings that somebody accepted
  std::map<std::string, std::size_t, std::less<>> by_relation;
  std::map<std::string, std::size_t, std::less<>> not_comparable;  ///< by kind: "period"

  friend bool operator==(const Summary&, const Summary&) = default;
};

/// What every format is written from, whether it comes from a graph or from saved JSON.
/// Borrowed: what it was made from must outlive it.
struct ReportView {
  std::span<const ArticleInfo> articles;
  std::span<const Claim> claims;
  std::span<const Question> questions;
  std::span<const Origin> origins;
  std::span<const Finding> findings;
  std::span<const Problem> problems;
  std::span<const KnownFinding> absent = {};  ///< of the baseline, and found no more
  Summary summary;
  std::string_view version;
  std::string_view rules_digest;
  std::span<const Story> stories = {};
  std::span<const RuleInfo> rules = {};
};

/// What a report says of the rules that made its findings, sorted by id.
std::vector<RuleInfo> infos_of(std::span<const Rule> rules,
                               std::span<const Finding> findings);

/// Adds how often each verdict was given, and how many findings somebody accepted.
void count_findings(std::span<const Finding> findings, Summary& summary);

/// The view of a report that was just made.
ReportView view_of(const Report& report);

/// Writes a view in one format; the same view and layout give the same bytes.
void write(const ReportView& view, Format format, const Layout& layout, std::ostream& out);

/// Whether people are told of a finding: not where it was accepted, nor where a baseline
/// knows it and it is no error. JSON has all of them.
bool is_reported(const Finding& finding);

/// The index of the origin of each article.
std::vector<std::uint32_t> origins_by_article(const ReportView& view);

}  // namespace crosscheck
