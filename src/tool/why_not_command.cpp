#include "tool/why_not_command.h"

#include <algorithm>
#include <ostream>

#include "report/safe_text.h"
#include "report/saved_graph.h"
#include "report/why_not.h"
#include "support/text.h"
#include "tool/output_files.h"
#include "tool/policy_files.h"
#include "tool/saved_commands.h"
#include "tool/terminal.h"

namespace crosscheck {
namespace {

/// What was asked: the rule, if any, and the two claims; of a rule about single claims,
/// one claim twice.
struct Asked {
  std::string rule;
  std::array<std::string, 2> claims;
};

Asked asked_of(const std::vector<std::string>& words, const std::vector<Rule>& rules) {
  const auto is_single = [&](const Rule& rule) {
    return rule.match == Match::claim && rule.id == words.front();
  };
  if (words.size() == 2 && std::ranges::any_of(rules, is_single))
    return {words[0], {words[1], words[1]}};
  const std::size_t first = words.size() - 2;
  return {first == 0 ? "" : words.front(), {words[first], words[first + 1]}};
}

/// One claim an operand; nothing, and said why, where it names none or several.
std::optional<ClaimIndex> claim_of(const ReportView& view, const std::string& selector,
                                   std::ostream& err) {
  constexpr std::size_t most = 10;
  const std::vector<ClaimIndex> found = claims_named(view, selector);
  if (found.size() == 1) return found.front();
  err << "crosscheck why-not: "
      << (found.empty() ? "no claim is meant by '" : "several claims are meant by '")
      << safe_text(selector)
      << (found.empty() ? "'; expected the id of a claim, or words of its source and "
                          "sentence\n"
                        : "':\n");
  for (std::size_t i = 0; i < std::min(most, found.size()); ++i) {
    const Claim& claim = view.claims[found[i]];
    err << "  " << safe_text(claim.id) << "  "
        << safe_text(view.articles[claim.article].source) << ": " << safe_text(claim.text)
        << '\n';
  }
  if (found.size() > most) err << "  and " << found.size() - most << " more\n";
  return std::nullopt;
}

const Rule* rule_named(const std::vector<Rule>& rules, const std::string& id,
                       std::ostream& err) {
  const auto found = std::ranges::find(rules, id, &Rule::id);
  if (found != rules.end()) return &*found;
  std::vector<std::string_view> ids;
  ids.reserve(rules.size());
  for (const Rule& rule : rules) ids.push_back(rule.id);
  err << "crosscheck why-not: there is no rule '" << safe_text(id) << "'"
      << did_you_mean(id, ids) << '\n';
  return nullptr;
}

ExitStatus tell(const Options& options, const std::vector<Rule>& rules,
                const ReportView& view, const GraphView& graph, std::ostream& out,
                std::ostream& err) {
  const Asked asked = asked_of(options.paths, rules);
  const Rule* rule = nullptr;
  if (!asked.rule.empty()) {
    rule = rule_named(rules, asked.rule, err);
    if (rule == nullptr) return ExitStatus::usage;
  }
  const auto x = claim_of(view, asked.claims[0], err);
  const auto y = claim_of(view, asked.claims[1], err);
  if (!x || !y) return ExitStatus::usage;
  if (*x == *y && (rule == nullptr || rule->match != Match::claim)) {
    err << "crosscheck why-not: both operands name the claim "
        << safe_text(view.claims[*x].id) << "; expected two claims\n";
    return ExitStatus::usage;
  }
  WhyNotPage page;
  page.rule = asked.rule;
  page.claims = {*x, *y};
  if (rule != nullptr) {
    page.silence = why_not(graph, rules, *rule, *x, *y);
    page.claims = page.silence->claims;
  }
  page.question = one_question(graph, page.claims[0], page.claims[1]);
  page.slots = compared_slots(graph, page.claims[0], page.claims[1]);
  write_why_not(view, page, layout_of(out), out);
  flush(out);
  return ExitStatus::ok;
}

ExitStatus tell_of_articles(const Options& options, Preparation& prepared, std::istream& in,
                            std::ostream& out, std::ostream& err) {
  Problems problems;
  Acquired acquired = acquire(options.articles, {.max_bytes = options.max_bytes}, in,
                              problems, prepared.knowledge.page_words);
  name_sources(prepared.configuration, acquired.articles);
  Checked checked =
      check_articles(acquired.articles, prepared.knowledge, options.jobs, Proofs::none);
  problems.insert(problems.end(), checked.problems.begin(), checked.problems.end());
  list(problems, err);
  const Report report{.graph = checked.graph,
                      .findings = std::move(checked.findings),
                      .problems = {},
                      .version = CROSSCHECK_VERSION,
                      .rules_digest = prepared.knowledge.rules_digest};
  return tell(options, prepared.knowledge.rules, view_of(report), GraphView(checked.graph),
              out, err);
}

}  // namespace

ExitStatus why_not_command(const Options& options, std::istream& in, std::ostream& out,
                           std::ostream& err) {
  Problems problems;
  std::optional<Preparation> prepared = prepare(options, problems, err);
  list(problems, err);
  if (!prepared) return ExitStatus::usage;
  if (options.from.empty()) return tell_of_articles(options, *prepared, in, out, err);
  const std::optional<SavedReport> saved = load_saved(options.from, nullptr, err);
  if (!saved) return ExitStatus::usage;
  const SavedGraph graph(*saved);
  SavedReport anew = *saved;
  anew.questions = graph.questions();
  anew.findings.clear();
  return tell(options, prepared->knowledge.rules, anew.view(), graph.view(), out, err);
}

}  // namespace crosscheck
