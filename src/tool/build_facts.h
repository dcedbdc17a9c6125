#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// Where a build comes from. Told by `main`, so that a commit compiles one file anew.
struct BuildFacts {
  std::string_view commit;     ///< "" outside of a checkout
  std::string_view date;       ///< of the commit, "2026-01-31"; "" outside of a checkout
  std::string_view libraries;  ///< "Boost 1.74.0, CLI11 2.1.2, ..."
};

/// What `--version` prints: version, commit, digest of the built-in rules and word lists,
/// libraries. The same build says the same everywhere.
std::string version_text(const BuildFacts& facts);

}  // namespace crosscheck
