#pragma once
#include <iosfwd>
#include <vector>

#include "archive/archive.h"
#include "policy/configuration.h"
#include "tool/options.h"
#include "tool/pipeline.h"

namespace crosscheck {

/// Drafts and the articles they are compared with, drafts first.
struct DraftTexts {
  std::vector<Article> articles;
  std::size_t drafts = 0;
  std::size_t skipped = 0;  ///< files of folders that are no articles
  bool unreadable = false;
  std::size_t corpus = 0;  ///< articles that `--against` has, drafts among them
};

/// Reads the drafts and what `--against` names. A draft that lies in the corpus too is
/// read as a draft alone, and ids are unique over both.
DraftTexts read_drafts(const Options& options, const Knowledge& knowledge, std::istream& in,
                       Problems& problems);

/// An archive to compare drafts with, and what its sources are called.
struct FromArchive {
  Archive* archive = nullptr;
  const Configuration* configuration = nullptr;
};

/// What is wrong with drafts. In each finding the drafts come first, in the groups and in
/// each group.
struct DraftsChecked {
  ClaimGraph graph;
  std::size_t drafts = 0;
  std::size_t stored =
      0;  ///< articles of the archive that the drafts could be checked with
  std::vector<Finding> findings;  ///< sorted as `reason` does
  Problems problems;
  Problems cuts;
};

/// Findings that touch a claim of a draft, and what each draft taken alone has wrong with
/// it (rules with the tag `only_drafts`, and conflicts within it).
/// `archive`, if any, gives further articles to compare with: those of the drafts' stories,
/// with their sources called as `configuration` says.
DraftsChecked check_drafts(const DraftTexts& texts, const Knowledge& knowledge,
                           std::size_t jobs, Proofs proofs, Progress* progress = nullptr,
                           const FromArchive& from = {});

}  // namespace crosscheck
