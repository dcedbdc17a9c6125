#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "report/report_view.h"
#include "support/result.h"

namespace crosscheck {

/// A report read back from its JSON: everything that a format needs, without the articles.
struct SavedReport {
  std::vector<ArticleInfo> articles;
  std::vector<Claim> claims;
  std::vector<Question> questions;
  std::vector<Origin> origins;
  std::vector<Finding> findings;
  Problems problems;
  std::vector<KnownFinding> absent;
  Summary summary;
  std::string version;
  std::string rules_digest;
  std::vector<Story> stories;
  std::vector<RuleInfo> rules;

  /// Borrows this report.
  ReportView view() const;
};

/// Reads JSON of the schema `crosscheck.findings/1`. What is missing or of the wrong kind
/// is a problem that says where; `path` names the file in it. Cost: linear in the text.
Result<SavedReport> read_saved_report(std::string_view json, const std::string& path);

}  // namespace crosscheck
