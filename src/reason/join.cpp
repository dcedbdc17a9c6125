#include "reason/join.h"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

#include "reason/groups.h"

namespace crosscheck {
namespace {

using Side = std::vector<ClaimIndex>;

std::string_view family_of(const Matched& match) {
  return find_relation(match.relation)->family;
}

bool can_join(const Matched& match) {
  const std::string_view family = family_of(match);
  return match.rule->match == Match::pair && match.question && !match.groups.empty() &&
         (family == "agree" || family == "update" || family == "conflict");
}

std::string key_of(const GraphView& graph, const Side& side) {
  return value_key(graph.claim(side.front()));
}

/// Whether the two sides may speak of one day.
bool may_share_day(const GraphView& graph, const Side& a, const Side& b) {
  return share_day(graph.claim(a.front()).as_of, graph.claim(b.front()).as_of) != Truth::no;
}

int strength(const Matched& match) {
  return match.hard ? 2 : match.truth == Truth::yes ? 1 : 0;
}

void add(const GraphView& graph, const Side& from, Side& to) {
  to.insert(to.end(), from.begin(), from.end());
  tidy_members(graph, to);
}

/// An agreement on one value has one side, on two values the lesser key first.
void tidy_agreement(const GraphView& graph, Matched& match) {
  if (match.groups.size() < 2) return;
  const std::string left = key_of(graph, match.groups[0]);
  const std::string right = key_of(graph, match.groups[1]);
  if (left == right) {
    add(graph, match.groups[1], match.groups[0]);
    match.groups.pop_back();
  } else if (right < left) {
    std::swap(match.groups[0], match.groups[1]);
  }
}

bool tells_the_same(const GraphView& graph, const Matched& a, const Matched& b) {
  if (a.groups.size() != b.groups.size() || family_of(a) == "agree") {
    return a.groups.size() == b.groups.size();
  }
  for (std::size_t i = 0; i < a.groups.size(); ++i) {
    if (!may_share_day(graph, a.groups[i], b.groups[i])) return false;
  }
  return true;
}

void absorb(const GraphView& graph, Matched& into, Matched& other) {
  if (strength(other) > strength(into)) {
    std::swap(into.truth, other.truth);
    std::swap(into.hard, other.hard);
    std::swap(into.claims, other.claims);
  }
  for (std::size_t i = 0; i < into.groups.size(); ++i)
    add(graph, other.groups[i], into.groups[i]);
}

}  // namespace

std::vector<Matched> joined_matches(std::vector<Matched> found, const GraphView& graph) {
  using Key = std::tuple<std::string_view, std::string_view, QuestionIndex, std::string,
                         std::string>;
  std::map<Key, std::vector<std::size_t>> known;
  std::vector<Matched> kept;
  for (Matched& match : found) {
    if (!can_join(match)) {
      kept.push_back(std::move(match));
      continue;
    }
    if (family_of(match) == "agree") tidy_agreement(graph, match);
    auto& same =
        known[{match.rule->id, match.relation, *match.question,
               key_of(graph, match.groups.front()), key_of(graph, match.groups.back())}];
    const auto at = std::ranges::find_if(
        same, [&](std::size_t i) { return tells_the_same(graph, kept[i], match); });
    if (at != same.end()) {
      absorb(graph, kept[*at], match);
    } else {
      same.push_back(kept.size());
      kept.push_back(std::move(match));
    }
  }
  return kept;
}

}  // namespace crosscheck
