#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acquire/article.h"
#include "reason/rule.h"
#include "support/problem.h"

namespace crosscheck {

/// A value for a parameter of a rule.
struct ParamSetting {
  std::string name;
  std::string value;
  Problem at;  ///< where it is written; without a message
};

/// What a configuration says of one rule.
struct RuleSetting {
  std::string id;
  std::optional<Severity> severity;
  std::vector<ParamSetting> params;
  bool disabled = false;
  Problem at;  ///< where it is written; without a message
};

/// A source and the other names that articles give it: names, or hosts of their links.
struct SourceNames {
  std::string name;
  std::vector<std::string> aliases;
};

/// What `crosscheck.yaml` says. Paths are as they are opened: below the file's own folder.
struct Configuration {
  std::vector<std::string> rule_folders;
  std::vector<RuleSetting> rules;
  std::optional<Severity> fail_on;  ///< off: never fail
  std::string baseline;
  std::string suppressions;
  std::vector<SourceNames> sources;
};

/// Reads a configuration strictly: what nobody knows is a problem with line and column.
Configuration read_configuration(std::string_view yaml, const std::string& path,
                                 Problems& problems);

/// The nearest `crosscheck.yaml` in the working directory or above, up to the root of a
/// repository; "" where there is none.
std::string find_configuration();

/// Disables rules, changes their severity and parameters. A rule or parameter that nobody
/// knows is a problem.
void configure_rules(const Configuration& configuration, std::vector<Rule>& rules,
                     Problems& problems);

/// Calls sources by one name.
void name_sources(const Configuration& configuration, std::vector<Article>& articles);
/// The same for an article of an archive.
void name_source(const Configuration& configuration, ArticleInfo& article);

}  // namespace crosscheck
