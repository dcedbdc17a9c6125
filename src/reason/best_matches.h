#pragma once
#include <span>
#include <vector>

#include "reason/match.h"

namespace crosscheck {

/// What one rule found between two value groups.
struct BestMatch {
  GroupPair groups;
  Matched match;                    ///< the strongest; the first of equals
  std::vector<ClaimIndex> members;  ///< of all its matches; sorted, each once
  std::size_t tidy = 0;             ///< length of `members` when it was last tidied
};

/// The strongest match of every two value groups, with all claims that a rule matched.
class BestMatches {
 public:
  /// Notes a match between two groups: members are then added to these.
  void add(GroupPair groups, Matched match);
  /// Requires: a match was added.
  void add_members(std::span<const ClaimIndex> claims);

  /// By the two groups, with their members tidied. Valid until the next match.
  std::vector<BestMatch*> in_order();

 private:
  HashTable<std::uint32_t> places_;  ///< in `all_`, from 1 on; by hash of the two groups
  std::vector<BestMatch> all_;
  std::size_t last_ = 0;
};

}  // namespace crosscheck
