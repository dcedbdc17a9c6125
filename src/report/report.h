#pragma once
#include <cstdint>
#include <ostream>
#include <set>
#include <string>
#include <vector>

#include "graph/claim_graph.h"
#include "reason/finding.h"
#include "support/problem.h"

namespace crosscheck {

/// One form of a report each; their names are in report/formats.h.
enum class Format : std::uint8_t {
  terminal,
  json,
  markdown,
  html,
  sarif,
  csv,
  github,
  gitlab,
  rdjson,
  junit,
  graphml,
  dot,
  json_ld,
};

/// What a report says of a rule.
struct RuleInfo {
  std::string id;
  std::string title;
  std::string docs;

  friend bool operator==(const RuleInfo&, const RuleInfo&) = default;
};

/// Everything a report shows. Borrowed: the graph must outlive it.
struct Report {
  const ClaimGraph& graph;
  std::vector<Finding> findings;
  Problems problems;
  std::string version;
  std::string rules_digest;  ///< "sha256:..."
  std::size_t skipped_files = 0;
  std::vector<KnownFinding> absent = {};  ///< of the baseline, and found no more
  std::vector<RuleInfo> rules = {};       ///< those that made findings, sorted by id
};

/// How a report is laid out.
struct Layout {
  std::size_t width = 80;  ///< columns of the terminal
  bool color = false;
  std::set<std::string> show;  ///< families beyond the default
  std::string folder = {};     ///< absolute; paths below it are shown relative to it
  Severity fail_on = Severity::error;  ///< of --fail-on: what JUnit calls a failure
};

/// Writes the report; the same report and layout give the same bytes.
void write(const Report& report, Format format, const Layout& layout, std::ostream& out);

}  // namespace crosscheck
