#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/problem.h"
#include "support/rows.h"

namespace crosscheck {

/// A file of `rules/`: its path below that folder ("conflict/value.yaml",
/// "lexicon/en/units.yaml") and its text. Word lists are compiled (see `Rows`), rules are
/// the YAML as written.
struct DataFile {
  std::string_view path;
  std::string_view text;
};

/// The files built into the program, sorted by path. Defined by generated code.
std::span<const DataFile> embedded_files();

/// The word lists of one language by name ("units"), from the built-in ones or a folder.
class WordLists {
 public:
  /// The lists among `files` below "lexicon/<language>/". Borrowed: `files` outlive it.
  static WordLists of_embedded(std::span<const DataFile> files, std::string_view language);
  /// The `*.yaml` files of a folder, read and checked. An unreadable file is a problem.
  static WordLists of_folder(const std::string& folder, Problems& problems);

  /// The rows of a list; none where there is no such list.
  const Rows& rows(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, Rows>> lists_;
};

/// Whole content of a regular file; a problem where it cannot be read.
bool read_file(const std::string& path, std::string& content, Problems& problems);

}  // namespace crosscheck
