#include "reason/match_rules.h"

#include <algorithm>
#include <tuple>

#include "support/sorted.h"

namespace crosscheck {
namespace {

void put_in_order(std::vector<const Rule*>& rules) {
  // An excerpt of a few claims is judged anew for every change of a slot: what is looked up
  // of each rule is looked up once.
  using Keyed = std::tuple<int, std::string_view, const Rule*>;
  std::vector<Keyed> keyed;
  keyed.reserve(rules.size());
  for (const Rule* rule : rules)
    keyed.emplace_back(find_relation(rule->relations.front())->stratum, rule->id, rule);
  std::ranges::stable_sort(keyed, [](const Keyed& x, const Keyed& y) {
    return std::tie(std::get<0>(x), std::get<1>(x)) <
           std::tie(std::get<0>(y), std::get<1>(y));
  });
  for (std::size_t i = 0; i < rules.size(); ++i) rules[i] = std::get<2>(keyed[i]);
}

void match(const Rule& rule, MatchState& state) {
  switch (rule.match) {
    case Match::claim: return match_claims(rule, state);
    case Match::pair: return match_pairs(rule, state);
    case Match::group: return match_groups(rule, state);
    case Match::equation: return match_equations(rule, state);
    case Match::cycle: return match_cycles(rule, state);
  }
}

/// Tries a rule and notes what that cost.
void match_at_cost(const Rule& rule, MatchState& state, RuleCosts& costs) {
  const std::size_t found = state.found.size();
  const auto begin = costs.clock();
  state.tried = 0;
  match(rule, state);
  costs.rules.push_back(
      {rule.id, costs.clock() - begin, state.tried, state.found.size() - found});
}

}  // namespace

void match_rules(std::vector<const Rule*> rules, MatchState& state, RuleCosts* costs) {
  state.related = [&state](ClaimIndex a, ClaimIndex b, std::string_view pattern) {
    const auto& group_of = state.groups.group_of;
    const auto* found =
        state.relations.find(hash_of(std::minmax(group_of[a], group_of[b])));
    return found != nullptr && std::ranges::any_of(*found, [&](std::string_view relation) {
             return names_relation(pattern, relation);
           });
  };
  put_in_order(rules);
  std::vector<PathId> compared;  // by the filters of candidates
  std::vector<PathId> seen;      // where claims that look alike are tried once
  for (const Rule* rule : rules) {
    state.plans.add(*rule);
    if (rule->match != Match::pair) continue;
    const PlannedPairs& planned = state.plans.of_pairs(*rule);
    if (rule->over == Over::candidates) {
      const std::vector<PathId>& slots = planned.filter.slots();
      compared.insert(compared.end(), slots.begin(), slots.end());
    } else {
      for (const std::uint8_t path : planned.paths)
        seen.push_back(static_cast<PathId>(path));
    }
  }
  sort_and_drop_repeats(seen);
  state.slots.read(std::move(seen));
  state.pair_kinds.tell_apart(compared);
  for (const Rule* rule : rules)
    costs == nullptr ? match(*rule, state) : match_at_cost(*rule, state, *costs);
}

MatchState nothing_matched(const GraphView& graph, RulePlans& plans) {
  return {graph,
          value_groups(graph),
          {},
          {},
          {},
          {},
          {},
          {},
          0,
          plans,
          ClaimTruths(graph, plans.parts()),
          SlotNumbers(graph),
          ClaimMarks(graph),
          PairKinds(graph)};
}

std::vector<const Rule*> rules_that_match(const std::vector<Rule>& rules,
                                          const GraphView& graph) {
  RulePlans plans;
  MatchState state = nothing_matched(graph, plans);
  match_rules(pointers_to(rules), state);
  std::vector<const Rule*> found;
  for (const Matched& one : state.found) found.push_back(one.rule);
  for (const Truncated& one : state.truncated) found.push_back(one.rule);
  std::ranges::sort(found, {}, [](const Rule* rule) { return std::string_view(rule->id); });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace crosscheck
