#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/problem.h"

namespace crosscheck {

struct YamlEntry;

/// A node of strict YAML: every scalar is a string; there are no anchors, tags, merge keys,
/// duplicate keys or tabs. Line and column are 1-based and point at the node's first byte.
struct YamlNode {
  enum class Kind : unsigned char { scalar, list, map };

  Kind kind = Kind::scalar;
  std::string scalar;
  std::vector<YamlNode> items;     ///< of a list
  std::vector<YamlEntry> entries;  ///< of a map, in file order
  std::size_t line = 0;
  std::size_t column = 0;
  /// For a literal block (`|`): line of its first text line and the column where text
  /// begins. 0 for other scalars.
  std::size_t block_line = 0;
  std::size_t block_column = 0;

  bool is_scalar() const { return kind == Kind::scalar; }
  bool is_list() const { return kind == Kind::list; }
  bool is_map() const { return kind == Kind::map; }
  /// The value of a key of a map, or null.
  const YamlNode* find(std::string_view key) const;
};

/// A key of a map and its value.
struct YamlEntry {
  YamlNode first;
  YamlNode second;
};

/// Reads one YAML document. Problems carry `path` and the place; what breaks the format
/// yields nothing. Limits: 4 MiB, 64 levels deep.
std::optional<YamlNode> read_strict_yaml(std::string_view text, const std::string& path,
                                         Problems& problems);

}  // namespace crosscheck
