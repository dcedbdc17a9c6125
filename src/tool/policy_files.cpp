#include "tool/policy_files.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <ostream>

#include "report/safe_text.h"
#include "support/data_files.h"
#include "tool/output_files.h"

namespace crosscheck {
namespace {

Configuration load_configuration(const Options& options, Problems& problems) {
  const std::string path = options.config.empty() ? find_configuration() : options.config;
  std::string yaml;
  if (path.empty() || !read_file(path, yaml, problems)) return {};
  return read_configuration(yaml, path, problems);
}

void load_baseline(const Options& options, const Configuration& configuration,
                   Policy& policy, Problems& problems) {
  policy.update_baseline = options.update_baseline;
  policy.baseline_path =
      options.baseline.empty() ? configuration.baseline : options.baseline;
  if (policy.baseline_path.empty()) {
    if (options.update_baseline)
      problems.push_back({"--update-baseline", 0, 0, "expected --baseline FILE with it"});
    return;
  }
  std::error_code error;
  if (!std::filesystem::exists(policy.baseline_path, error)) {
    policy.baseline.emplace();
    if (!options.update_baseline) {
      problems.push_back({policy.baseline_path, 0, 0,
                          "there is no such baseline; --update-baseline makes one"});
    }
    return;
  }
  std::string json;
  if (read_file(policy.baseline_path, json, problems))
    policy.baseline = read_baseline(json, policy.baseline_path, problems);
}

void load_suppressions(const std::string& path, Policy& policy, Problems& problems) {
  std::string yaml;
  if (path.empty() || !read_file(path, yaml, problems)) return;
  for (Suppression& one : read_suppressions(yaml, path, policy.names, problems))
    policy.suppressions.push_back(std::move(one));
}

std::vector<std::string> ids_of(const std::vector<Rule>& rules) {
  std::vector<std::string> ids;
  ids.reserve(rules.size());
  for (const Rule& rule : rules) ids.push_back(rule.id);
  return ids;
}

}  // namespace

Day system_day() {
  const auto now = std::chrono::system_clock::now();
  const std::chrono::year_month_day date(std::chrono::floor<std::chrono::days>(now));
  return *day_of({static_cast<int>(date.year()),
                  static_cast<int>(static_cast<unsigned>(date.month())),
                  static_cast<int>(static_cast<unsigned>(date.day()))});
}

std::optional<Preparation> prepare(const Options& options, Problems& problems,
                                   std::ostream& err) {
  Problems refused;
  Preparation made;
  made.configuration = load_configuration(options, refused);
  std::vector<std::string> folders = made.configuration.rule_folders;
  folders.insert(folders.end(), options.rules.begin(), options.rules.end());
  made.knowledge = load_knowledge(folders, problems);
  made.broken_rules = !problems.empty();
  Policy& policy = made.policy;
  policy.names = suppressible_names(ids_of(made.knowledge.rules));
  configure_rules(made.configuration, made.knowledge.rules, refused);
  policy.fail_on = options.fail_on_given
                       ? options.fail_on
                       : made.configuration.fail_on.value_or(options.fail_on);
  policy.today = options.today ? *options.today : system_day();
  load_suppressions(made.configuration.suppressions, policy, refused);
  load_suppressions(options.suppressions, policy, refused);
  load_baseline(options, made.configuration, policy, refused);
  list(refused, err);
  if (!refused.empty()) return std::nullopt;
  return made;
}

std::vector<KnownFinding> judge(const Policy& policy, const Evidence& evidence,
                                std::vector<Finding>& findings, Problems& problems) {
  suppress(policy.suppressions, evidence, policy.today, findings, problems);
  if (!policy.baseline) return {};
  return compare_with(*policy.baseline, findings);
}

void save_baseline(const Policy& policy, const std::vector<Finding>& findings,
                   std::ostream& out) {
  if (!policy.update_baseline) return;
  write_output({policy.baseline_path, Format::json}, baseline_json(baseline_of(findings)),
               out);
}

ExitStatus status_of(const std::vector<Finding>& findings, const Policy& policy,
                     const Troubles& troubles, const Options& options) {
  ExitStatus status = ExitStatus::ok;
  const auto counts = [&](const Finding& f) { return fails(f, policy.fail_on); };
  if (!policy.update_baseline && std::ranges::any_of(findings, counts))
    status = ExitStatus::findings;
  if (troubles.nothing && !options.allow_empty)
    status = worse(status, ExitStatus::nothing_checked);
  if (troubles.broken || (troubles.unreadable && !options.keep_going))
    status = worse(status, ExitStatus::usage);
  return status;
}

void list(const Problems& problems, std::ostream& err) {
  for (const Problem& problem : problems) err << safe_text(to_string(problem)) << '\n';
}

std::vector<Rule> without_tag(const std::vector<Rule>& rules, std::string_view tag) {
  std::vector<Rule> kept;
  for (const Rule& rule : rules) {
    if (std::ranges::find(rule.tags, tag) == rule.tags.end()) kept.push_back(rule);
  }
  return kept;
}

}  // namespace crosscheck
