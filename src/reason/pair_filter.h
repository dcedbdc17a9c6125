#pragma once
#include <vector>

#include "reason/condition.h"
#include "reason/pair_kinds.h"
#include "reason/pair_plan.h"

namespace crosscheck {

/// Turns away most pairs of claims before their conditions are read: it knows the parts of
/// a condition that compare one slot of both claims, and leaves the others open.
class PairFilter {
 public:
  PairFilter() = default;
  PairFilter(const Conditions& when, const PairPlan& plan);

  /// The slots that it compares: what it says is the same of all candidates of one kind by
  /// these.
  const std::vector<PathId>& slots() const { return slots_; }

  /// Whether what the filter knows makes `when` false of the pair in both orders. Requires:
  /// `when` is that of the constructor; `kinds` tells pairs apart by `slots()`.
  bool rejects(const Conditions& when, const PairKinds& kinds, const Candidate& pair) const;

 private:
  /// Finds the slots that a part compares; whether there are any.
  bool learn(const Conditions& when, std::uint32_t root);

  PairPlan::Roots both_ways_;
  PairPlan::Roots one_way_;
  std::vector<PathId> slots_;
  std::vector<bool> is_known_;  ///< of each node of `when`: it compares one slot
};

}  // namespace crosscheck
