#include <algorithm>
#include <map>

#include "reason/parse_rule.h"
#include "reason/rule.h"

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

void check_overrides(const std::map<std::string, Rule>& rules, Problems& problems) {
  for (const auto& [id, rule] : rules) {
    for (const std::string& other : rule.overrides) {
      // A rule of a pack that is not loaded cannot be replaced; a rule cannot replace
      // itself.
      if (other == id) problems.push_back({rule.path, 0, 0, "the rule overrides itself"});
    }
  }
}

}  // namespace

std::vector<Rule> load_rules(std::span<const DataFile> files, Problems& problems) {
  std::map<std::string, Rule> rules;
  for (const DataFile& file : files) {
    if (!file.path.ends_with(".yaml") || file.path.starts_with("lexicon/")) continue;
    if (file.path.find("/lexicon/") != std::string_view::npos) continue;
    const std::string path =
        (is_built_in(file.path) ? "rules/" : "") + std::string(file.path);
    if (auto rule = parse_rule(file.text, path, problems)) {
      rules.insert_or_assign(rule->id, std::move(*rule));
    }
  }
  check_overrides(rules, problems);
  std::vector<Rule> list;
  for (auto& [id, rule] : rules) list.push_back(std::move(rule));
  return list;
}

}  // namespace crosscheck
