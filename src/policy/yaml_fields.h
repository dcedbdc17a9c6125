#pragma once
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/day.h"
#include "support/strict_yaml.h"

namespace crosscheck {

/// Reads the fields of strict YAML files that people write by hand, and says where what is
/// wrong.
class YamlFields {
 public:
  YamlFields(std::string path, Problems& problems)
      : path_(std::move(path)), problems_(problems) {}

  void refuse(const YamlNode& node, std::string message) {
    problems_.push_back({path_, node.line, node.column, std::move(message)});
  }

  /// Refuses what is no map, and every key that is not among `keys`.
  bool check_keys(const YamlNode& map, std::span<const std::string_view> keys);
  /// The text of a field without white space at its ends; "" where it is absent or was
  /// refused.
  std::string text(const YamlNode& map, std::string_view key);
  /// One text or a list of texts.
  std::vector<std::string> texts(const YamlNode& map, std::string_view key);
  /// A list; nothing where the field is absent or was refused.
  const std::vector<YamlNode>& list(const YamlNode& map, std::string_view key);
  /// A day such as 2026-01-31.
  std::optional<Day> day(const YamlNode& map, std::string_view key);
  /// The place of a word in a closed list.
  std::optional<std::size_t> choice(const YamlNode& node,
                                    std::span<const std::string_view> words,
                                    std::string_view what);

  const std::string& path() const { return path_; }

 private:
  std::string path_;
  Problems& problems_;
};

}  // namespace crosscheck
