#include "reason/told_twice.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

#include "support/sorted.h"

namespace crosscheck {
namespace {

/// Two sentences of two articles, the lower place first, and whether it is told that they
/// agree.
using Told = std::tuple<std::uint64_t, std::uint64_t, bool>;

std::uint64_t place_of(const Claim& claim) {
  return std::uint64_t{claim.article} << 32U | claim.statement;
}

bool is_of_sentences(const Matched& match, const GraphView& graph) {
  return !match.groups.empty() &&
         !graph.claim(match.groups.front().front()).retelling.empty();
}

/// What is kept apart in one respect may differ in another.
bool tells_of_both(const Matched& match) {
  return !match.relation.starts_with("note.") &&
         !match.relation.starts_with("not_comparable.");
}

bool agrees(const Matched& match) { return match.relation.starts_with("agree."); }

Told told_of(std::uint64_t a, std::uint64_t b, const Matched& match) {
  return {std::min(a, b), std::max(a, b), agrees(match)};
}

}  // namespace

std::vector<Matched> without_told_twice(std::vector<Matched> found,
                                        const GraphView& graph) {
  std::unordered_set<std::uint64_t> retold;  // sentences
  for (const Matched& match : found) {
    if (!is_of_sentences(match, graph)) continue;
    for (const auto& group : match.groups)
      retold.insert(place_of(graph.claim(group.front())));
  }
  if (retold.empty()) return found;
  std::vector<Told> told;
  std::vector<std::uint64_t> places;  // of one match, those that are retold
  for (const Matched& match : found) {
    if (is_of_sentences(match, graph) || !tells_of_both(match)) continue;
    places.clear();
    for (const auto& group : match.groups) {
      for (const ClaimIndex claim : group) {
        if (retold.contains(place_of(graph.claim(claim))))
          places.push_back(place_of(graph.claim(claim)));
      }
    }
    sort_and_drop_repeats(places);
    for (std::size_t i = 0; i < places.size(); ++i) {
      for (std::size_t j = i + 1; j < places.size(); ++j)
        told.push_back(told_of(places[i], places[j], match));
    }
  }
  sort_and_drop_repeats(told);
  std::erase_if(found, [&](const Matched& match) {
    if (!is_of_sentences(match, graph)) return false;
    const Claim& a = graph.claim(match.groups.front().front());
    const Claim& b = graph.claim(match.groups.back().back());
    return std::ranges::binary_search(told, told_of(place_of(a), place_of(b), match));
  });
  return found;
}

}  // namespace crosscheck
