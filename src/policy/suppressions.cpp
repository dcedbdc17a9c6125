#include "policy/suppressions.h"

#include <algorithm>

#include "policy/baseline.h"
#include "reason/relations.h"
#include "support/sorted.h"
#include "support/text.h"

namespace crosscheck {
namespace {

bool names_rule(const std::string& pattern, const Finding& finding) {
  return pattern.empty() || names_relation(pattern, finding.rule) ||
         names_relation(pattern, finding.relation);
}

bool is_of_source(const std::string& source, const Finding& finding,
                  const Evidence& evidence) {
  const auto speaks = [&](ClaimIndex claim) {
    return evidence.articles[evidence.claims[claim].article].source == source;
  };
  return source.empty() || std::ranges::any_of(finding.claims, speaks);
}

bool is_of_question(const std::string& words, const Finding& finding,
                    const Evidence& evidence) {
  if (words.empty()) return true;
  return finding.question && *finding.question < evidence.questions.size() &&
         evidence.questions[*finding.question].label.find(words) != std::string::npos;
}

/// Whether a claim of the finding stands in the paragraph of a draft's comment.
bool is_in_paragraph(const Suppression& one, const Finding& finding,
                     const Evidence& evidence) {
  const auto stands = [&](ClaimIndex index) {
    const Claim& claim = evidence.claims[index];
    const std::size_t at = claim.location.range.start;
    return claim.article == *one.article && at >= one.paragraph.start &&
           at < one.paragraph.end;
  };
  return !one.article || std::ranges::any_of(finding.claims, stands);
}

bool accepts(const Suppression& one, const Finding& finding, const Evidence& evidence) {
  return names_rule(one.rule, finding) && finding.id.starts_with(one.finding) &&
         is_of_source(one.source, finding, evidence) &&
         is_of_question(one.question, finding, evidence) &&
         is_in_paragraph(one, finding, evidence);
}

std::string place(const Problem& at) { return at.path + ":" + std::to_string(at.line); }

}  // namespace

std::vector<std::string> suppressible_names(const std::vector<std::string>& rule_ids) {
  std::vector<std::string> names = rule_ids;
  for (const Relation& relation : all_relations()) names.emplace_back(relation.id);
  const std::size_t count = names.size();
  for (std::size_t i = 0; i < count; ++i)
    names.push_back(names[i].substr(0, names[i].find('.')) + ".*");
  sort_and_drop_repeats(names);
  return names;
}

void suppress(const std::vector<Suppression>& suppressions, const Evidence& evidence,
              Day today, std::vector<Finding>& findings, Problems& remarks) {
  for (const Suppression& one : suppressions) {
    const bool expired = one.expires && *one.expires < today;
    std::size_t met = 0;
    for (Finding& finding : findings) {
      if (!may_fail(finding) || !accepts(one, finding, evidence)) continue;
      ++met;
      if (expired || finding.suppressed) continue;
      finding.suppressed = Suppressed{one.reason, one.by, one.expires, place(one.at)};
    }
    Problem remark = one.at;
    if (expired) {
      remark.message = "this suppression expired on " + to_string(*one.expires) +
                       (met > 0 ? ": what it accepted counts again" : ": remove it");
    } else if (met == 0) {
      remark.message = "this suppression meets no finding: remove it";
    } else {
      continue;
    }
    remarks.push_back(std::move(remark));
  }
}

}  // namespace crosscheck
