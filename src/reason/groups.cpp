#include "reason/groups.h"

#include <algorithm>
#include <unordered_map>

#include "reason/operand.h"
#include "support/sorted.h"
#include "support/text.h"

namespace crosscheck {
namespace {

std::string figure_key(const Claim& claim) {
  const Value& value = *claim.value;
  const std::string unit = claim.unit.dimension == "money" ? claim.unit.unit : "";
  return to_string(in_base_unit(claim, value.core)) +
         to_string(in_base_unit(claim, value.outer)) + unit;
}

std::string members_key(const Claim& claim) {
  std::vector<std::string> members = claim.members;
  std::ranges::sort(members);
  return joined(members, "|");
}

/// A day, or the days after another event.
std::string order_key(const Claim& claim) {
  if (!claim.after) return claim.date.is_known() ? iso(claim.date) : claim.date_text;
  const NamedEvent& after = *claim.after;
  return after.id + '|' + after.head + '|' + joined(after.modifiers, "+") + '|' +
         after.skeleton + '|' + (claim.value ? to_string(claim.value->core) : "");
}

/// What never changes (a border's length, the crowd of a march that is over) is one figure
/// whatever the day it is told.
bool needs_as_of(const Claim& claim) {
  if (claim.measure.steady_for == steady_always) return false;
  return claim.form == Form::quantity || claim.form == Form::status;
}

/// Of each claim whether no one before it is of its origin.
std::vector<bool> firsts(const GraphView& graph, const std::vector<ClaimIndex>& claims) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> by_origin;  // origin and place
  by_origin.reserve(claims.size());
  for (std::uint32_t place = 0; place < claims.size(); ++place)
    by_origin.emplace_back(graph.origin_of(claims[place]), place);
  std::ranges::sort(by_origin);
  std::vector<bool> is_first(claims.size());
  for (std::size_t i = 0; i < by_origin.size(); ++i) {
    if (i == 0 || by_origin[i].first != by_origin[i - 1].first)
      is_first[by_origin[i].second] = true;
  }
  return is_first;
}

}  // namespace

std::string value_key(const Claim& claim) {
  switch (claim.form) {
    case Form::quantity: return claim.value ? figure_key(claim) : claim.text;
    case Form::order: return order_key(claim);
    case Form::date: return claim.date.is_known() ? iso(claim.date) : claim.date_text;
    case Form::rank: return std::to_string(claim.rank);
    case Form::name: return claim.skeleton.empty() ? claim.name : claim.skeleton;
    case Form::status:
      return (claim.positive ? "+" : "-") + claim.status + "|" + claim.condition;
    case Form::set: return members_key(claim);
    case Form::quote: return claim.quote;
    case Form::text: return (claim.positive ? "+" : "-") + members_key(claim);
  }
  return claim.text;
}

void sort_by_publication(const GraphView& graph, std::vector<ClaimIndex>& claims) {
  const auto key = [&](ClaimIndex claim) {
    const auto& published = graph.article_of(claim).published;
    return std::tuple(!published, published.value_or(Day{}), claim);
  };
  if (claims.size() > 1) std::ranges::sort(claims, {}, key);
}

std::vector<ClaimIndex> first_of_origins(const GraphView& graph,
                                         const std::vector<ClaimIndex>& claims) {
  if (claims.size() < 2) return claims;
  std::vector<ClaimIndex> first;
  const std::vector<bool> is_first = firsts(graph, claims);
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (is_first[i]) first.push_back(claims[i]);
  }
  return first;
}

void representatives_first(const GraphView& graph, std::vector<ClaimIndex>& claims) {
  if (claims.size() < 2) return;
  const std::vector<bool> is_first = firsts(graph, claims);
  std::vector<ClaimIndex> rest;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    if (is_first[i]) {
      claims[kept++] = claims[i];
    } else {
      rest.push_back(claims[i]);
    }
  }
  std::ranges::copy(rest, claims.begin() + static_cast<std::ptrdiff_t>(kept));
}

void tidy_members(const GraphView& graph, std::vector<ClaimIndex>& claims) {
  sort_and_drop_repeats(claims);
  sort_by_publication(graph, claims);
  representatives_first(graph, claims);
}

ValueGroups value_groups(const GraphView& graph) {
  ValueGroups made;
  made.group_of.resize(graph.claims().size());
  for (QuestionIndex question = 0; question < graph.questions().size(); ++question) {
    const std::vector<ClaimIndex>& claims = graph.questions()[question].claims;
    if (claims.size() == 1) {  // most have no other value to be told from
      made.group_of[claims.front()] = static_cast<std::uint32_t>(made.groups.size());
      made.groups.push_back({question, claims});
      continue;
    }
    std::unordered_map<std::string, std::uint32_t> known;
    const std::size_t first = made.groups.size();
    for (const ClaimIndex index : claims) {
      const Claim& claim = graph.claim(index);
      std::string key = value_key(claim);
      if (needs_as_of(claim)) key += "@" + iso(claim.as_of);
      const auto [at, added] =
          known.emplace(std::move(key), static_cast<std::uint32_t>(made.groups.size()));
      if (added) made.groups.push_back({question, {}});
      made.groups[at->second].members.push_back(index);
      made.group_of[index] = at->second;
    }
    for (std::size_t group = first; group < made.groups.size(); ++group) {
      sort_by_publication(graph, made.groups[group].members);
      representatives_first(graph, made.groups[group].members);
    }
  }
  return made;
}

bool is_known(const Claim& claim) {
  const auto known = [&](Slot slot) {
    const SlotState state = claim.state(slot);
    return state != SlotState::inferred && state != SlotState::unknown;
  };
  const bool counts_up = claim.kind == Kind::cumulative || claim.kind == Kind::rate;
  const bool figure = claim.form == Form::quantity;
  return known(Slot::measure) && known(Slot::value) && known(Slot::population) &&
         known(Slot::origin) && known(Slot::goal) && known(Slot::place) &&
         (!figure || (known(Slot::kind) && known(Slot::unit) && known(Slot::as_of))) &&
         (!counts_up || known(Slot::period));
}

}  // namespace crosscheck
