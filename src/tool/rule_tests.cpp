#include "tool/rule_tests.h"

#include <algorithm>
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
    std::vector<Article> articles;
    for (const CaseLine& line : test.lines) {
      if (line.text.starts_with("@claim")) continue;
      if (auto article = read_article(line)) articles.push_back(std::move(*article));
    }
    all_ = extract_all(articles, knowledge_, 1);
    for (const CaseLine& line : test.lines) {
      if (line.text.starts_with("@claim")) add_claim(line);
    }
    return std::move(all_);
  }

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
    const auto given = read_claim_line(line.text, knowledge_.words);
    if (!given) return report(line, given.problem().message);
    Claim claim = given->claim;
    claim.article = article_of(*given, line);
    const auto place = static_cast<std::uint32_t>(all_.claims.size());
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
  Extracted all_;
  std::map<std::string, ArticleIndex> articles_;
};

bool is_as_expected(const Finding& finding, std::string_view expected) {
  if (expected == "possible" || expected == "hard") {
    return finding.strength && name(*finding.strength) == expected;
  }
  if (expected.starts_with("relation "))
    return finding.relation == trimmed(expected.substr(9));
  if (expected.starts_with("claims ")) {
    return std::to_string(finding.claims.size()) == trimmed(expected.substr(7));
  }
  return name(finding.severity) == expected;
}

std::string described(const Finding& finding) {
  std::string text =
      finding.rule + " (" + finding.relation + ", " + std::string(name(finding.severity));
  if (finding.strength) text += ", " + std::string(name(*finding.strength));
  return text + ", claims " + std::to_string(finding.claims.size()) +
         "): " + finding.message;
}

std::string described(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  all.reserve(findings.size());
  for (const Finding& finding : findings) all.push_back(described(finding));
  return all.empty() ? "nothing" : joined(all, "; ");
}

/// The findings of the rule itself; an equation that adds up is no flag.
std::vector<const Finding*> flags(const Rule& rule, const CaseRun& run) {
  std::vector<const Finding*> found;
  for (const Finding& finding : run.findings) {
    const bool flags =
        std::ranges::find(rule.relations, finding.relation) != rule.relations.end();
    if (finding.rule == rule.id && flags) found.push_back(&finding);
  }
  return found;
}

std::string failure(const Rule& rule, const RuleCase& test, const CaseRun& run) {
  if (!run.problems.empty()) return run.problems.front().message;
  const std::vector<const Finding*> found = flags(rule, run);
  if (!test.should_flag) {
    return found.empty() ? "" : "expected silence, found " + described(*found.front());
  }
  if (found.empty()) return "silent; found " + described(run.findings);
  const auto fits = [&](const Finding* finding) {
    return std::ranges::all_of(test.expected, [&](const CaseLine& line) {
      return is_as_expected(*finding, line.text);
    });
  };
  if (std::ranges::any_of(found, fits)) return "";
  std::string wanted;
  for (const CaseLine& line : test.expected)
    wanted += (wanted.empty() ? "" : ", ") + line.text;
  return "expected " + wanted + ", found " + described(*found.front());
}

}  // namespace

CaseRun run_case(const Rule& rule, const RuleCase& test, const Knowledge& knowledge) {
  Problems problems;
  Extracted extracted = CaseReader(rule, knowledge, problems).run(test);
  ClaimGraph graph =
      build_graph(std::move(extracted.articles), std::move(extracted.claims));
  std::vector<Finding> findings = reason(graph, knowledge.rules);
  return {std::move(graph), std::move(findings), std::move(problems)};
}

std::vector<CaseResult> run_cases(const Rule& rule, const Knowledge& knowledge) {
  std::vector<CaseResult> results;
  for (const RuleCase& test : rule.cases) {
    const CaseRun run = run_case(rule, test, knowledge);
    CaseResult result{&rule, &test, CaseOutcome::passed, failure(rule, test, run)};
    if (!result.detail.empty()) {
      const bool nothing = run.graph.claims().empty() && run.problems.empty();
      result.outcome = nothing ? CaseOutcome::not_extracted : CaseOutcome::failed;
      if (nothing) result.detail = "not extracted: no claim was found in the text";
      result.detail = rule.path + ":" + std::to_string(test.line) + ": " + result.detail;
    }
    results.push_back(std::move(result));
  }
  return results;
}

}  // namespace crosscheck
