#include "reason/primary.h"

#include <algorithm>
#include <map>
#include <set>
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
  const Matched* best = nullptr;
  for (const Matched* match : contest) {
    if (is_overridden(*match, contest)) continue;
    if (best == nullptr || rank(*match) < rank(*best)) best = match;
  }
  return best;
}

}  // namespace

std::vector<Matched> primary_only(std::vector<Matched> found, const ValueGroups& groups) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, std::vector<const Matched*>> contests;
  for (const Matched& match : found) {
    if (!competes(match)) continue;
    const std::uint32_t left = groups.group_of[match.groups.front().front()];
    const std::uint32_t right = groups.group_of[match.groups.back().front()];
    contests[std::minmax(left, right)].push_back(&match);
  }
  std::set<const Matched*> winners;
  for (const auto& [pair, contest] : contests) winners.insert(best_of(contest));
  std::vector<Matched> kept;
  for (Matched& match : found) {
    if (!competes(match) || winners.contains(&match)) kept.push_back(std::move(match));
  }
  return kept;
}

}  // namespace crosscheck
