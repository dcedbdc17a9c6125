#include <algorithm>
#include <filesystem>
#include <map>
#include <system_error>

#include "reason/parse_rule.h"
#include "reason/rule.h"
#include "support/missing_file.h"

namespace crosscheck {
namespace {

/// The folders of built-in rules: their files are shown below "rules/".
bool is_built_in(std::string_view path) {
  for (const std::string_view family :
       {"agree/", "arithmetic/", "conflict/", "not_comparable/", "note/", "update/"}) {
    if (path.starts_with(family)) return true;
  }
  return false;
}

using RulesById = std::map<std::string, Rule>;

void check_overrides(const RulesById& rules, Problems& problems) {
  for (const auto& [id, rule] : rules) {
    for (const std::string& other : rule.overrides) {
      // A rule of a pack that is not loaded cannot be replaced; a rule cannot replace
      // itself.
      if (other == id) problems.push_back({rule.path, 0, 0, "the rule overrides itself"});
    }
  }
}

void add_rule(std::string_view text, const std::string& path, RulesById& rules,
              Problems& problems) {
  if (auto rule = parse_rule(text, path, problems)) {
    rules.insert_or_assign(rule->id, std::move(*rule));
  }
}

bool is_rule_file(std::string_view path) {
  return path.ends_with(".yaml") && !path.starts_with("lexicon/") &&
         path.find("/lexicon/") == std::string_view::npos;
}

/// The rule files below a folder in byte order of their paths.
std::vector<std::string> files_below(const std::string& folder, Problems& problems) {
  std::vector<std::string> paths;
  std::error_code error;
  std::filesystem::recursive_directory_iterator at(folder, error);
  for (; !error && at != std::filesystem::recursive_directory_iterator();
       at.increment(error)) {
    const std::string path = at->path().generic_string();
    if (is_rule_file(path)) paths.push_back(path);
  }
  if (error) {
    problems.push_back({folder, 0, 0, cannot_read(folder, error.value())});
  } else if (paths.empty()) {
    problems.push_back({folder, 0, 0, "no rule in this folder; expected .yaml files"});
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

std::vector<Rule> load_rules(std::span<const DataFile> files, Problems& problems) {
  return load_rules(files, {}, problems);
}

std::vector<Rule> load_rules(std::span<const DataFile> files,
                             const std::vector<std::string>& folders, Problems& problems) {
  RulesById rules;
  for (const DataFile& file : files) {
    if (!is_rule_file(file.path)) continue;
    const std::string path =
        (is_built_in(file.path) ? "rules/" : "") + std::string(file.path);
    add_rule(file.text, path, rules, problems);
  }
  for (const std::string& folder : folders) {
    for (const std::string& path : files_below(folder, problems)) {
      std::string text;
      if (read_file(path, text, problems)) add_rule(text, path, rules, problems);
    }
  }
  check_overrides(rules, problems);
  std::vector<Rule> list;
  for (auto& [id, rule] : rules) list.push_back(std::move(rule));
  return list;
}

}  // namespace crosscheck
