#include "support/interval.h"

#include <algorithm>
#include <array>
#include <vector>

namespace crosscheck {
namespace {

struct End {
  std::optional<Decimal> at;  // absent: infinite
  bool open = false;
};

/// Product of two interval ends; `sign` tells which infinity an absent end is (-1 or +1).
struct Extended {
  int infinite = 0;  // -1, 0, +1
  Decimal value;
  bool open = false;
};

Extended extended(const End& end, int sign) {
  if (!end.at) return {sign, {}, true};
  return {0, *end.at, end.open};
}

int sign_of(const Extended& e) {
  if (e.infinite != 0) return e.infinite;
  return e.value.is_zero() ? 0 : e.value.is_negative() ? -1 : 1;
}

Extended times(const Extended& a, const Extended& b) {
  const bool zero = (sign_of(a) == 0 && !a.open) || (sign_of(b) == 0 && !b.open);
  if (a.infinite != 0 || b.infinite != 0) {
    const int sign = sign_of(a) * sign_of(b);
    if (sign == 0) return {0, Decimal{}, !zero};
    return {sign, {}, true};
  }
  return {0, a.value * b.value, zero ? false : a.open || b.open};
}

bool less(const Extended& a, const Extended& b) {
  if (a.infinite != b.infinite) return a.infinite < b.infinite;
  if (a.infinite != 0) return false;
  return a.value < b.value;
}

Interval hull(const std::vector<Extended>& ends) {
  Extended low = ends.front();
  Extended high = ends.front();
  for (const Extended& e : ends) {
    if (less(e, low) || (!less(low, e) && !e.open)) low = e;
    if (less(high, e) || (!less(e, high) && !e.open)) high = e;
  }
  Interval made;
  if (low.infinite == 0) {
    made.low = low.value;
    made.low_open = low.open;
  }
  if (high.infinite == 0) {
    made.high = high.value;
    made.high_open = high.open;
  }
  if (made.low && made.high && *made.low == *made.high)
    made.low_open = made.high_open = false;
  return made;
}

}  // namespace

bool below(const Interval& a, const Interval& b) {
  if (!a.high || !b.low) return false;
  if (*a.high != *b.low) return *a.high < *b.low;
  return a.high_open || b.low_open;
}

bool disjoint(const Interval& a, const Interval& b) { return below(a, b) || below(b, a); }

bool contains(const Interval& outer, const Interval& inner) {
  const bool low =
      !outer.low ||
      (inner.low && (*outer.low < *inner.low ||
                     (*outer.low == *inner.low && (!outer.low_open || inner.low_open))));
  const bool high =
      !outer.high ||
      (inner.high &&
       (*inner.high < *outer.high ||
        (*inner.high == *outer.high && (!outer.high_open || inner.high_open))));
  return low && high;
}

bool contains(const Interval& interval, const Decimal& value) {
  return contains(interval, Interval::point(value));
}

Interval operator+(const Interval& a, const Interval& b) {
  Interval sum;
  if (a.low && b.low) {
    sum.low = *a.low + *b.low;
    sum.low_open = a.low_open || b.low_open;
  }
  if (a.high && b.high) {
    sum.high = *a.high + *b.high;
    sum.high_open = a.high_open || b.high_open;
  }
  return sum;
}

Interval operator-(const Interval& a, const Interval& b) {
  Interval negated;
  if (b.high) negated.low = -*b.high;
  if (b.low) negated.high = -*b.low;
  negated.low_open = b.high_open;
  negated.high_open = b.low_open;
  return a + negated;
}

Interval operator*(const Interval& a, const Interval& b) {
  const std::array<Extended, 2> left{extended({a.low, a.low_open}, -1),
                                     extended({a.high, a.high_open}, 1)};
  const std::array<Extended, 2> right{extended({b.low, b.low_open}, -1),
                                      extended({b.high, b.high_open}, 1)};
  std::vector<Extended> products;
  for (const Extended& x : left) {
    for (const Extended& y : right) products.push_back(times(x, y));
  }
  return hull(products);
}

Interval operator/(const Interval& a, const Interval& b) {
  if (contains(b, Decimal{})) return {};
  const auto inverse = [](const std::optional<Decimal>& end, int sign) -> Extended {
    if (!end) return {0, Decimal{}, true};
    if (end->is_zero()) return {sign, {}, true};
    return {0, Decimal{1} / *end, false};
  };
  // b holds no zero, so it lies on one side of it.
  const int side = b.low && !b.low->is_negative() ? 1 : -1;
  Extended low = inverse(b.high, side);
  Extended high = inverse(b.low, side);
  if (b.high_open) low.open = true;
  if (b.low_open) high.open = true;
  std::vector<Extended> quotients;
  for (const Extended& x :
       {extended({a.low, a.low_open}, -1), extended({a.high, a.high_open}, 1)}) {
    quotients.push_back(times(x, low));
    quotients.push_back(times(x, high));
  }
  // Exact quotients where both ends are finite, since 1/b is rounded.
  std::size_t at = 0;
  for (const auto* x : {&a.low, &a.high}) {
    for (const auto* y : {&b.high, &b.low}) {
      Extended& quotient = quotients[at++];
      if (*x && *y && quotient.infinite == 0 && !(*y)->is_zero())
        quotient.value = **x / **y;
    }
  }
  return hull(quotients);
}

std::string to_string(const Interval& interval) {
  std::string out =
      interval.low ? (interval.low_open ? "(" : "[") + interval.low->to_string() : "(-inf";
  out += ", ";
  out += interval.high ? interval.high->to_string() + (interval.high_open ? ")" : "]")
                       : "inf)";
  return out;
}

}  // namespace crosscheck
