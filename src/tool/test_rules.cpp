#include "tool/test_rules.h"

#include <algorithm>
#include <map>
#include <ostream>

#include "reason/line_coverage.h"
#include "tool/cross_talk.h"
#include "tool/nearest_claims.h"
#include "tool/rule_mutation.h"
#include "tool/rule_tests.h"

namespace crosscheck {
namespace {

/// "1 rule", "2 rules".
std::string counted(std::size_t count, std::string_view noun) {
  std::string text = std::to_string(count);
  (text += ' ') += noun;
  return count == 1 ? text : text += 's';
}

/// Runs the cases of some rules once and answers from that what is asked.
class RuleTester {
 public:
  RuleTester(const std::vector<const Rule*>& rules, const Knowledge& knowledge,
             std::ostream& out)
      : rules_(rules),
        knowledge_(knowledge),
        out_(out),
        cases_(read_cases(rules, knowledge)) {
    for (const ReadCase& read : cases_) cases_of_[read.rule].push_back(&read);
  }

  bool cases_hold() {
    for (const ReadCase& read : cases_) {
      findings_.push_back(reason(read.graph, knowledge_.rules));
      CaseResult result = result_of(read, findings_.back());
      if (result.outcome == CaseOutcome::failed && is_silent(read))
        result.detail += nearest_words(read.graph, knowledge_.rules, *read.rule);
      report(result);
    }
    out_ << counted(rules_.size(), "rule") << ", " << passed_ << " cases passed, "
         << failed_ << " failed, " << not_extracted_ << " not extracted, " << todo_
         << " to do\n";
    return failed_ + not_extracted_ == 0;
  }

  bool lines_are_seen() {
    std::size_t whole = 0;
    std::size_t all = 0;
    for (const Rule* rule : rules_) {
      std::vector<SeenLine> lines = unseen_lines(*rule);
      for (const ReadCase* read : cases_of_[rule]) {
        if (!read->test->todo)
          see_lines(*rule, knowledge_.rules, GraphView(read->graph), lines);
      }
      for (const SeenLine& line : lines) whole += report_line(*rule, line) ? 1U : 0U;
      all += lines.size();
    }
    out_ << whole << " of " << counted(all, "condition line") << " seen true and false\n";
    return whole == all;
  }

  bool changes_are_noticed() {
    MutationResult sum;
    for (const Rule* rule : rules_) {
      const MutationResult one = mutate(*rule, cases_of_[rule], knowledge_.rules);
      for (const std::string& line : one.open) out_ << line << '\n';
      sum.noticed += one.noticed;
      sum.justified += one.justified;
      sum.open.insert(sum.open.end(), one.open.begin(), one.open.end());
    }
    out_ << counted(sum.noticed, "change") << " noticed by a case, " << sum.justified
         << " explained in the rule, " << sum.open.size() << " open\n";
    return sum.open.empty();
  }

  bool others_are_silent() {
    std::size_t found = 0;
    for (std::size_t i = 0; i < cases_.size(); ++i) {
      if (cases_[i].test->todo) continue;
      const std::vector<std::string> lines = surprises(cases_[i], findings_[i]);
      for (const std::string& line : lines) out_ << line << '\n';
      found += lines.size();
    }
    out_ << counted(found, "surprise") << " in cases of other rules\n";
    return found == 0;
  }

 private:
  /// Whether a case that must be flagged has no finding of its rule.
  bool is_silent(const ReadCase& read) const {
    return read.test->should_flag &&
           std::ranges::find(findings_.back(), read.rule->id, &Finding::rule) ==
               findings_.back().end();
  }
  void report(const CaseResult& result) {
    const bool passed = result.outcome == CaseOutcome::passed;
    if (result.test->todo) {
      ++todo_;
      const std::string at = result.rule->path + ":" + std::to_string(result.test->line);
      out_ << (passed ? "works now, no longer a todo: " + at : "todo: " + result.detail)
           << '\n';
      return;
    }
    ++(passed                                         ? passed_
       : result.outcome == CaseOutcome::not_extracted ? not_extracted_
                                                      : failed_);
    if (!passed) out_ << result.detail << '\n';
  }
  /// Whether the line was seen true and false; says what is missing.
  bool report_line(const Rule& rule, const SeenLine& line) {
    if (line.yes && line.no) return true;
    const std::string_view what = line.yes  ? "never false"
                                  : line.no ? "never true"
                                            : "neither true nor false";
    out_ << rule.path << ':' << line.line->line << ": " << what
         << " in a case: " << line.line->text << '\n';
    return false;
  }

  const std::vector<const Rule*>& rules_;
  const Knowledge& knowledge_;
  std::ostream& out_;
  std::vector<ReadCase> cases_;
  std::map<const Rule*, std::vector<const ReadCase*>> cases_of_;
  std::vector<std::vector<Finding>> findings_;  ///< of each case
  std::size_t passed_ = 0;
  std::size_t failed_ = 0;
  std::size_t not_extracted_ = 0;
  std::size_t todo_ = 0;
};

}  // namespace

ExitStatus test_rules(const std::vector<const Rule*>& rules, const Knowledge& knowledge,
                      const Options& options, std::ostream& out) {
  RuleTester tester(rules, knowledge, out);
  bool good = tester.cases_hold();
  if (options.coverage) good = tester.lines_are_seen() && good;
  if (options.mutate) good = tester.changes_are_noticed() && good;
  if (options.cross_talk) good = tester.others_are_silent() && good;
  return good ? ExitStatus::ok : ExitStatus::findings;
}

}  // namespace crosscheck
