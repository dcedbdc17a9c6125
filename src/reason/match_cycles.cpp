#include <algorithm>
#include <set>

#include "reason/counts.h"
#include "reason/cycle_words.h"
#include "reason/event_order.h"
#include "reason/lives.h"
#include "reason/match.h"
#include "reason/time_bounds.h"

namespace crosscheck {
namespace {

/// Whether all that a verdict rests on is written in the claim's own sentence.
bool is_all_stated(const Claim& claim) {
  return std::ranges::all_of(claim.states, [](SlotState state) {
    return state == SlotState::stated || state == SlotState::absent;
  });
}

/// Whether two claims may be of one matter: their sentences share something, or nothing is
/// known of what they share.
bool may_be_one_matter(const Claim& a, const Claim& b) {
  if (a.topic.empty() || b.topic.empty()) return true;
  return compare_slots(a, b).topic != SlotRelation::unknown;
}

/// Whether the words of both name their places, where these differ: one that an article is
/// about may be any.
bool name_their_places(const Claim& a, const Claim& b) {
  const auto is_named = [&](Slot slot, const Node& of_a, const Node& of_b) {
    return of_a.id == of_b.id ||
           (a.state(slot) == SlotState::stated && b.state(slot) == SlotState::stated);
  };
  return is_named(Slot::origin, a.origin, b.origin) &&
         is_named(Slot::goal, a.goal, b.goal) && is_named(Slot::place, a.place, b.place);
}

class CycleMatcher {
 public:
  CycleMatcher(const Rule& rule, MatchState& state)
      : rule_(rule), state_(state), graph_(state.graph) {}

  void run() {
    for (const std::vector<ClaimIndex>& block : blocks(rule_.over, state_))
      try_block(block);
  }

 private:
  void try_block(const std::vector<ClaimIndex>& block) {
    state_.tried += block.size();
    std::vector<ClaimIndex> members = chosen(block);
    if (members.size() < 2) return;
    sort_by_publication(graph_, members);
    Truncated left_out{&rule_, {}};
    used_.clear();
    if (is_ordered_by(Order::time)) {
      for (RunningCount& count : running_counts(
               graph_, members, is_ordered_by(Order::parts), left_out.left_out)) {
        try_subject(count, left_out.left_out);
      }
    }
    if (is_ordered_by(Order::life)) {
      for (Life& life : lives(graph_, members)) try_subject(life, left_out.left_out);
    }
    if (is_ordered_by(Order::events)) {
      EventOrder order = event_order(graph_, members);
      try_subject(order, left_out.left_out);
    }
    if (!left_out.left_out.empty()) state_.truncated.push_back(std::move(left_out));
  }
  std::vector<ClaimIndex> chosen(const std::vector<ClaimIndex>& block) const {
    Bindings bindings = bindings_over(graph_);
    bindings.related = &state_.related;
    const ClaimTest& when = state_.plans.of_claim(rule_.when, 0);
    std::vector<ClaimIndex> members;
    for (const ClaimIndex claim : block) {
      bindings.claims.fill(unbound);
      bindings.claims[0] = claim;
      if (truth_of(when, rule_.when, claim, bindings, state_) == Truth::yes)
        members.push_back(claim);
    }
    return members;
  }

  bool is_ordered_by(Order order) const {
    return std::ranges::find(rule_.orders, order) != rule_.orders.end();
  }

  /// Looks for cycles one after another; the figures of each are then left out, so that one
  /// wrong figure is told once.
  template <typename Subject>
  void try_subject(Subject& subject, std::vector<ClaimIndex>& left_out) {
    for (std::size_t found = 0; found < max_cycles; ++found) {
      drop_used(subject);
      if (subject.claims.empty()) return;
      ToldBounds told = bounds_of(subject);
      limit(told, left_out);
      const auto circle = smallest_contradiction(told.nodes, told.bounds, max_cycle);
      if (circle.empty()) return;
      std::vector<CycleStep> steps = steps_of(circle, told);
      tell(subject, std::move(steps));
    }
  }

  void drop_used(RunningCount& count) const {
    drop_used(count.claims);
    drop_used(count.parts);
  }
  void drop_used(Life& life) const { drop_used(life.claims); }
  void drop_used(EventOrder& order) const {
    drop_claims(order, [&](ClaimIndex claim) { return is_used(claim); });
  }
  void drop_used(std::vector<ClaimIndex>& claims) const {
    std::erase_if(claims, [&](ClaimIndex claim) { return is_used(claim); });
  }
  bool is_used(ClaimIndex claim) const {
    return used_.contains(state_.groups.group_of[claim]);
  }
  void use(ClaimIndex claim) { used_.insert(state_.groups.group_of[claim]); }

  ToldBounds bounds_of(const RunningCount& count) const {
    return time_bounds(graph_, count);
  }
  ToldBounds bounds_of(const Life& life) const { return life_bounds(graph_, life); }

  ToldBounds bounds_of(const EventOrder& order) const {
    return event_bounds(graph_, order);
  }

  static void limit(ToldBounds& told, std::vector<ClaimIndex>& left_out) {
    std::size_t kept = 0;
    for (std::size_t i = 0; i < told.bounds.size(); ++i) {
      if (told.bounds[i].told && kept >= max_bounds) {
        left_out.push_back(told.claims[i]);
        continue;
      }
      told.bounds[kept] = told.bounds[i];
      told.claims[kept++] = told.claims[i];
    }
    told.bounds.resize(kept);
    told.claims.resize(kept);
  }

  static std::vector<CycleStep> steps_of(const std::vector<std::uint32_t>& circle,
                                         const ToldBounds& told) {
    std::vector<CycleStep> steps;
    for (const std::uint32_t i : circle) {
      const Difference& bound = told.bounds[i];
      if (bound.told) steps.push_back({told.claims[i], bound, bound.to < bound.from});
    }
    return steps;
  }

  void tell(const RunningCount&, const std::vector<CycleStep>& steps) {
    for (const CycleStep& step : steps) use(step.claim);
    if (steps.size() < 2 || !is_worth_telling(steps)) return;
    Matched made = matched(steps);
    const auto most = std::ranges::find_if(steps, &CycleStep::is_most);
    if (most != steps.end()) made.question = graph_.question_of(most->claim);
    made.steps = cycle_words(graph_, steps);
    made.cycle = cycle_proof(graph_, steps);
    state_.found.push_back(std::move(made));
  }
  void tell(const Life&, std::vector<CycleStep> steps) {
    sort_by_life(graph_, steps);
    use(steps.back().claim);
    // What a pair tells already is not told again: the first may go against others.
    const bool is_known =
        steps.size() == 2 && state_.related(steps[0].claim, steps[1].claim, "conflict.*");
    if (is_known || is_without_age(graph_, steps)) return;
    if (are_ages_of_one_time(graph_, steps) || are_told_apart(graph_, steps)) return;
    for (const CycleStep& step : steps) use(step.claim);
    Matched made = matched(steps);
    if (articles_of(steps) == 1) made.relation = rule_.relations.back();
    const auto age = std::ranges::find_if(steps, [&](const CycleStep& step) {
      return graph_.claim(step.claim).form == Form::quantity;
    });
    made.question = graph_.question_of(age->claim);
    made.steps = life_words(graph_, steps);
    made.cycle = life_proof(graph_, steps);
    state_.found.push_back(std::move(made));
  }

  void tell(const EventOrder&, std::vector<CycleStep> steps) {
    sort_by_order(graph_, steps);
    for (const CycleStep& step : steps) use(step.claim);
    Matched made = matched(steps);
    if (!is_one_course_of_events(graph_, steps, made.excess)) return;
    made.question = graph_.question_of(steps.back().claim);
    made.steps = order_words(graph_, steps);
    made.cycle = order_proof(graph_, steps);
    state_.found.push_back(std::move(made));
  }

  bool is_worth_telling(const std::vector<CycleStep>& steps) const {
    std::set<std::uint32_t> origins;
    for (const CycleStep& step : steps) origins.insert(graph_.origin_of(step.claim));
    if (origins.size() < 2) return false;
    for (std::size_t i = 0; i < steps.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        const Claim& a = graph_.claim(steps[i].claim);
        const Claim& b = graph_.claim(steps[j].claim);
        if (!may_be_one_matter(a, b) || !name_their_places(a, b)) return false;
      }
    }
    return steps.size() > 2 || !is_for_pair_rules(steps[0].claim, steps[1].claim);
  }
  /// Rules about pairs judge two claims of one question; and what they said stands.
  bool is_for_pair_rules(ClaimIndex a, ClaimIndex b) const {
    return graph_.question_of(a) == graph_.question_of(b) ||
           state_.related(a, b, "update.*") || state_.related(a, b, "conflict.*");
  }

  std::size_t articles_of(const std::vector<CycleStep>& steps) const {
    std::set<ArticleIndex> articles;
    for (const CycleStep& step : steps) articles.insert(graph_.claim(step.claim).article);
    return articles.size();
  }
  Matched matched(const std::vector<CycleStep>& steps) const {
    Matched made;
    made.rule = &rule_;
    made.relation = rule_.relations.front();
    made.claims.fill(unbound);
    made.claims[0] = steps.front().claim;
    bool stated = true;
    for (const CycleStep& step : steps) {
      stated = stated && is_all_stated(graph_.claim(step.claim));
      made.excess = made.excess + step.bound.least;
      made.groups.push_back(alike(step.claim));
    }
    made.hard = stated && articles_of(steps) == steps.size();
    return made;
  }
  /// The claim first, then those that say the same.
  std::vector<ClaimIndex> alike(ClaimIndex claim) const {
    std::vector<ClaimIndex> members{claim};
    const ValueGroup& group = state_.groups.groups[state_.groups.group_of[claim]];
    for (const ClaimIndex other : group.members) {
      if (other != claim) members.push_back(other);
    }
    return members;
  }

  const Rule& rule_;
  MatchState& state_;
  const GraphView& graph_;
  std::set<std::uint32_t> used_;  ///< value groups of cycles found
};

}  // namespace

void match_cycles(const Rule& rule, MatchState& state) { CycleMatcher(rule, state).run(); }

}  // namespace crosscheck
