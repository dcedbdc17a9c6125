#include "reason/groups.h"

#include <algorithm>
#include <set>
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

/// What never changes (a border's length, the crowd of a march that is over) is one figure
/// whatever the day it is told.
bool needs_as_of(const Claim& claim) {
  if (claim.measure.steady_for == steady_always) return false;
  return claim.form == Form::quantity || claim.form == Form::status;
}

}  // namespace

std::string value_key(const Claim& claim) {
  switch (claim.form) {
    case Form::quantity: return claim.value ? figure_key(claim) : claim.text;
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
  std::ranges::sort(claims, {}, key);
}

void representatives_first(const GraphView& graph, std::vector<ClaimIndex>& claims) {
  std::set<std::uint32_t> seen;
  const auto is_first = [&](ClaimIndex claim) {
    return seen.insert(graph.origin_of(claim)).second;
  };
  std::vector<ClaimIndex> first;
  std::vector<ClaimIndex> rest;
  for (const ClaimIndex claim : claims) (is_first(claim) ? first : rest).push_back(claim);
  claims = std::move(first);
  claims.insert(claims.end(), rest.begin(), rest.end());
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
    std::unordered_map<std::string, std::uint32_t> known;
    const std::size_t first = made.groups.size();
    for (const ClaimIndex index : graph.questions()[question].claims) {
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
