#pragma once
#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "support/strict_yaml.h"

namespace crosscheck::test {

/// Words of one article, named by its file without endings.
struct QuotedWords {
  std::string text;
  std::string in;
};

/// One relation that a desk editor expects to be told, or never to be told.
struct Expectation {
  std::string
      relation;  ///< "agree.unit"; a family ("agree") stands for all of its relations
  std::string strength;  ///< of a conflict: "hard", "possible", or "" for either
  std::vector<QuotedWords> quotes;
  std::vector<QuotedWords>
      against;  ///< the other side of a conflict, the later of an update
  std::string why;
  std::string pending;  ///< what it waits for; "": it must hold
  bool never = false;
  std::size_t line = 0;
};

/// What `case.yaml` of a fixture says (fixtures/README.md).
struct CaseFile {
  bool has_conflict = false;
  bool checked = false;
  std::vector<Expectation> expectations;
  std::vector<std::vector<std::string>>
      origins;  ///< articles that count once; or none said
};

/// Reads a `case.yaml` strictly: an unknown key or a missing one is a problem.
class CaseReader {
 public:
  CaseReader(const std::string& path, Problems& problems)
      : path_(path), problems_(problems) {}

  std::optional<CaseFile> read(std::string_view text) {
    const auto yaml = read_strict_yaml(text, path_, problems_);
    if (!yaml) return std::nullopt;
    CaseFile read;
    allow(*yaml, {"crosscheck_case", "conflict", "checked", "origins", "expect", "never"});
    if (word(*yaml, "crosscheck_case") != "1") refuse(*yaml, "expected crosscheck_case: 1");
    read.has_conflict = says_yes(*yaml, "conflict");
    read.checked = says_yes(*yaml, "checked");
    if (const YamlNode* lists = yaml->find("origins")) {
      for (const YamlNode& list : lists->items) {
        auto& origin = read.origins.emplace_back();
        for (const YamlNode& stem : list.items) origin.push_back(stem.scalar);
      }
    }
    add_expectations(*yaml, "expect", read);
    add_expectations(*yaml, "never", read);
    if (read.expectations.empty()) refuse(*yaml, "expected something under 'expect'");
    if (!problems_.empty()) return std::nullopt;
    return read;
  }

 private:
  void refuse(const YamlNode& node, const std::string& message) {
    problems_.push_back({path_, node.line, node.column, message});
  }

  void allow(const YamlNode& map, const std::vector<std::string_view>& keys) {
    if (!map.is_map()) return refuse(map, "expected keys and values");
    for (const auto& [key, value] : map.entries) {
      if (std::ranges::find(keys, key.scalar) == keys.end())
        refuse(key, "unknown key '" + key.scalar + "'");
    }
  }

  std::string word(const YamlNode& map, std::string_view key) {
    const YamlNode* node = map.find(key);
    if (node != nullptr && node->is_scalar() && !node->scalar.empty()) return node->scalar;
    refuse(map, "expected '" + std::string(key) + "' with some words");
    return {};
  }

  std::string word_if_any(const YamlNode& map, std::string_view key) {
    return map.find(key) != nullptr ? word(map, key) : "";
  }

  bool says_yes(const YamlNode& map, std::string_view key) {
    const std::string said = word(map, key);
    if (said != "yes" && said != "no") {
      refuse(map, "expected '" + std::string(key) + "' to be yes or no");
    }
    return said == "yes";
  }

  std::vector<QuotedWords> quotes(const YamlNode& map, std::string_view key) {
    std::vector<QuotedWords> read;
    const YamlNode* list = map.find(key);
    if (list == nullptr) return read;
    for (const YamlNode& item : list->items) {
      allow(item, {"text", "in"});
      read.push_back({word(item, "text"), word(item, "in")});
    }
    if (read.empty()) refuse(*list, "expected a list of {text, in}");
    return read;
  }

  void add_expectations(const YamlNode& map, std::string_view key, CaseFile& file) {
    const YamlNode* list = map.find(key);
    if (list == nullptr) return;
    for (const YamlNode& item : list->items) {
      allow(item, {"relation", "strength", "quotes", "against", "why", "pending"});
      Expectation one;
      one.never = key == "never";
      one.line = item.line;
      one.relation = one.never && item.find("relation") == nullptr ? "conflict"
                                                                   : word(item, "relation");
      one.strength = word_if_any(item, "strength");
      one.quotes = quotes(item, "quotes");
      one.against = quotes(item, "against");
      one.why = word_if_any(item, "why");
      one.pending = word_if_any(item, "pending");
      if (one.quotes.empty()) refuse(item, "expected 'quotes'");
      file.expectations.push_back(std::move(one));
    }
  }

  const std::string& path_;
  Problems& problems_;
};

}  // namespace crosscheck::test
