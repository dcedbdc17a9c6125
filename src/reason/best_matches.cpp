#include "reason/best_matches.h"

#include <algorithm>

#include "support/sorted.h"

namespace crosscheck {
namespace {

int strength(const Matched& match) {
  return match.hard ? 2 : match.truth == Truth::yes ? 1 : 0;
}

}  // namespace

void BestMatches::add(GroupPair groups, Matched match) {
  std::uint32_t& place = places_[hash_of(groups)];
  if (place == 0) {
    all_.push_back({groups, std::move(match), {}});
    place = static_cast<std::uint32_t>(all_.size());
  } else if (strength(match) > strength(all_[place - 1].match)) {
    all_[place - 1].match = std::move(match);
  }
  last_ = place - 1;
}

void BestMatches::add_members(std::span<const ClaimIndex> claims) {
  std::vector<ClaimIndex>& members = all_[last_].members;
  members.insert(members.end(), claims.begin(), claims.end());
  // Claims come again with every claim that they match: no more than half are repeats.
  if (members.size() < 2 * all_[last_].tidy + 64) return;
  sort_and_drop_repeats(members);
  all_[last_].tidy = members.size();
}

std::vector<BestMatch*> BestMatches::in_order() {
  std::vector<BestMatch*> order;
  order.reserve(all_.size());
  for (BestMatch& one : all_) {
    sort_and_drop_repeats(one.members);
    order.push_back(&one);
  }
  std::ranges::sort(order, {}, [](const BestMatch* one) { return one->groups; });
  return order;
}

}  // namespace crosscheck
