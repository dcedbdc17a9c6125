#include "reason/reason.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "reason/chain.h"
#include "reason/explain.h"
#include "reason/join.h"
#include "reason/match_rules.h"
#include "reason/primary.h"
#include "reason/rule_plans.h"
#include "reason/told_twice.h"
#include "reason/would_change.h"

namespace crosscheck {
namespace {

/// One rule that says the same words about several claims of an article says them once.
std::vector<Finding> merged(std::vector<Finding> findings, const GraphView& graph) {
  std::unordered_map<std::string, std::size_t> known;
  std::vector<Finding> kept;
  kept.reserve(findings.size());
  for (Finding& finding : findings) {
    if (finding.claims.size() != 1) {
      kept.push_back(std::move(finding));
      continue;
    }
    const ArticleIndex article = graph.claim(finding.claims.front()).article;
    std::string key = std::to_string(article);
    key.append("\n").append(finding.rule).append("\n").append(finding.message);
    const auto [at, added] = known.emplace(std::move(key), kept.size());
    if (added) {
      kept.push_back(std::move(finding));
    } else {
      Finding& first = kept[at->second];
      first.claims.push_back(finding.claims.front());
      first.question.reset();
    }
  }
  return kept;
}

/// The findings in the order of the report. Their places are sorted, for a finding is much
/// to move.
std::vector<Finding> sorted(std::vector<Finding> findings, const GraphView& graph) {
  const auto key = [&](std::size_t place) {
    const Finding& f = findings[place];
    const Claim& first = graph.claim(f.claims.front());
    return std::tuple(-static_cast<int>(f.severity), !f.question, f.question.value_or(0),
                      first.article, first.span.begin, std::string_view(f.rule),
                      std::string_view(f.message));
  };
  std::vector<std::size_t> places(findings.size());
  std::iota(places.begin(), places.end(), std::size_t{0});
  std::ranges::stable_sort(places, [&](std::size_t x, std::size_t y) {
    const auto order = key(x) <=> key(y);
    return order != 0 ? order < 0 : findings[x].claims < findings[y].claims;
  });
  std::vector<Finding> made;
  made.reserve(findings.size());
  for (const std::size_t place : places) made.push_back(std::move(findings[place]));
  return made;
}

/// Equal fingerprints get "/2", "/3" in the order of the report.
void number_equal_ids(std::vector<Finding>& findings) {
  std::unordered_map<std::string, int> seen;
  for (Finding& finding : findings) {
    const int number = ++seen[finding.id];
    if (number > 1) finding.id += "/" + std::to_string(number);
  }
}

/// Whether a finding tells what would change it. Where claims agree, follow each other or
/// are kept apart, there is nothing to put right.
bool tells_change(const Finding& finding, Proofs proofs) {
  return finding.family == "conflict" && proofs != Proofs::none;
}

std::vector<Finding> findings_of(const GraphView& graph,
                                 const std::vector<const Rule*>& rules, RulePlans& plans,
                                 Proofs proofs, RuleCosts* costs) {
  const auto begin = costs == nullptr ? std::int64_t{0} : costs->clock();
  MatchState state = nothing_matched(graph, plans);
  match_rules(rules, state, costs);
  std::vector<Finding> findings;
  auto primary = primary_only(std::move(state.found), state.groups);
  primary = without_told_twice(std::move(primary), graph);
  auto joined = joined_matches(std::move(primary), graph);
  const std::vector<Matched> told = chained_updates(std::move(joined), graph);
  findings.reserve(told.size() + state.truncated.size());
  for (const Matched& one : told) {
    Finding made = finding_of(one, graph, proofs);
    if (tells_change(made, proofs))
      made.would_change = change_of(one, made, graph, rules, plans);
    findings.push_back(std::move(made));
  }
  for (const Truncated& one : state.truncated) findings.push_back(finding_of(one, graph));
  findings = merged(std::move(findings), graph);
  findings = sorted(std::move(findings), graph);
  number_equal_ids(findings);
  if (costs != nullptr) {
    costs->rest = costs->clock() - begin;
    for (const RuleCost& one : costs->rules) costs->rest -= one.time;
  }
  return findings;
}

}  // namespace

std::vector<const Rule*> pointers_to(const std::vector<Rule>& rules) {
  std::vector<const Rule*> pointers;
  pointers.reserve(rules.size());
  for (const Rule& rule : rules) pointers.push_back(&rule);
  return pointers;
}

std::vector<Finding> reason(const GraphView& graph, const std::vector<Rule>& rules,
                            Proofs proofs, RuleCosts* costs) {
  RulePlans plans;
  return findings_of(graph, pointers_to(rules), plans, proofs, costs);
}

std::vector<Finding> reason(const GraphView& graph, const std::vector<const Rule*>& rules,
                            RulePlans& plans) {
  return findings_of(graph, rules, plans, Proofs::none, nullptr);
}

std::vector<Finding> reason(const ClaimGraph& graph, const std::vector<Rule>& rules,
                            Proofs proofs, RuleCosts* costs) {
  return reason(GraphView(graph), rules, proofs, costs);
}

}  // namespace crosscheck
