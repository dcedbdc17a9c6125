#include "tool/verify_command.h"

#include <ostream>

#include "report/report_view.h"
#include "tool/nothing_checked.h"
#include "tool/output_files.h"
#include "tool/pipeline.h"
#include "tool/policy_files.h"
#include "tool/rule_profile.h"

namespace crosscheck {
ExitStatus verify_command(const Options& options, std::istream& in, std::ostream& out,
                          std::ostream& err) {
  Problems problems;
  const std::vector<Output> outputs = outputs_of(options, problems);
  if (!problems.empty()) {
    list(problems, err);
    return ExitStatus::usage;
  }
  std::optional<Preparation> prepared = prepare(options, problems, err);
  if (!prepared) return ExitStatus::usage;
  Knowledge& knowledge = prepared->knowledge;
  knowledge.rules = without_tag(knowledge.rules, "only_drafts");
  Progress progress(err, options.quiet);
  progress.stage("reading articles");
  Acquired acquired = acquire(options.paths, {.max_bytes = options.max_bytes}, in, problems,
                              knowledge.page_words);
  name_sources(prepared->configuration, acquired.articles);
  RuleCosts costs = cpu_costs();
  Checked checked =
      check_articles(acquired.articles, knowledge, options.jobs, proofs_for(outputs),
                     &progress, options.profile ? &costs : nullptr);
  progress.end();
  if (options.profile) write_profile(costs, err);
  const bool broken_claims = !checked.problems.empty();
  problems.insert(problems.end(), checked.problems.begin(), checked.problems.end());
  problems.insert(problems.end(), checked.cuts.begin(), checked.cuts.end());
  const Evidence evidence{checked.graph.articles(), checked.graph.claims(),
                          checked.graph.questions()};
  std::vector<KnownFinding> absent =
      judge(prepared->policy, evidence, checked.findings, problems);
  list(problems, err);

  std::vector<RuleInfo> rules = infos_of(knowledge.rules, checked.findings);
  const Report report{.graph = checked.graph,
                      .findings = std::move(checked.findings),
                      .problems = std::move(problems),
                      .version = CROSSCHECK_VERSION,
                      .rules_digest = knowledge.rules_digest,
                      .skipped_files = acquired.skipped,
                      .absent = std::move(absent),
                      .rules = std::move(rules)};
  write_outputs(
      outputs, options,
      [&](Format format, Layout layout, std::ostream& to) {
        layout.fail_on = prepared->policy.fail_on;
        write(report, format, layout, to);
      },
      out);
  save_baseline(prepared->policy, report.findings, out);
  const bool nothing = report.graph.claims().empty();
  if (nothing) {
    tell_nothing_checked({.paths = options.paths,
                          .articles = acquired.articles.size(),
                          .skipped = acquired.skipped,
                          .unreadable = acquired.unreadable},
                         err);
  }
  return status_of(report.findings, prepared->policy,
                   {prepared->broken_rules, acquired.unreadable || broken_claims, nothing},
                   options);
}

}  // namespace crosscheck
