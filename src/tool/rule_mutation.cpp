#include "tool/rule_mutation.h"

#include <algorithm>
#include <set>

#include "reason/match_rules.h"
#include "support/text.h"
#include "tool/rule_tests.h"

namespace crosscheck {
namespace {

/// A case with the rules that have a say in it: another rule changes nothing.
class CaseTrial {
 public:
  CaseTrial(const Rule& rule, const ReadCase& read, const std::vector<Rule>& rules)
      : rule_(rule), read_(read), view_(read.graph) {
    for (const Rule* other : rules_that_match(rules, view_)) {
      if (other->id != rule.id) rules_.push_back(*other);
    }
    rules_.push_back(rule);
    const std::vector<Finding> findings = reason(view_, rules_, Proofs::none);
    verdicts_ = verdicts(rule_, findings);
    outcome_ = result_of(read_, findings).outcome;
  }

  /// Whether the case comes out in another way with the changed rule.
  bool notices(const Rule& changed) {
    rules_.back() = changed;
    const std::vector<Finding> findings = reason(view_, rules_, Proofs::none);
    return verdicts(rule_, findings) != verdicts_ ||
           result_of(read_, findings).outcome != outcome_;
  }

 private:
  const Rule& rule_;
  const ReadCase& read_;
  GraphView view_;
  std::vector<Rule> rules_;
  std::vector<std::string> verdicts_;
  CaseOutcome outcome_ = CaseOutcome::passed;
};

std::string at_line(const Rule& rule, std::size_t line) {
  return rule.path + ":" + std::to_string(line) + ": ";
}

std::string survival(const Rule& rule, const Mutant& mutant) {
  std::string words = at_line(rule, mutant.line) + "no case notices: " + mutant.change;
  if (!mutant.was.empty()) words += " (it is: " + mutant.was + ")";
  return words;
}

}  // namespace

MutationResult mutate(const Rule& rule, const std::vector<const ReadCase*>& cases,
                      const std::vector<Rule>& rules) {
  std::vector<CaseTrial> trials;
  trials.reserve(cases.size());
  for (const ReadCase* read : cases) {
    if (!read->test->todo) trials.emplace_back(rule, *read, rules);
  }
  MutationResult result;
  std::set<std::string_view> survived;
  for (const Mutant& mutant : mutants_of(rule)) {
    const auto notices = [&](CaseTrial& trial) { return trial.notices(mutant.rule); };
    if (std::ranges::any_of(trials, notices)) {
      ++result.noticed;
      continue;
    }
    const auto known =
        std::ranges::find(rule.justified, mutant.change, &Justification::change);
    if (known == rule.justified.end()) {
      result.open.push_back(survival(rule, mutant));
    } else {
      ++result.justified;
      survived.insert(known->change);
    }
  }
  for (const Justification& one : rule.justified) {
    if (survived.contains(one.change)) continue;
    result.open.push_back(
        at_line(rule, one.line) +
        "explains a change that a case notices, or none that is made: " + one.change);
  }
  return result;
}

}  // namespace crosscheck
