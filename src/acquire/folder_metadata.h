#pragma once
#include <map>
#include <string>

#include "acquire/metadata.h"
#include "support/problem.h"

namespace crosscheck {

/// What `articles.json` of each folder says of the files in it. A folder's file is read
/// when the first of its files is asked for.
class FolderMetadata {
 public:
  /// The fields for the file at `path`; none where its folder says nothing.
  /// A list that cannot be read is a problem, once.
  const Metadata& of(const std::string& path, Problems& problems);

 private:
  using Files = std::map<std::string, Metadata, std::less<>>;
  static Files read(const std::string& path, Problems& problems);

  std::map<std::string, Files, std::less<>> folders_;
  Metadata none_;
};

}  // namespace crosscheck
