#include "reason/chain.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

#include "reason/groups.h"

namespace crosscheck {
namespace {

constexpr std::size_t longest = 32;  // figures of one chain

/// Updates by a later figure; a correction or a stale figure is told pair by pair.
bool can_follow(const Matched& match) {
  const bool later =
      match.relation == "update.cumulative" || match.relation == "update.level";
  return later && match.rule->match == Match::pair && match.question &&
         match.groups.size() == 2;
}

/// The figures of some matches of one rule and question: sides that share a claim are one.
class Figures {
 public:
  Figures(const std::vector<Matched>& all, const std::vector<std::size_t>& matches)
      : all_(all), matches_(matches), parent_(2 * matches.size()) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
    std::map<ClaimIndex, std::size_t> side_of;
    for (std::size_t side = 0; side < parent_.size(); ++side) {
      for (const ClaimIndex claim : claims(side)) {
        const auto [at, added] = side_of.emplace(claim, side);
        if (!added) parent_[root(side)] = root(at->second);
      }
    }
    for (std::size_t side = 0; side < parent_.size(); side += 2)
      follows_.emplace(root(side), root(side + 1));
  }

  /// The figures in order of time, or nothing where some two do not follow each other.
  std::vector<std::size_t> in_order() {
    std::map<std::size_t, std::size_t> later;  // how many figures follow each
    for (const auto& [before, after] : follows_) {
      if (before == after) return {};
      ++later[before];
      later[after] += 0;
    }
    const std::size_t count = later.size();
    if (count < 3 || count > longest || follows_.size() != count * (count - 1) / 2)
      return {};
    std::vector<std::size_t> order;
    order.reserve(count);
    for (const auto& [figure, number] : later) order.push_back(figure);
    std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
      return std::tuple(later[b], a) < std::tuple(later[a], b);
    });
    for (std::size_t i = 0; i < count; ++i) {
      if (later[order[i]] != count - 1 - i) return {};
    }
    return order;
  }

  /// All claims of a figure.
  std::vector<ClaimIndex> members(std::size_t figure, const GraphView& graph) {
    std::vector<ClaimIndex> found;
    for (std::size_t side = 0; side < parent_.size(); ++side) {
      if (root(side) != figure) continue;
      found.insert(found.end(), claims(side).begin(), claims(side).end());
    }
    tidy_members(graph, found);
    return found;
  }

  /// The match between two figures.
  std::size_t match_of(std::size_t before, std::size_t after) {
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      if (root(2 * i) == before && root(2 * i + 1) == after) return matches_[i];
    }
    return matches_.front();
  }

 private:
  const std::vector<ClaimIndex>& claims(std::size_t side) const {
    return all_[matches_[side / 2]].groups[side % 2];
  }
  std::size_t root(std::size_t side) {
    while (parent_[side] != side) side = parent_[side] = parent_[parent_[side]];
    return side;
  }

  const std::vector<Matched>& all_;
  const std::vector<std::size_t>& matches_;
  std::vector<std::size_t> parent_;
  std::set<std::pair<std::size_t, std::size_t>> follows_;
};

}  // namespace

std::vector<Matched> chained_updates(std::vector<Matched> found, const GraphView& graph) {
  using Key = std::tuple<std::string_view, std::string_view, QuestionIndex, Truth>;
  std::map<Key, std::vector<std::size_t>> chains;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!can_follow(found[i])) continue;
    const Matched& match = found[i];
    chains[{match.rule->id, match.relation, *match.question, match.truth}].push_back(i);
  }
  std::vector<bool> dropped(found.size(), false);
  for (const auto& [key, matches] : chains) {
    if (matches.size() < 3 || matches.size() > longest * longest) continue;
    Figures figures(found, matches);
    const std::vector<std::size_t> order = figures.in_order();
    if (order.empty()) continue;
    std::vector<std::vector<ClaimIndex>> groups;
    groups.reserve(order.size());
    for (const std::size_t figure : order) groups.push_back(figures.members(figure, graph));
    const std::size_t whole = figures.match_of(order.front(), order.back());
    for (const std::size_t match : matches) dropped[match] = match != whole;
    found[whole].groups = std::move(groups);
  }
  std::vector<Matched> kept;
  kept.reserve(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!dropped[i]) kept.push_back(std::move(found[i]));
  }
  return kept;
}

}  // namespace crosscheck
