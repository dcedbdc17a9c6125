#pragma once
#include <span>
#include <string>
#include <vector>

#include "reason/finding.h"
#include "support/data_files.h"
#include "support/problem.h"

namespace crosscheck {

/// A rule as loaded. (The compiled conditions are added with the engine.)
struct Rule {
  std::string id;
  std::string title;
  std::string docs;
  Severity severity = Severity::note;
};

/// The rules among the built-in files.
std::vector<Rule> load_rules(std::span<const DataFile> files, Problems& problems);

}  // namespace crosscheck
