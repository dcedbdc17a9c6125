#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "analyze/sentence_gaps.h"
#include "support/problem.h"
#include "support/rows.h"

namespace crosscheck {

/// Raised when `SentenceGaps` asks otherwise or the table changes: tables of before are
/// refused.
constexpr int sentence_ends_version = 2;

/// Says where sentences end, by a sum of learned weights, one a feature of the gap.
class SentenceEnds {
 public:
  static constexpr std::size_t slot_bits = 16;
  static constexpr std::size_t slot_count = std::size_t{1} << slot_bits;
  /// A feature and what it says; above zero: that a sentence ends.
  struct Weight {
    std::uint64_t feature = 0;
    std::int8_t value = 0;
  };

  /// Knows nothing: no sentence ends.
  SentenceEnds() = default;
  /// Of the weights, which come with the heaviest first: one that finds both of its slots
  /// taken is left out.
  SentenceEnds(const std::vector<Weight>& weights, std::int32_t bias);
  /// From the word list `sentence_ends`, which `crosscheck-train --sentences` makes. A list
  /// that is damaged or of another version is a problem, and what is made of it is empty.
  SentenceEnds(const Rows& rows, Problems& problems);

  bool is_empty() const { return slots_.empty(); }
  /// Above zero where a sentence ends.
  std::int32_t score(const GapFeatures& features) const;
  /// The word list that makes this table.
  std::string word_list() const;

 private:
  std::vector<std::uint16_t> slots_;  // eight bits of the feature, then the weight
  std::int32_t bias_ = 0;
};

}  // namespace crosscheck
