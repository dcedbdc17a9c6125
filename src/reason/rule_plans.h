#pragma once
#include <array>
#include <unordered_map>
#include <vector>

#include "reason/claim_parts.h"
#include "reason/pair_filter.h"
#include "reason/pair_plan.h"
#include "reason/rule.h"

namespace crosscheck {

/// A block of conditions about one claim: parts that must all hold.
struct ClaimTest {
  std::vector<std::uint32_t> shared;  ///< numbers in `ClaimParts`
  std::vector<std::uint32_t> rest;    ///< roots of what speaks of others, too
};

/// A pair rule made ready.
struct PlannedPairs {
  PairPlan plan;
  PairFilter filter;
  std::array<ClaimTest, 2> only;    ///< what `plan.only` asks
  std::vector<std::uint8_t> paths;  ///< that the rule reads, each once, in order
};

/// What is known of rules before any claim is seen, made when first asked for: once,
/// however many graphs they are tried on. Requires: the rules outlive it and stay where
/// they are.
class RulePlans {
 public:
  /// Plans all that the rule asks of one claim.
  void add(const Rule& rule);

  const PlannedPairs& of_pairs(const Rule& rule);
  /// A block of which all lines are of `subject`.
  const ClaimTest& of_claim(const Conditions& conditions, Subject subject);
  /// The lines of a group rule's `when` that choose its members.
  const ClaimTest& of_members(const Conditions& when);

  const ClaimParts& parts() const { return parts_; }

 private:
  void add(const Conditions& conditions, std::uint32_t root, Subject subject,
           ClaimTest& to);

  ClaimParts parts_;
  std::unordered_map<const Rule*, PlannedPairs> pairs_;
  std::unordered_map<const Conditions*, ClaimTest> tests_;
};

}  // namespace crosscheck
