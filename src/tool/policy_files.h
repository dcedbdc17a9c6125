#pragma once
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "policy/baseline.h"
#include "policy/configuration.h"
#include "policy/suppressions.h"
#include "tool/exit_status.h"
#include "tool/options.h"
#include "tool/pipeline.h"

namespace crosscheck {

/// What decides which findings count.
struct Policy {
  Severity fail_on = Severity::error;
  Day today;
  std::vector<Suppression> suppressions;
  std::vector<std::string> names;  ///< what a suppression may call a rule
  std::optional<Baseline> baseline;
  std::string baseline_path;
  bool update_baseline = false;
};

/// All that is read before any article.
struct Preparation {
  Configuration configuration;
  Knowledge knowledge;
  Policy policy;
  bool broken_rules = false;
};

/// Today by the system's clock.
Day system_day();

/// Reads configuration, rules, suppressions and baseline. Nothing where one of them cannot
/// be trusted: its problems are then told on `err`. Those of rules go to `problems`, and
/// the rules that are sound are used.
std::optional<Preparation> prepare(const Options& options, Problems& problems,
                                   std::ostream& err);

/// Marks what is accepted or known. Returns what the baseline knows and is found no more;
/// remarks on suppressions go to `problems`.
std::vector<KnownFinding> judge(const Policy& policy, const Evidence& evidence,
                                std::vector<Finding>& findings, Problems& problems);

/// Writes the baseline anew where that was asked for.
void save_baseline(const Policy& policy, const std::vector<Finding>& findings,
                   std::ostream& out);

/// What went wrong before findings were looked at.
struct Troubles {
  bool broken = false;      ///< rules, or comments in drafts
  bool unreadable = false;  ///< some input
  bool nothing = false;     ///< no claim was checked
};

/// The exit status that findings and troubles give.
ExitStatus status_of(const std::vector<Finding>& findings, const Policy& policy,
                     const Troubles& troubles, const Options& options);

/// One problem a line.
void list(const Problems& problems, std::ostream& err);

/// The rules without those of a tag: `only_drafts` is not for a collection of articles.
std::vector<Rule> without_tag(const std::vector<Rule>& rules, std::string_view tag);

}  // namespace crosscheck
