#include "reason/join.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>

#include "reason/groups.h"

namespace crosscheck {
namespace {

using Side = std::vector<ClaimIndex>;

/// What the first and the last side of a match say.
struct SideKeys {
  std::string first;
  std::string last;
};

std::string_view family_of(const Matched& match) {
  return find_relation(match.relation)->family;
}

bool can_join(const Matched& match) {
  const std::string_view family = family_of(match);
  return match.rule->match == Match::pair && match.question && !match.groups.empty() &&
         (family == "agree" || family == "update" || family == "conflict");
}

SideKeys keys_of(const GraphView& graph, const Matched& match) {
  const auto key = [&](const Side& side) { return value_key(graph.claim(side.front())); };
  SideKeys made{key(match.groups.front()), {}};
  made.last = match.groups.size() == 1 ? made.first : key(match.groups.back());
  return made;
}

/// Whether the two sides may speak of one day.
bool may_share_day(const GraphView& graph, const Side& a, const Side& b) {
  return share_day(graph.claim(a.front()).as_of, graph.claim(b.front()).as_of) != Truth::no;
}

int strength(const Matched& match) {
  return match.hard ? 2 : match.truth == Truth::yes ? 1 : 0;
}

void add(const Side& from, Side& to) { to.insert(to.end(), from.begin(), from.end()); }

/// An agreement on one value has one side, on two values the lesser key first.
void tidy_agreement(const GraphView& graph, Matched& match, SideKeys& keys) {
  if (match.groups.size() < 2) return;
  if (keys.first == keys.last) {
    add(match.groups[1], match.groups[0]);
    tidy_members(graph, match.groups[0]);
    match.groups.pop_back();
  } else if (keys.last < keys.first) {
    std::swap(match.groups[0], match.groups[1]);
    std::swap(keys.first, keys.last);
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

/// Its sides are then to be tidied.
void absorb(Matched& into, Matched& other) {
  if (strength(other) > strength(into)) {
    std::swap(into.truth, other.truth);
    std::swap(into.hard, other.hard);
    std::swap(into.claims, other.claims);
  }
  for (std::size_t i = 0; i < into.groups.size(); ++i) add(other.groups[i], into.groups[i]);
}

void tidy(const GraphView& graph, Matched& match) {
  for (Side& side : match.groups) tidy_members(graph, side);
}

}  // namespace

std::vector<Matched> joined_matches(std::vector<Matched> found, const GraphView& graph) {
  using Key = std::tuple<QuestionIndex, std::string, std::string, std::string_view,
                         std::string_view>;
  std::map<Key, std::vector<std::size_t>> known;
  std::vector<Matched> kept;
  std::set<std::size_t> untidy;  // places in `kept`
  for (Matched& match : found) {
    if (!can_join(match)) {
      kept.push_back(std::move(match));
      continue;
    }
    SideKeys keys = keys_of(graph, match);
    if (family_of(match) == "agree") tidy_agreement(graph, match, keys);
    auto& same = known[{*match.question, std::move(keys.first), std::move(keys.last),
                        match.rule->id, match.relation}];
    const auto at = std::ranges::find_if(
        same, [&](std::size_t i) { return tells_the_same(graph, kept[i], match); });
    if (at != same.end()) {
      absorb(kept[*at], match);
      // Agreements are many and big, and nothing asks which claim of them is the first.
      if (family_of(match) == "agree") {
        untidy.insert(*at);
      } else {
        tidy(graph, kept[*at]);
      }
    } else {
      same.push_back(kept.size());
      kept.push_back(std::move(match));
    }
  }
  for (const std::size_t place : untidy) tidy(graph, kept[place]);
  return kept;
}

}  // namespace crosscheck
