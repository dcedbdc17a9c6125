#include "reason/match.h"

namespace crosscheck {

void match_claims(const Rule& rule, MatchState& state) {
  Bindings bindings = bindings_over(state.graph);
  bindings.related = &state.related;
  const ClaimTest& when = state.plans.of_claim(rule.when, 0);
  for (ClaimIndex claim = 0; claim < state.graph.claims().size(); ++claim) {
    bindings.claims[0] = claim;
    ++state.tried;
    Truth truth = truth_of(when, rule.when, claim, bindings, state);
    if (!is_match(rule, truth)) continue;
    if (!rule.unless.empty()) truth = truth && !evaluate_all(rule.unless, bindings);
    if (!is_match(rule, truth)) continue;
    Matched made;
    made.rule = &rule;
    made.relation = rule.relations.front();
    made.truth = truth;
    made.hard = truth == Truth::yes && is_known(state.graph.claim(claim));
    made.claims = bindings.claims;
    made.groups.push_back({claim});
    made.question = state.graph.question_of(claim);
    state.found.push_back(std::move(made));
  }
}

}  // namespace crosscheck
