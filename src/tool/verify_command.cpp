#include "tool/verify_command.h"

#include <algorithm>
#include <ostream>

#include "report/report_view.h"
#include "report/safe_text.h"
#include "tool/output_files.h"
#include "tool/pipeline.h"

namespace crosscheck {
namespace {

ExitStatus status_of(const Report& report, bool broken_rules, bool unreadable,
                     const Options& options) {
  ExitStatus status = ExitStatus::ok;
  const auto counts = [&](const Finding& finding) {
    return options.fail_on != Severity::off && finding.severity >= options.fail_on;
  };
  if (std::ranges::any_of(report.findings, counts)) status = ExitStatus::findings;
  if (report.graph.claims().empty() && !options.allow_empty) {
    status = worse(status, ExitStatus::nothing_checked);
  }
  if (broken_rules || (unreadable && !options.keep_going)) {
    status = worse(status, ExitStatus::usage);
  }
  return status;
}

/// JSON keeps the proofs for `explain`, and a page of HTML has them folded; no other format
/// shows them.
Proofs proofs_for(const std::vector<Output>& outputs) {
  const auto has_proofs = [](const Output& output) {
    return output.format == Format::json || output.format == Format::html;
  };
  return std::ranges::any_of(outputs, has_proofs) ? Proofs::all : Proofs::none;
}

void list(const Problems& problems, std::ostream& err) {
  for (const Problem& problem : problems) err << safe_text(to_string(problem)) << '\n';
}

}  // namespace

ExitStatus verify_command(const Options& options, std::istream& in, std::ostream& out,
                          std::ostream& err) {
  Problems problems;
  const std::vector<Output> outputs = outputs_of(options, problems);
  if (!problems.empty()) {
    list(problems, err);
    return ExitStatus::usage;
  }
  const Knowledge knowledge = load_knowledge(options.rules, problems);
  const bool broken_rules = !problems.empty();
  const Acquired acquired = acquire(options.paths, {.max_bytes = options.max_bytes}, in,
                                    problems, knowledge.page_words);
  Checked checked =
      check_articles(acquired.articles, knowledge, options.jobs, proofs_for(outputs));
  const bool broken_claims = !checked.problems.empty();
  problems.insert(problems.end(), checked.problems.begin(), checked.problems.end());
  problems.insert(problems.end(), checked.cuts.begin(), checked.cuts.end());
  list(problems, err);

  std::vector<RuleInfo> rules = infos_of(knowledge.rules, checked.findings);
  const Report report{.graph = checked.graph,
                      .findings = std::move(checked.findings),
                      .problems = std::move(problems),
                      .version = CROSSCHECK_VERSION,
                      .rules_digest = knowledge.rules_digest,
                      .skipped_files = acquired.skipped,
                      .rules = std::move(rules)};
  write_outputs(
      outputs, options,
      [&report](Format format, const Layout& layout, std::ostream& to) {
        write(report, format, layout, to);
      },
      out);
  if (report.graph.claims().empty()) {
    err << "crosscheck: nothing was checked: no claim in " << acquired.articles.size()
        << (acquired.articles.size() == 1 ? " article\n" : " articles\n");
  }
  return status_of(report, broken_rules, acquired.unreadable || broken_claims, options);
}

}  // namespace crosscheck
