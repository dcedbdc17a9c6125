#include "report/replay.h"

#include <algorithm>
#include <map>

#include "reason/reason.h"
#include "report/saved_graph.h"
#include "support/text.h"

namespace crosscheck {
namespace {

/// The fields of a finding or question by name, in the order of the JSON.
using Fields = std::vector<std::pair<std::string, std::string>>;

std::string ids_of(const std::vector<ClaimIndex>& indices,
                   const std::vector<Claim>& claims) {
  std::vector<std::string> ids;
  ids.reserve(indices.size());
  for (const ClaimIndex index : indices) ids.push_back(claims[index].id);
  return joined(ids, ", ");
}

void add_lines(const Finding& finding, Fields& fields) {
  fields.emplace_back("conditions", std::to_string(finding.proof.size()) + " lines");
  for (std::size_t i = 0; i < finding.proof.size(); ++i) {
    const ProofLine& line = finding.proof[i];
    const std::string at = "conditions[" + std::to_string(i) + "].";
    fields.emplace_back(at + "line", line.line);
    fields.emplace_back(at + "at", line.at);
    fields.emplace_back(at + "left", line.left);
    fields.emplace_back(at + "right", line.right);
    fields.emplace_back(at + "truth", name(line.truth));
  }
}

Fields fields_of(const Finding& finding, const std::vector<Claim>& claims,
                 const std::vector<Question>& questions) {
  std::vector<std::string> groups;
  for (const std::uint32_t group : finding.groups) groups.push_back(std::to_string(group));
  Fields fields{{"rule", finding.rule},
                {"relation", finding.relation},
                {"family", finding.family},
                {"severity", std::string(name(finding.severity))},
                {"strength", std::string(finding.strength ? name(*finding.strength) : "")},
                {"question", finding.question ? questions[*finding.question].id : ""},
                {"claims", ids_of(finding.claims, claims)},
                {"groups", joined(groups, ", ")},
                {"message", finding.message},
                {"ask", finding.ask}};
  add_lines(finding, fields);
  const auto& change = finding.would_change;
  fields.emplace_back("would_change.claim", change ? claims[change->claim].id : "");
  fields.emplace_back("would_change.slot", change ? change->slot : "");
  fields.emplace_back("would_change.to", change ? change->to : "");
  fields.emplace_back("would_change.gives", change ? change->gives : "");
  return fields;
}

std::string named(const Finding& finding) { return finding.id + " (" + finding.rule + ")"; }

class Replayer {
 public:
  Replayer(const SavedReport& report, const std::vector<Rule>& rules)
      : report_(report), rules_(rules), graph_(report) {}

  std::vector<ReplayDifference> run() {
    compare_questions();
    compare_findings();
    return std::move(found_);
  }

 private:
  void compare(const std::string& of, const Fields& saved, const Fields& derived) {
    for (std::size_t i = 0; i < std::min(saved.size(), derived.size()); ++i) {
      if (saved[i] == derived[i]) continue;
      found_.push_back({of, saved[i].first, saved[i].second, derived[i].second});
      // What follows in a proof of another length is moved, and tells nothing more.
      if (saved[i].first != derived[i].first || saved[i].first == "conditions") return;
    }
  }

  void compare_questions() {
    const std::vector<Question>& derived = graph_.questions();
    const std::size_t count = std::max(report_.questions.size(), derived.size());
    for (std::size_t i = 0; i < count; ++i) {
      const bool both = i < report_.questions.size() && i < derived.size();
      const Question& one =
          i < report_.questions.size() ? report_.questions[i] : derived[i];
      const std::string of = "question " + one.id;
      if (both) {
        compare(of, fields_of(report_.questions[i]), fields_of(derived[i]));
      } else if (i < derived.size()) {
        found_.push_back({of, "", "nothing", one.label});
      } else {
        found_.push_back({of, "", one.label, "nothing"});
      }
    }
  }
  Fields fields_of(const Question& question) const {
    return {{"label", question.label}, {"claims", ids_of(question.claims, report_.claims)}};
  }

  void compare_findings() {
    const std::vector<Finding> derived = reason(graph_.view(), rules_, Proofs::all);
    std::map<std::string, const Finding*> by_id;
    for (const Finding& finding : derived) by_id.emplace(finding.id, &finding);
    for (const Finding& finding : report_.findings) {
      const auto again = by_id.find(finding.id);
      if (again == by_id.end()) {
        found_.push_back({named(finding), "", finding.message, "nothing"});
        continue;
      }
      compare(named(finding),
              crosscheck::fields_of(finding, report_.claims, report_.questions),
              crosscheck::fields_of(*again->second, report_.claims, graph_.questions()));
      by_id.erase(again);
    }
    for (const Finding& finding : derived) {
      if (by_id.contains(finding.id))
        found_.push_back({named(finding), "", "nothing", finding.message});
    }
  }

  const SavedReport& report_;
  const std::vector<Rule>& rules_;
  SavedGraph graph_;
  std::vector<ReplayDifference> found_;
};

}  // namespace

std::vector<ReplayDifference> replay(const SavedReport& report,
                                     const std::vector<Rule>& rules) {
  return Replayer(report, rules).run();
}

std::string to_string(const ReplayDifference& difference) {
  std::string text = difference.of + ": ";
  if (!difference.field.empty()) text += difference.field + ": ";
  return text + "saved '" + difference.saved + "', derived '" + difference.derived + "'";
}

}  // namespace crosscheck
