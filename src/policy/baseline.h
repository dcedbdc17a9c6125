#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "reason/finding.h"
#include "support/problem.h"

namespace crosscheck {

/// Findings that are known and fail nothing any more. They are told by fingerprints without
/// offsets, so an edit elsewhere in a text moves none of them.
struct Baseline {
  std::vector<KnownFinding> findings;
};

/// Reads JSON of the schema `crosscheck.baseline/1`. What is wrong is a problem with line
/// and column; then there is no baseline.
std::optional<Baseline> read_baseline(std::string_view json, const std::string& path,
                                      Problems& problems);

/// What is to be remembered of these findings: those that could fail a run (see
/// `may_fail`) and that nobody accepted. Sorted by id, so that the file changes little.
Baseline baseline_of(const std::vector<Finding>& findings);

/// The findings of a baseline one a line, so that a diff of two reads well.
std::string baseline_json(const Baseline& baseline);

/// Sets the state of each finding that could fail a run, and returns those that were found
/// no more. A finding that was accepted is still there, so it is not absent.
std::vector<KnownFinding> compare_with(const Baseline& baseline,
                                       std::vector<Finding>& findings);

/// Whether a finding of this kind can decide an exit status, whatever its level: what
/// sources agree on or what cannot be compared never does, and news only where the rules
/// were told to make it more than a note.
bool may_fail(const Finding& finding);

/// Whether a finding counts at a level of `--fail-on`: nobody accepted it, and it is new or
/// changed where there is a baseline.
bool fails(const Finding& finding, Severity level);

}  // namespace crosscheck
