#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "reason/condition.h"
#include "reason/paths.h"

namespace crosscheck {

/// A part of a condition that speaks of one claim alone.
struct ClaimPart {
  const Conditions* conditions = nullptr;
  std::uint32_t root = 0;
  Subject subject = 0;  ///< who it is written of
  /// The one slot that it reads, where that is a word of a closed list.
  std::optional<PathId> word{};
  /// Some rule asks it before any other part, and it is quickly answered.
  bool is_first = false;
};

/// The parts of all rules that speak of one claim alone. Rules ask much the same ("form is
/// quantity"): parts that say the same, whoever they are written of, have one number, so
/// that each is read once a claim.
class ClaimParts {
 public:
  /// The number of a part. Requires: it speaks of `subject` alone; `conditions` outlives
  /// this.
  std::uint32_t number_of(const Conditions& conditions, std::uint32_t root,
                          Subject subject);
  /// Notes that some rule asks this part before any other.
  void ask_first(std::uint32_t number);

  const ClaimPart& operator[](std::uint32_t number) const { return parts_[number]; }
  std::size_t size() const { return parts_.size(); }

 private:
  std::vector<ClaimPart> parts_;
  std::unordered_multimap<std::uint64_t, std::uint32_t> known_;  ///< by their words' hash
};

}  // namespace crosscheck
