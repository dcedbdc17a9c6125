#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/mentions.h"
#include "claim/value.h"
#include "support/data_files.h"

namespace crosscheck {

/// One end of an interval as a sum of terms over n, u, low and high ("n + max(2u, n)").
struct WidthEnd {
  struct Term {
    Decimal factor = 1;
    char of = '1';  ///< 'n', 'u', 'l' (low), 'h' (high), '1' (a constant)
  };
  std::vector<Term> terms;
  std::vector<Term> largest;  ///< of `max(a, b)`: the larger one is added
  bool open = false;
  bool unbounded = false;
};

/// Core and outer formula of one hedge.
struct Width {
  std::array<WidthEnd, 2> core;
  std::array<WidthEnd, 2> outer;
};

/// Widths by hedge, from the word list `widths`.
class HedgeWidths {
 public:
  HedgeWidths() = default;
  /// A formula that cannot be read is a problem; its hedge then means the bare number.
  HedgeWidths(const WordLists& lists, Problems& problems);

  /// The value of a mention: written bounds widened by its hedge. Counts below 100 without
  /// a hedge are exact.
  Value value_of(const QuantityMention& mention, std::string_view text) const;

 private:
  std::array<std::optional<Width>, 16> widths_;
  std::optional<Width> about_range_;
};

/// Unit of roundness u of design claims.md: with decimals or in per cent the last written
/// place; else the smaller of the place of the last non-zero digit and the largest of
/// 1, 2, 5, 10, 20 ... that is at most a tenth of n; never below `last_place`.
Decimal roundness(const Decimal& n, const Decimal& last_place, bool has_decimals);

}  // namespace crosscheck
