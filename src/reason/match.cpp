#include "reason/match.h"

#include <algorithm>

namespace crosscheck {
namespace {

bool is_bound(Hedge hedge) {
  switch (hedge) {
    case Hedge::more_than:
    case Hedge::at_least:
    case Hedge::fewer_than:
    case Hedge::at_most:
    case Hedge::up_to:
    case Hedge::multitude: return true;
    default: return false;
  }
}

/// The comparison function behind a list of relations (design: relations.md section 1).
std::string_view kind_of_agreement(const Claim& a, const Claim& b) {
  if (a.form == Form::quote && a.quote != b.quote) return "agree.paraphrase";
  if (a.form == Form::text)
    return a.members == b.members ? "agree.paraphrase" : "agree.entails";
  if (a.form == Form::date && a.date != b.date) return "agree.bound";
  if (!a.value || !b.value) return "agree.exact";
  if (a.unit.unit != b.unit.unit && a.unit.dimension == b.unit.dimension)
    return "agree.unit";
  const bool same_numeral = a.value->low == b.value->low && a.value->high == b.value->high;
  if (same_numeral && a.value->hedge == b.value->hedge) return "agree.exact";
  if (is_bound(a.value->hedge) || is_bound(b.value->hedge)) return "agree.bound";
  return "agree.rounding";
}

/// The claims by a key in words; those without one are left out.
template <typename Key>
std::vector<std::vector<ClaimIndex>> by_key(const GraphView& graph, const Key& key) {
  std::unordered_map<std::string, std::size_t> known;
  std::vector<std::vector<ClaimIndex>> made;
  for (ClaimIndex claim = 0; claim < graph.claims().size(); ++claim) {
    std::string text = key(claim);
    if (text.empty()) continue;
    const auto [at, added] = known.emplace(std::move(text), made.size());
    if (added) made.emplace_back();
    made[at->second].push_back(claim);
  }
  return made;
}

/// The same by a number, such as that of the article.
template <typename Key>
std::vector<std::vector<ClaimIndex>> by_number(const GraphView& graph, const Key& key) {
  constexpr std::uint32_t none = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> places;  // by number
  std::vector<std::vector<ClaimIndex>> made;
  for (ClaimIndex claim = 0; claim < graph.claims().size(); ++claim) {
    const std::uint32_t number = key(claim);
    if (number >= places.size()) places.resize(number + 1, none);
    if (places[number] == none) {
      places[number] = static_cast<std::uint32_t>(made.size());
      made.emplace_back();
    }
    made[places[number]].push_back(claim);
  }
  return made;
}

std::string role_key(const Claim& claim) {
  if (claim.form != Form::name || claim.role.empty()) return {};
  return claim.role + "|" + claim.place.id;
}

std::string numeral_key(const Claim& claim) {
  if (!claim.value) return {};
  return claim.value->low.to_string() + "|" + claim.value->high.to_string();
}

std::vector<std::vector<ClaimIndex>> made_blocks(Over over, const GraphView& graph) {
  switch (over) {
    case Over::question: {
      std::vector<std::vector<ClaimIndex>> made;
      for (const Question& question : graph.questions()) made.push_back(question.claims);
      return made;
    }
    case Over::topic:
      return by_number(graph, [&](ClaimIndex c) { return graph.story_of(c); });
    case Over::statement:
      return by_number(graph, [&](ClaimIndex c) { return graph.claim(c).article; });
    case Over::role:
      return by_key(graph, [&](ClaimIndex c) { return role_key(graph.claim(c)); });
    case Over::value:
      return by_key(graph, [&](ClaimIndex c) { return numeral_key(graph.claim(c)); });
    case Over::candidates: return {};
  }
  return {};
}

}  // namespace

Truth rule_truth(const Rule& rule, const Bindings& bindings) {
  const Truth when = evaluate_all(rule.when, bindings);
  if (when == Truth::no || rule.unless.empty()) return when;
  return when && !evaluate_all(rule.unless, bindings);
}

Truth truth_of(const ClaimTest& test, const Conditions& conditions, ClaimIndex claim,
               const Bindings& bindings, MatchState& state) {
  Truth all = Truth::yes;
  for (std::size_t i = 0; i < test.shared.size() && all != Truth::no; ++i)
    all = all && state.truths.of(test.shared[i], claim, state.related);
  for (std::size_t i = 0; i < test.rest.size() && all != Truth::no; ++i)
    all = all && evaluate(conditions, test.rest[i], bindings);
  return all;
}

std::string_view pick_relation(const Rule& rule, const Claim& a, const Claim& b) {
  if (rule.relations.size() > 1) {
    const auto found = std::ranges::find(rule.relations, kind_of_agreement(a, b));
    if (found != rule.relations.end()) return *found;
  }
  return rule.relations.front();
}

bool may_be_hard(const GraphView& graph, ClaimIndex first, ClaimIndex second) {
  const Claim& a = graph.claim(first);
  const Claim& b = graph.claim(second);
  if (!is_known(a) || !is_known(b) || a.article == b.article) return false;
  // Nobody can tell whether two quotations are of one occasion, and words for a state leave
  // room.
  if (a.form == Form::quote || a.form == Form::status || a.form == Form::text) return false;
  const auto& day = graph.article_of(first).published;
  const bool one_day = day && day == graph.article_of(second).published;
  const auto undated = [](const Claim& claim) {
    return claim.form == Form::quantity && claim.state(Slot::as_of) != SlotState::stated &&
           claim.state(Slot::as_of) != SlotState::absent;
  };
  if (one_day && undated(a) && undated(b)) return false;
  // A count that runs: the day of the paper is no day of the count.
  const bool runs = a.kind == Kind::cumulative || b.kind == Kind::cumulative;
  if (runs && (undated(a) || undated(b)) && !(a.said_at == a.as_of && b.said_at == b.as_of))
    return false;
  if (graph.alignment(first, second) != Alignment::same) return false;
  const SlotVector slots = graph.slots(first, second);
  const auto same = [](SlotRelation relation) { return relation == SlotRelation::same; };
  return same(slots.measure) && same(slots.kind) && same(slots.unit) &&
         same(slots.population) && same(slots.origin) && same(slots.goal) &&
         same(slots.place) && same(slots.start);
}

bool is_fair(const GraphView& graph, ClaimIndex first, ClaimIndex second) {
  const Claim& a = graph.claim(first);
  const Claim& b = graph.claim(second);
  if (a.article != b.article) return true;
  if (a.attribution.empty() || b.attribution.empty() || !is_known(a) || !is_known(b))
    return false;
  const auto who = [](const Claim& claim) {
    const Speaker& head = *claim.speaker();
    return head.agent + "|" + head.organization + "|" + head.role;
  };
  return who(a) != who(b);
}

const std::vector<std::vector<ClaimIndex>>& blocks(Over over, MatchState& state) {
  const auto known = state.blocks.find(over);
  if (known != state.blocks.end()) return known->second;
  return state.blocks.emplace(over, made_blocks(over, state.graph)).first->second;
}

const std::vector<std::vector<ClaimIndex>>& pair_blocks(Over over, MatchState& state) {
  const auto [at, is_new] = state.pair_blocks.try_emplace(over);
  if (!is_new) return at->second;
  for (const std::vector<ClaimIndex>& block : blocks(over, state)) {
    if (block.size() > 1) at->second.push_back(block);
  }
  for (std::vector<ClaimIndex>& block : at->second) sort_by_publication(state.graph, block);
  return at->second;
}

}  // namespace crosscheck
