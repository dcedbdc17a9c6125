#include "tool/extract_command.h"

#include <unistd.h>

#include <iostream>
#include <sstream>

#include "acquire/acquire.h"
#include "report/claims_json.h"
#include "report/mentions_json.h"
#include "report/safe_text.h"
#include "tool/nothing_checked.h"
#include "tool/output_files.h"
#include "tool/parallel.h"
#include "tool/pipeline.h"
#include "tool/terminal.h"

namespace crosscheck {

ExitStatus extract_command(const Options& options, std::istream& in, std::ostream& out,
                           std::ostream& err) {
  Problems problems;
  const Knowledge knowledge = load_knowledge(options.rules, problems);
  const bool broken_rules = !problems.empty();
  const Acquired acquired = acquire(options.paths, {.max_bytes = options.max_bytes}, in,
                                    problems, knowledge.page_words);
  std::vector<Problems> found(acquired.articles.size());
  std::vector<Problems> cuts(acquired.articles.size());
  // Lines on the terminal show how far it is.
  Progress progress(err,
                    options.quiet || (&out == &std::cout && is_terminal(STDOUT_FILENO)));
  progress.stage("finding claims", acquired.articles.size());
  const auto line_of = [&](std::size_t i) {
    const Article& article = acquired.articles[i];
    TreeWorkspace workspace;
    const Analysis analysis =
        analyze(article, knowledge.language, workspace,
                options.mentions ? ParsedSentences::all : ParsedSentences::of_claims);
    std::ostringstream line;
    if (options.mentions) {
      note_cuts(article, analysis, 0, cuts[i]);
      write_mentions(article, analysis, line);
    } else {
      const auto claims =
          claims_of(article, static_cast<ArticleIndex>(i), analysis, knowledge, found[i]);
      note_cuts(article, analysis, claims.size(), cuts[i]);
      write_claims_line(info_of(article, analysis, found[i]), claims, line);
    }
    progress.step();
    return line.str();
  };
  in_order(acquired.articles.size(), options.jobs, line_of,
           [&out](const std::string& line) { out << line; });
  progress.end();
  flush(out);
  bool broken_claims = false;
  for (const Problems& some : found) {
    broken_claims = broken_claims || !some.empty();
    problems.insert(problems.end(), some.begin(), some.end());
  }
  for (const Problems& some : cuts)
    problems.insert(problems.end(), some.begin(), some.end());
  for (const Problem& problem : problems) err << safe_text(to_string(problem)) << '\n';

  ExitStatus status = ExitStatus::ok;
  if (acquired.articles.empty() && !options.allow_empty) {
    tell_nothing_checked({.paths = options.paths,
                          .skipped = acquired.skipped,
                          .unreadable = acquired.unreadable},
                         err);
    status = ExitStatus::nothing_checked;
  }
  if (broken_rules || ((acquired.unreadable || broken_claims) && !options.keep_going)) {
    status = worse(status, ExitStatus::usage);
  }
  return status;
}

}  // namespace crosscheck
