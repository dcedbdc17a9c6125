#include "tool/extract_command.h"

#include <ostream>
#include <sstream>

#include "acquire/acquire.h"
#include "report/mentions_json.h"
#include "tool/parallel.h"
#include "tool/pipeline.h"

namespace crosscheck {

ExitStatus extract_command(const Options& options, std::istream& in, std::ostream& out,
                           std::ostream& err) {
  Problems problems;
  const Knowledge knowledge = load_knowledge(options.rules, problems);
  const Acquired acquired = acquire(options.paths, {.max_bytes = options.max_bytes}, in,
                                    problems, knowledge.page_words);
  const auto mentions_of = [&](std::size_t i) {
    const Article& article = acquired.articles[i];
    std::ostringstream line;
    write_mentions(article, analyze(article, knowledge.language), line);
    return line.str();
  };
  in_order(acquired.articles.size(), options.jobs, mentions_of,
           [&out](const std::string& line) { out << line; });
  for (const Problem& problem : problems) err << to_string(problem) << '\n';
  return acquired.unreadable ? ExitStatus::usage : ExitStatus::ok;
}

}  // namespace crosscheck
