#include "reason/why_not.h"

#include <algorithm>

#include "reason/match_rules.h"
#include "reason/pair_words.h"
#include "reason/reason.h"
#include "reason/why_not_lines.h"

namespace crosscheck {
namespace {

bool tells_of(const std::vector<ClaimIndex>& claims, ClaimIndex x, ClaimIndex y) {
  return std::ranges::find(claims, x) != claims.end() &&
         std::ranges::find(claims, y) != claims.end();
}

bool covers(const Matched& match, ClaimIndex x, ClaimIndex y) {
  std::vector<ClaimIndex> all;
  for (const auto& group : match.groups) all.insert(all.end(), group.begin(), group.end());
  return tells_of(all, x, y);
}

bool overrides(const Rule& rule, const std::string& id) {
  return std::ranges::find(rule.overrides, id) != rule.overrides.end();
}

/// What stands in place of a verdict that holds.
std::string winner_words(const std::vector<Rule>& rules, const Rule& rule,
                         const Finding* winner) {
  if (winner == nullptr)
    return "the rule holds, and is told with like claims in another finding";
  const auto by = std::ranges::find(rules, winner->rule, &Rule::id);
  const bool named = by != rules.end() && overrides(*by, rule.id);
  return "the rule holds, but " + winner->rule + " (" + winner->id + ") stands: " +
         (named ? "it holds too, and overrides this rule"
                : "it holds too, and its verdict comes before this one");
}

std::string story_or_article(Over over) {
  if (over == Over::topic) return "their articles tell of different stories";
  return "they do not stand within three sentences of one article";
}

/// Why the index of a rule keeps two claims apart; "" where it does not.
std::string apart_words(const GraphView& graph, Over over, ClaimIndex x, ClaimIndex y) {
  const Claim& a = graph.claim(x);
  const Claim& b = graph.claim(y);
  const bool far =
      a.article != b.article ||
      std::max(a.statement, b.statement) - std::min(a.statement, b.statement) >= 3;
  switch (over) {
    case Over::question:
      if (graph.question_of(x) == graph.question_of(y)) return "";
      return "they are not under one question: " + one_question(graph, x, y).why;
    case Over::candidates: return not_candidates(graph, x, y);
    case Over::topic:
      return graph.story_of(x) == graph.story_of(y) ? "" : story_or_article(over);
    case Over::statement: return far ? story_or_article(over) : "";
    case Over::role:
      return a.role == b.role && a.place.id == b.place.id && !a.role.empty()
                 ? ""
                 : "they are not of one office";
    case Over::value:
      return a.value && b.value && a.value->low == b.value->low &&
                     a.value->high == b.value->high
                 ? ""
                 : "they are different numbers";
  }
  return "";
}

/// What a rule asks of a pair beyond its lines.
std::string held_back_words(const GraphView& graph, const Rule& rule, ClaimIndex x,
                            ClaimIndex y) {
  const std::string_view family = find_relation(rule.relations.front())->family;
  if (!are_convertible(graph.claim(x), graph.claim(y)))
    return "their units cannot be converted into each other";
  if (family == "agree" && graph.origin_of(x) == graph.origin_of(y))
    return "both articles carry one text: a copy confirms nothing";
  if (family == "conflict" && !is_fair(graph, x, y)) {
    return "both stand in one article, which does not set two named speakers against each "
           "other";
  }
  return "all its lines hold for the two, but claims like them are told instead, or there "
         "were too many to compare";
}

}  // namespace

Silence why_not(const GraphView& graph, const std::vector<Rule>& rules, const Rule& rule,
                ClaimIndex x, ClaimIndex y) {
  Silence made;
  made.claims = {x, y};
  const std::vector<Finding> findings = reason(graph, rules, Proofs::none);
  const Finding* winner = nullptr;
  for (const Finding& finding : findings) {
    const bool of_one = rule.match == Match::claim && finding.rule == rule.id &&
                        (tells_of(finding.claims, x, x) || tells_of(finding.claims, y, y));
    if (!of_one && !tells_of(finding.claims, x, y)) continue;
    made.findings.push_back(finding.id);
    if (finding.rule == rule.id) {
      made.why = finding.message;
      return made;
    }
    if (finding.family != "note" && winner == nullptr) winner = &finding;
  }
  RulePlans plans;
  MatchState state = nothing_matched(graph, plans);
  match_rules(pointers_to(rules), state);
  const auto holds = [&](const Matched& match) {
    return match.rule->id == rule.id && covers(match, x, y);
  };
  if (std::ranges::any_of(state.found, holds)) {
    made.stop = Stop::overridden;
    made.why = winner_words(rules, rule, winner);
    return made;
  }
  made.why = rule.match == Match::claim ? "" : apart_words(graph, rule.over, x, y);
  if (!made.why.empty()) {
    made.stop = Stop::apart;
    return made;
  }
  if (try_lines(rule, state, made)) return made;
  made.stop = Stop::held_back;
  made.why = held_back_words(graph, rule, x, y);
  return made;
}

}  // namespace crosscheck
