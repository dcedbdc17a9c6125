#pragma once
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "claim/claim.h"

namespace crosscheck {

/// Who is said to have spoken the same words, over all articles: what one or two say may be
/// credited wrongly, what many say is a stock phrase.
class QuoteSpeakers {
 public:
  QuoteSpeakers() = default;
  /// Reads the quotations with a named speaker. Cost: O(n log n) in them.
  explicit QuoteSpeakers(std::span<const Claim> claims);

  /// Number of surnames, in whatever spelling, that are credited with a quotation's words;
  /// 0 where nobody is named, or the claim is no quotation.
  std::size_t of(const Claim& claim) const;

 private:
  std::vector<std::pair<std::uint64_t, std::uint64_t>> said_;  ///< words, surname; sorted
};

}  // namespace crosscheck
