#include "reason/primary.h"

#include <algorithm>
#include <tuple>

namespace crosscheck {
namespace {

bool competes(const Matched& match) {
  const Match kind = match.rule->match;
  const bool two_sided = kind == Match::pair || match.broken == Truth::yes;
  return two_sided && !match.relation.starts_with("note.");
}

/// Lower wins.
auto rank(const Matched& match) {
  return std::tuple(find_relation(match.relation)->step, match.truth == Truth::yes ? 0 : 1,
                    -static_cast<std::ptrdiff_t>(comparisons(match.rule->when)),
                    std::string_view(match.rule->id));
}

bool is_overridden(const Matched& match, const std::vector<const Matched*>& others) {
  return std::ranges::any_of(others, [&](const Matched* other) {
    const auto& list = other->rule->overrides;
    return other != &match && other->truth == Truth::yes &&
           std::ranges::find(list, match.rule->id) != list.end();
  });
}

const Matched* best_of(const std::vector<const Matched*>& contest) {
  if (contest.size() == 1) return contest.front();
  const Matched* best = nullptr;
  for (const Matched* match : contest) {
    if (is_overridden(*match, contest)) continue;
    if (best == nullptr || rank(*match) < rank(*best)) best = match;
  }
  return best;
}

}  // namespace

std::vector<Matched> primary_only(std::vector<Matched> found, const ValueGroups& groups) {
  using Contested = std::pair<GroupPair, std::size_t>;  // with the place of a match
  std::vector<Contested> contested;
  std::vector<bool> is_kept(found.size(), true);
  for (std::size_t i = 0; i < found.size(); ++i) {
    const Matched& match = found[i];
    if (!competes(match)) continue;
    const std::uint32_t left = groups.group_of[match.groups.front().front()];
    const std::uint32_t right = groups.group_of[match.groups.back().front()];
    contested.emplace_back(std::minmax(left, right), i);
    is_kept[i] = false;
  }
  std::ranges::sort(contested);
  std::vector<const Matched*> contest;
  for (auto from = contested.begin(); from != contested.end();) {
    const auto to = std::find_if(from, contested.end(), [&](const Contested& one) {
      return one.first != from->first;
    });
    contest.clear();
    for (; from != to; ++from) contest.push_back(&found[from->second]);
    if (const Matched* best = best_of(contest); best != nullptr)
      is_kept[static_cast<std::size_t>(best - found.data())] = true;
  }
  std::vector<Matched> kept;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (is_kept[i]) kept.push_back(std::move(found[i]));
  }
  return kept;
}

}  // namespace crosscheck
