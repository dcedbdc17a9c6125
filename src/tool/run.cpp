#include "tool/run.h"

#include <fstream>
#include <istream>
#include <ostream>

#include "acquire/acquire.h"
#include "report/report.h"
#include "tool/extract_command.h"
#include "tool/options.h"
#include "tool/pipeline.h"

namespace crosscheck {
namespace {

ExitStatus verify(const Options& options, std::istream& in, std::ostream& out,
                  std::ostream& err) {
  Problems problems;
  const Knowledge knowledge = load_knowledge(options.rules, problems);
  const Acquired acquired = acquire(options.paths, {.max_bytes = options.max_bytes}, in,
                                    problems, knowledge.page_words);
  Checked checked = check_articles(acquired.articles, knowledge, options.jobs);
  const Report report{.graph = checked.graph,
                      .findings = std::move(checked.findings),
                      .problems = problems,
                      .version = "0.1.0",
                      .rules_digest = knowledge.rules_digest};
  write(report, Format::terminal, {}, out);
  for (const Problem& problem : problems) err << to_string(problem) << '\n';
  return acquired.unreadable ? ExitStatus::usage : ExitStatus::ok;
}

}  // namespace

ExitStatus run(int argc, const char* const* argv, std::istream& in, std::ostream& out,
               std::ostream& err) {
  const ParsedOptions parsed = parse_options(argc, argv, out, err);
  if (!parsed.options) return parsed.status;
  if (parsed.options->command == Command::extract) {
    return extract_command(*parsed.options, in, out, err);
  }
  return verify(*parsed.options, in, out, err);
}

}  // namespace crosscheck
