#pragma once
#include <optional>
#include <string>

#include "support/decimal.h"

namespace crosscheck {

/// Interval of exact decimals; an absent end is unbounded. Never empty: `low <= high`, and
/// where they are equal neither end is open.
struct Interval {
  std::optional<Decimal> low;
  std::optional<Decimal> high;
  bool low_open = false;
  bool high_open = false;

  /// The interval that holds just `value`.
  static Interval point(const Decimal& value) { return {value, value, false, false}; }
  /// `[low, high]`.
  static Interval closed(const Decimal& low, const Decimal& high) {
    return {low, high, false, false};
  }

  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Whether every number of `a` is smaller than every number of `b`.
bool below(const Interval& a, const Interval& b);
/// Whether they share no number.
bool disjoint(const Interval& a, const Interval& b);
/// Whether they share a number.
inline bool overlaps(const Interval& a, const Interval& b) { return !disjoint(a, b); }
/// Whether every number of `inner` is in `outer`.
bool contains(const Interval& outer, const Interval& inner);
bool contains(const Interval& interval, const Decimal& value);

/// Interval arithmetic on independent operands. A quotient by an interval that holds zero
/// is unbounded on both sides.
Interval operator+(const Interval& a, const Interval& b);
Interval operator-(const Interval& a, const Interval& b);
Interval operator*(const Interval& a, const Interval& b);
Interval operator/(const Interval& a, const Interval& b);

/// "[95000, 100000)", "(70000, inf)".
std::string to_string(const Interval& interval);

}  // namespace crosscheck
