#include "tool/rule_tests.h"

#include <algorithm>

#include "support/text.h"

namespace crosscheck {
namespace {

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

std::string described(const std::vector<Finding>& findings) {
  std::vector<std::string> all;
  all.reserve(findings.size());
  for (const Finding& finding : findings) all.push_back(described(finding));
  return all.empty() ? "nothing" : joined(all, "; ");
}

/// Whether the finding is one of the rule itself; an equation that adds up is no flag.
bool is_flag(const Rule& rule, const Finding& finding) {
  return finding.rule == rule.id &&
         std::ranges::find(rule.relations, finding.relation) != rule.relations.end();
}

/// What another rule is said to find, and does not.
std::string missing(const RuleCase& test, const std::vector<Finding>& findings) {
  for (const std::string& relation : test.also) {
    if (std::ranges::find(findings, relation, &Finding::relation) == findings.end())
      return "expected also " + relation + ", found " + described(findings);
  }
  return {};
}

std::string wrong_flag(const Rule& rule, const RuleCase& test,
                       const std::vector<Finding>& findings) {
  std::vector<const Finding*> found;
  for (const Finding& finding : findings) {
    if (is_flag(rule, finding)) found.push_back(&finding);
  }
  if (!test.should_flag) {
    return found.empty() ? "" : "expected silence, found " + described(*found.front());
  }
  if (found.empty()) return "silent; found " + described(findings);
  const auto fits = [&](const Finding* finding) {
    return std::ranges::all_of(test.expected, [&](const CaseLine& line) {
      return is_as_expected(*finding, line.text);
    });
  };
  if (std::ranges::any_of(found, fits)) return "";
  std::string wanted;
  for (const CaseLine& line : test.expected)
    (wanted += wanted.empty() ? "" : ", ") += line.text;
  return "expected " + wanted + ", found " + described(*found.front());
}

std::string failure(const ReadCase& test, const std::vector<Finding>& findings) {
  if (!test.problems.empty()) return test.problems.front().message;
  std::string wrong = wrong_flag(*test.rule, *test.test, findings);
  return wrong.empty() ? missing(*test.test, findings) : wrong;
}

}  // namespace

std::string described(const Finding& finding) {
  std::string text =
      finding.rule + " (" + finding.relation + ", " + std::string(name(finding.severity));
  if (finding.strength) text += ", " + std::string(name(*finding.strength));
  return text + ", claims " + std::to_string(finding.claims.size()) +
         "): " + finding.message;
}

CaseResult result_of(const ReadCase& read, const std::vector<Finding>& findings) {
  CaseResult result{read.rule, read.test, CaseOutcome::passed, failure(read, findings)};
  if (result.detail.empty()) return result;
  const bool nothing = read.graph.claims().empty() && read.problems.empty();
  result.outcome = nothing ? CaseOutcome::not_extracted : CaseOutcome::failed;
  if (nothing) result.detail = "not extracted: no claim was found in the text";
  result.detail =
      read.rule->path + ":" + std::to_string(read.test->line) + ": " + result.detail;
  return result;
}

std::vector<std::string> verdicts(const Rule& rule, const std::vector<Finding>& findings) {
  std::vector<std::string> found;
  for (const Finding& finding : findings) {
    if (finding.rule != rule.id) continue;
    std::string words = finding.relation;
    (words += ' ') += name(finding.severity);
    if (finding.strength) (words += ' ') += name(*finding.strength);
    found.push_back(std::move(words));
  }
  std::ranges::sort(found);
  return found;
}

CaseRun run_case(const Rule& rule, const RuleCase& test, const Knowledge& knowledge) {
  ReadCase read = read_case(rule, test, knowledge);
  std::vector<Finding> findings = reason(read.graph, knowledge.rules);
  return {std::move(read.graph), std::move(findings), std::move(read.problems)};
}

std::vector<CaseResult> run_cases(const Rule& rule, const Knowledge& knowledge) {
  std::vector<CaseResult> results;
  for (const ReadCase& test : read_cases({&rule}, knowledge))
    results.push_back(result_of(test, reason(test.graph, knowledge.rules)));
  return results;
}

}  // namespace crosscheck
