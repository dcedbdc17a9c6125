#include "tool/check_command.h"

#include <algorithm>
#include <ostream>

#include "tool/draft_report.h"
#include "tool/drafts.h"
#include "tool/nothing_checked.h"
#include "tool/output_files.h"
#include "tool/policy_files.h"

namespace crosscheck {
namespace {

void append(Problems& all, const Problems& some) {
  all.insert(all.end(), some.begin(), some.end());
}

/// The suppressions in the drafts' own text. Returns whether all could be read.
bool add_comments(const DraftTexts& texts, Policy& policy, Problems& problems) {
  const std::size_t before = problems.size();
  for (ArticleIndex i = 0; i < texts.drafts; ++i) {
    for (Suppression& one : suppressions_in(texts.articles[i], i, policy.names, problems))
      policy.suppressions.push_back(std::move(one));
  }
  return problems.size() == before;
}

}  // namespace

ExitStatus check_command(const Options& options, std::istream& in, std::ostream& out,
                         std::ostream& err) {
  Problems problems;
  const std::vector<Output> outputs = outputs_of(options, problems);
  list(problems, err);
  if (!problems.empty()) return ExitStatus::usage;
  std::optional<Preparation> prepared = prepare(options, problems, err);
  if (!prepared) return ExitStatus::usage;
  Policy& policy = prepared->policy;

  // First, so that nothing is read in vain where it cannot be opened.
  std::optional<Archive> archive;
  if (!options.archive.empty()) archive.emplace(options.archive, Access::read);
  Progress progress(err, options.quiet);
  progress.stage("reading articles");
  DraftTexts texts = read_drafts(options, prepared->knowledge, in, problems);
  name_sources(prepared->configuration, texts.articles);
  const bool sound_comments = add_comments(texts, policy, problems);
  DraftsChecked checked =
      check_drafts(texts, prepared->knowledge, options.jobs, proofs_for(outputs), &progress,
                   {archive ? &*archive : nullptr, &prepared->configuration});
  archive.reset();
  progress.end();
  append(problems, checked.problems);
  append(problems, checked.cuts);

  const ClaimGraph& graph = checked.graph;
  const Evidence evidence{graph.articles(), graph.claims(), graph.questions()};
  std::vector<KnownFinding> absent = judge(policy, evidence, checked.findings, problems);
  list(problems, err);

  if (!options.against.empty() && !texts.unreadable &&
      texts.articles.size() == texts.drafts)
    tell_nothing_against(options.against, texts.corpus, err);

  SavedReport report = draft_report(checked);
  report.problems = std::move(problems);
  report.absent = std::move(absent);
  report.version = CROSSCHECK_VERSION;
  report.rules_digest = prepared->knowledge.rules_digest;
  report.rules = infos_of(prepared->knowledge.rules, report.findings);
  report.summary.skipped = texts.skipped;
  const auto render = [&report, &policy](Format format, const Layout& layout,
                                         std::ostream& to) {
    Layout with_notes = layout;
    with_notes.show.insert("note");
    with_notes.fail_on = policy.fail_on;
    write(report.view(), format, with_notes, to);
  };
  write_outputs(outputs, options, render, out);
  save_baseline(policy, checked.findings, out);
  const bool nothing = report.summary.draft_claims == 0;
  if (nothing) {
    tell_nothing_checked({.paths = options.paths,
                          .articles = texts.drafts,
                          .skipped = texts.skipped,
                          .unreadable = texts.unreadable,
                          .what = "draft"},
                         err);
  }
  return status_of(checked.findings, policy,
                   {prepared->broken_rules || !sound_comments,
                    texts.unreadable || !checked.problems.empty(), nothing},
                   options);
}

}  // namespace crosscheck
