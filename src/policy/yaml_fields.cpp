#include "policy/yaml_fields.h"

#include <algorithm>

#include "support/text.h"

namespace crosscheck {

bool YamlFields::check_keys(const YamlNode& map, std::span<const std::string_view> keys) {
  if (!map.is_map()) {
    refuse(map, "expected keys and values");
    return false;
  }
  const std::vector<std::string> all(keys.begin(), keys.end());
  for (const YamlEntry& entry : map.entries) {
    const std::string& key = entry.first.scalar;
    if (std::ranges::find(keys, key) != keys.end()) continue;
    const std::string hint = did_you_mean(key, keys);
    refuse(entry.first, "unknown key '" + key + "'" +
                            (hint.empty() ? "; expected " + joined(all, ", ") : hint));
  }
  return true;
}

std::string YamlFields::text(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  if (node == nullptr) return "";
  const std::string_view text = trimmed(node->scalar);
  if (!node->is_scalar() || text.empty())
    refuse(*node, "'" + std::string(key) + "' takes some words");
  return std::string(text);
}

std::vector<std::string> YamlFields::texts(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  if (node == nullptr) return {};
  if (node->is_scalar()) return {text(map, key)};
  std::vector<std::string> all;
  for (const YamlNode& item : list(map, key)) {
    if (item.is_scalar() && !item.scalar.empty()) {
      all.push_back(item.scalar);
    } else {
      refuse(item, "'" + std::string(key) + "' takes a list of texts");
    }
  }
  return all;
}

const std::vector<YamlNode>& YamlFields::list(const YamlNode& map, std::string_view key) {
  static const std::vector<YamlNode> none;
  const YamlNode* node = map.find(key);
  if (node == nullptr) return none;
  if (!node->is_list()) {
    refuse(*node, "'" + std::string(key) + "' takes a list");
    return none;
  }
  return node->items;
}

std::optional<Day> YamlFields::day(const YamlNode& map, std::string_view key) {
  const YamlNode* node = map.find(key);
  if (node == nullptr) return std::nullopt;
  const auto day = node->scalar.size() == 10 ? parse_day(node->scalar) : std::nullopt;
  if (!day) {
    refuse(*node, "'" + node->scalar + "' is no date; expected one like 2026-01-31");
  }
  return day;
}

std::optional<std::size_t> YamlFields::choice(const YamlNode& node,
                                              std::span<const std::string_view> words,
                                              std::string_view what) {
  const auto found = std::ranges::find(words, node.scalar);
  if (found != words.end()) return static_cast<std::size_t>(found - words.begin());
  const std::string hint = did_you_mean(node.scalar, words);
  const std::vector<std::string> all(words.begin(), words.end());
  refuse(node, "unknown " + std::string(what) + " '" + node.scalar + "'" +
                   (hint.empty() ? "; expected one of " + joined(all, ", ") : hint));
  return std::nullopt;
}

}  // namespace crosscheck
