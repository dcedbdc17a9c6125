// Any bytes as two articles that are compared with each other; a line of "===" parts them.
#include "claim/extract.h"
#include "tests/fuzz/analysis.h"
#include "tool/pipeline.h"

using namespace crosscheck;

namespace {

const Knowledge& knowledge() {
  static const Knowledge loaded = [] {
    Problems problems;
    return load_knowledge({}, problems);
  }();
  return loaded;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all = fuzz::text_of(data, size);
  const std::size_t cut = std::min(all.find("\n===\n"), all.size());
  const std::vector<Article> articles = {
      article_of_text(std::string(all.substr(0, cut)), "A", parse_day("2023-05-12")),
      article_of_text(std::string(all.substr(cut)), "B", parse_day("2023-05-14"))};
  const Checked checked = check_articles(articles, knowledge(), 1);
  for (const Claim& claim : checked.graph.claims()) {
    fuzz::expect(claim.span.end <= articles[claim.article].text.size());
  }
  for (const Finding& finding : checked.findings) fuzz::expect(!finding.claims.empty());
  return 0;
}
