#include "tool/read_case.h"

#include <map>

#include "support/hash.h"
#include "support/text.h"
#include "tool/claim_line.h"

namespace crosscheck {
namespace {

/// What the topics of given claims have in common: they are about one event.
const std::vector<std::uint64_t> one_topic{1, 2, 3, 4, 5, 6, 7, 8};

/// Collects the lines of a case into articles and claims.
class CaseReader {
 public:
  CaseReader(const Rule& rule, const Knowledge& knowledge, Problems& problems)
      : rule_(rule), knowledge_(knowledge), problems_(problems) {}

  Extracted run(const RuleCase& test) {
    for (const CaseLine& line : test.lines) {
      if (line.text.starts_with("@claim")) continue;
      if (auto article = read_article(line)) texts_.push_back(std::move(*article));
    }
    all_ = extract_all(texts_, knowledge_, 1);
    for (const CaseLine& line : test.lines) {
      if (line.text.starts_with("@claim")) add_claim(line);
    }
    return std::move(all_);
  }
  /// The articles that the case gives as texts, which come first.
  const std::vector<Article>& texts() const { return texts_; }

 private:
  void report(const CaseLine& line, const std::string& message) {
    problems_.push_back({rule_.path, line.line, 0, message});
  }

  std::optional<Article> read_article(const CaseLine& line) {
    const std::size_t bar = line.text.find('|');
    const std::string_view head = trimmed(std::string_view(line.text).substr(0, bar));
    const std::size_t space = head.find(' ');
    const std::string_view date = head.substr(0, space);
    const auto day = parse_day(date);
    if (!day && date != "-") {
      report(line, "'" + std::string(date) + "' is no date; write - where there is none");
      return std::nullopt;
    }
    const std::string_view source =
        space == std::string_view::npos ? "" : trimmed(head.substr(space));
    Article article =
        article_of_text(std::string(trimmed(std::string_view(line.text).substr(bar + 1))),
                        std::string(source), day);
    article.path = rule_.path + ":" + std::to_string(line.line);
    return article;
  }

  void add_claim(const CaseLine& line) {
    const auto given =
        read_claim_line(line.text, knowledge_.words, knowledge_.language.quantities.units);
    if (!given) return report(line, given.problem().message);
    Claim claim = given->claim;
    claim.article = article_of(*given, line);
    const auto place = static_cast<std::uint32_t>(all_.claims.size());
    if (claim.of && *claim.of >= place) {
      return report(line, "of=" + std::to_string(*claim.of) +
                              ": expected the number of a claim before it, the first is 0");
    }
    claim.span = {place, place + 1};
    claim.topic = one_topic;
    claim.id = "c-" + hex(hash64(line.text, place), 12);
    all_.claims.push_back(std::move(claim));
  }

  /// Claims of one source and day stand in one article.
  ArticleIndex article_of(const GivenClaim& given, const CaseLine& line) {
    const std::string day = given.published ? to_string(*given.published) : "";
    const auto next = static_cast<ArticleIndex>(all_.articles.size());
    const auto [at, added] = articles_.emplace(given.source + "|" + day, next);
    if (added) {
      ArticleInfo article;
      article.id = "t" + std::to_string(next + 1);
      article.path = rule_.path + ":" + std::to_string(line.line);
      article.source = given.source;
      article.language = "en";
      article.published = given.published;
      if (given.published) article.published_state = SlotState::stated;
      article.topic = one_topic;
      all_.articles.push_back(std::move(article));
    }
    return at->second;
  }

  const Rule& rule_;
  const Knowledge& knowledge_;
  Problems& problems_;
  std::vector<Article> texts_;
  Extracted all_;
  std::map<std::string, ArticleIndex> articles_;
};

}  // namespace

ReadCase read_case(const Rule& rule, const RuleCase& test, const Knowledge& knowledge) {
  Problems problems;
  CaseReader reader(rule, knowledge, problems);
  Extracted extracted = reader.run(test);
  return {&rule, &test,
          build_graph(std::move(extracted.articles), std::move(extracted.claims),
                      sentences_of(reader.texts(), knowledge)),
          std::move(problems)};
}

std::vector<ReadCase> read_cases(const std::vector<const Rule*>& rules,
                                 const Knowledge& knowledge) {
  std::vector<ReadCase> cases;
  for (const Rule* rule : rules) {
    for (const RuleCase& test : rule->cases)
      cases.push_back(read_case(*rule, test, knowledge));
  }
  return cases;
}

}  // namespace crosscheck
