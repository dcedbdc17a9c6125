#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "support/problem.h"
#include "support/strict_yaml.h"

namespace crosscheck {

/// One leaf of a word list: the keys that lead to it, and its text. A list of scalars gives
/// one row an item, all with the same keys.
///
///     crosscheck_words: 1
///     entry:
///       verbs: [enter, arrive]      ->  {entry, verbs} "enter" and {entry, verbs} "arrive"
///     Berlin: {country: DE}         ->  {Berlin, country} "DE"
struct Row {
  std::vector<std::string_view> keys;
  std::string_view value;

  /// The key at `level`, or "" where the row is shallower.
  std::string_view key(std::size_t level) const {
    return level < keys.size() ? keys[level] : std::string_view{};
  }
};

/// The rows of one word list in file order, with the text they point into.
class Rows {
 public:
  Rows() = default;
  /// Reads the compiled form (see `compiled`). Borrowed: `text` must outlive the rows.
  static Rows of_compiled(std::string_view text);
  /// Owns the flattened rows of a YAML word list. The key `crosscheck_words` is left out.
  static Rows of_yaml(const YamlNode& root);

  /// One line a leaf: keys and value separated by U+001F. The form embedded in the program.
  std::string compiled() const;

  std::vector<Row>::const_iterator begin() const { return rows_.begin(); }
  std::vector<Row>::const_iterator end() const { return rows_.end(); }
  std::size_t size() const { return rows_.size(); }

 private:
  std::vector<Row> rows_;
  std::shared_ptr<const std::string> owned_;
};

}  // namespace crosscheck
