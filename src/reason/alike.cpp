#include "reason/alike.h"

#include <algorithm>
#include <string_view>

#include "support/hash.h"

namespace crosscheck {

std::uint64_t AlikeClaims::signature(ClaimIndex claim) {
  seen_.clear();
  seen_.push_back(state_.groups.group_of[claim]);
  seen_.push_back(state_.marks.of(claim));
  for (const std::uint8_t path : planned_.paths)
    seen_.push_back(state_.slots.of(static_cast<PathId>(path), claim));
  return hash64(
      {reinterpret_cast<const char*>(seen_.data()), seen_.size() * sizeof(std::uint32_t)});
}

std::vector<Alike>& AlikeClaims::of(const std::vector<ClaimIndex>& claims) {
  order_.clear();
  for (std::uint32_t place = 0; place < claims.size(); ++place)
    order_.emplace_back(signature(claims[place]), place);
  std::ranges::sort(order_);
  sorted_.clear();
  for (const auto& [signature, place] : order_) sorted_.push_back(claims[place]);
  runs_.clear();
  for (std::size_t begin = 0, end = 0; begin < order_.size(); begin = end) {
    while (end < order_.size() && order_[end].first == order_[begin].first) ++end;
    const std::uint32_t group = state_.groups.group_of[sorted_[begin]];
    const std::span<const ClaimIndex> members(sorted_.data() + begin, end - begin);
    runs_.push_back({order_[begin].second, {group, members}});
  }
  std::ranges::sort(runs_, {}, &std::pair<std::uint32_t, Alike>::first);
  made_.clear();
  for (const auto& [first, alike] : runs_) made_.push_back(alike);
  return made_;
}

}  // namespace crosscheck
