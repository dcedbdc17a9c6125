#include "policy/configuration.h"

#include <algorithm>
#include <array>
#include <filesystem>

#include "policy/yaml_fields.h"
#include "reason/params.h"
#include "reason/relations.h"
#include "support/text.h"
#include "support/utf8.h"

namespace crosscheck {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 4> severities{"off", "note", "warning", "error"};
constexpr std::array<std::string_view, 4> levels{"never", "note", "warning", "error"};

class ConfigurationReader {
 public:
  ConfigurationReader(const std::string& path, Problems& problems)
      : problems_(problems),
        fields_(path, problems),
        folder_(fs::path(path).parent_path()) {}

  Configuration read(std::string_view yaml) {
    const auto root = read_strict_yaml(yaml, fields_.path(), problems_);
    constexpr std::array<std::string_view, 5> keys{"rules", "fail_on", "baseline",
                                                   "suppressions", "sources"};
    if (!root || !fields_.check_keys(*root, keys)) return {};
    if (const YamlNode* rules = root->find("rules")) read_rules(*rules);
    if (const YamlNode* level = root->find("fail_on")) {
      if (const auto at = fields_.choice(*level, levels, "level"))
        read_.fail_on = static_cast<Severity>(*at);
    }
    read_.baseline = path_of(fields_.text(*root, "baseline"));
    read_.suppressions = path_of(fields_.text(*root, "suppressions"));
    for (const YamlNode& item : fields_.list(*root, "sources")) read_source(item);
    return std::move(read_);
  }

 private:
  std::string path_of(const std::string& written) const {
    return written.empty() ? "" : (folder_ / written).generic_string();
  }

  RuleSetting setting(const YamlNode& node) const {
    RuleSetting made;
    made.id = node.scalar;
    made.at = {fields_.path(), node.line, node.column, ""};
    return made;
  }

  void read_rules(const YamlNode& rules) {
    if (!rules.is_map()) return fields_.refuse(rules, "expected keys and values");
    for (const std::string& folder : fields_.texts(rules, "paths"))
      read_.rule_folders.push_back(path_of(folder));
    for (const YamlNode& id : fields_.list(rules, "disable")) {
      read_.rules.push_back(setting(id));
      read_.rules.back().disabled = true;
    }
    for (const auto& [key, value] : rules.entries) {
      if (key.scalar == "paths" || key.scalar == "disable") continue;
      read_rule(key, value);
    }
  }

  void read_rule(const YamlNode& id, const YamlNode& value) {
    constexpr std::array<std::string_view, 2> keys{"severity", "params"};
    if (!fields_.check_keys(value, keys)) return;
    RuleSetting made = setting(id);
    if (const YamlNode* severity = value.find("severity")) {
      if (const auto at = fields_.choice(*severity, severities, "severity"))
        made.severity = static_cast<Severity>(*at);
    }
    if (const YamlNode* params = value.find("params")) {
      if (!params->is_map()) return fields_.refuse(*params, "expected names and values");
      for (const auto& [name, given] : params->entries) {
        made.params.push_back(
            {name.scalar, given.scalar, {fields_.path(), given.line, given.column, ""}});
      }
    }
    read_.rules.push_back(std::move(made));
  }

  void read_source(const YamlNode& item) {
    constexpr std::array<std::string_view, 2> keys{"name", "aliases"};
    if (!fields_.check_keys(item, keys)) return;
    if (item.find("name") == nullptr) fields_.refuse(item, "'name' is missing");
    read_.sources.push_back({fields_.text(item, "name"), fields_.texts(item, "aliases")});
  }

  Problems& problems_;
  YamlFields fields_;
  fs::path folder_;
  Configuration read_;
};

/// The host of a link: "www.relief.example".
std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return "";
  url.remove_prefix(scheme + 3);
  return url.substr(0, url.find_first_of("/:?#"));
}

/// Of an Article or an ArticleInfo.
template <typename A>
bool is_called(const A& article, std::string_view alias) {
  const std::string_view host = article.url ? host_of(*article.url) : std::string_view{};
  if (host.ends_with(alias) && !alias.empty()) {
    const std::size_t rest = host.size() - alias.size();
    if (rest == 0 || host[rest - 1] == '.') return true;
  }
  return to_lower(article.source) == to_lower(alias);
}

template <typename A>
void name_one(const Configuration& configuration, A& article) {
  for (const SourceNames& source : configuration.sources) {
    const auto fits = [&](std::string_view alias) { return is_called(article, alias); };
    if (std::ranges::any_of(source.aliases, fits)) article.source = source.name;
  }
}

void set_params(const RuleSetting& setting, Rule& rule, Problems& problems) {
  std::vector<std::string_view> names;
  names.reserve(rule.params.size());
  for (const Param& param : rule.params) names.push_back(param.name);
  for (const ParamSetting& param : setting.params) {
    const ParamChange change = set_param(rule, param.name, param.value);
    if (change == ParamChange::made) continue;
    Problem problem = param.at;
    problem.message = change == ParamChange::no_number
                          ? "the parameter '" + param.name + "' takes a number"
                          : "'" + rule.id + "' has no parameter '" + param.name + "'" +
                                did_you_mean(param.name, names);
    problems.push_back(std::move(problem));
  }
}

}  // namespace

Configuration read_configuration(std::string_view yaml, const std::string& path,
                                 Problems& problems) {
  return ConfigurationReader(path, problems).read(yaml);
}

std::string find_configuration() {
  constexpr int most = 64;
  fs::path folder;
  std::error_code error;
  for (int i = 0; i < most; ++i) {
    const fs::path file = folder / "crosscheck.yaml";
    if (fs::is_regular_file(file, error)) return file.generic_string();
    if (fs::exists(folder / ".git", error)) break;
    const fs::path here = fs::absolute(folder.empty() ? "." : folder, error);
    if (error || fs::weakly_canonical(here, error) == here.root_path()) break;
    folder /= "..";
  }
  return "";
}

void configure_rules(const Configuration& configuration, std::vector<Rule>& rules,
                     Problems& problems) {
  std::vector<std::string> ids;
  ids.reserve(rules.size());
  for (const Rule& rule : rules) ids.push_back(rule.id);
  const std::vector<std::string_view> names(ids.begin(), ids.end());
  for (const RuleSetting& setting : configuration.rules) {
    const auto known = std::ranges::find(names, setting.id);
    // A relation of the vocabulary that no loaded rule reports is off as it is.
    const bool is_relation = find_relation(setting.id) != nullptr;
    if (known == names.end() && !(setting.disabled && is_relation)) {
      Problem problem = setting.at;
      problem.message =
          "unknown rule '" + setting.id + "'" + did_you_mean(setting.id, names);
      problems.push_back(std::move(problem));
    }
    for (Rule& rule : rules) {
      if (rule.id != setting.id) continue;
      if (setting.severity) rule.severity = *setting.severity;
      set_params(setting, rule, problems);
    }
    const bool off = setting.disabled || setting.severity == Severity::off;
    std::erase_if(rules, [&](const Rule& rule) { return off && rule.id == setting.id; });
  }
}

void name_sources(const Configuration& configuration, std::vector<Article>& articles) {
  for (Article& article : articles) name_one(configuration, article);
}

void name_source(const Configuration& configuration, ArticleInfo& article) {
  name_one(configuration, article);
}

}  // namespace crosscheck
