#include "support/decimal.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace crosscheck {
namespace {

constexpr int max_digits = 36;
constexpr int max_exponent = 400;

constexpr int most_power = 38;

constexpr std::array<Int128, most_power + 1> make_powers() {
  std::array<Int128, most_power + 1> powers{};
  Int128 p = 1;
  for (int n = 0; n <= most_power; ++n) {
    powers[static_cast<std::size_t>(n)] = p;
    if (n < most_power) p *= 10;
  }
  return powers;
}

constexpr std::array<Int128, most_power + 1> powers = make_powers();

/// 10^n. Requires: 0 <= n <= 38.
constexpr Int128 power(int n) { return powers[static_cast<std::size_t>(n)]; }

constexpr Int128 magnitude(Int128 value) { return value < 0 ? -value : value; }

int digits_of(Int128 value) {
  value = magnitude(value);
  int digits = 0;
  while (digits <= most_power && powers[static_cast<std::size_t>(digits)] <= value) {
    ++digits;
  }
  return digits;
}

constexpr int small_digits = 18;

/// Below 10^18, as nearly all amounts are: the product of two such has at most 36 digits.
bool is_small(Int128 value) { return magnitude(value) < power(small_digits); }

/// value / 10^n, rounded half to even.
Int128 drop_digits(Int128 value, int n) {
  if (n > max_digits + 1) return 0;
  const Int128 divisor = power(n);
  const Int128 rest = magnitude(value % divisor);
  Int128 quotient = value / divisor;
  const Int128 twice = rest * 2;
  if (twice > divisor || (twice == divisor && quotient % 2 != 0)) {
    quotient += value < 0 ? -1 : 1;
  }
  return quotient;
}

std::string digits_text(Int128 value) {
  std::string out;
  for (value = magnitude(value); value != 0; value /= 10) {
    out += static_cast<char>('0' + static_cast<int>(value % 10));
  }
  if (out.empty()) out = "0";
  std::ranges::reverse(out);
  return out;
}

}  // namespace

Decimal Decimal::limited(Int128 coefficient, int exponent) {
  if (magnitude(coefficient) >= power(max_digits)) {
    const int excess = digits_of(coefficient) - max_digits;
    coefficient = drop_digits(coefficient, excess);
    exponent += excess;
  }
  Decimal made;
  made.coefficient_ = coefficient;
  made.exponent_ = exponent;
  made.normalize();
  if (made.exponent_ > max_exponent) {
    made.exponent_ = max_exponent;
    made.coefficient_ =
        made.coefficient_ < 0 ? -(power(max_digits) - 1) : power(max_digits) - 1;
  } else if (made.exponent_ < -2 * max_exponent) {
    return {};
  }
  return made;
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  std::size_t at = 0;
  const auto is_digit = [&] {
    return at < text.size() && text[at] >= '0' && text[at] <= '9';
  };
  const bool negative = at < text.size() && text[at] == '-';
  if (negative) ++at;
  Int128 coefficient = 0;
  int digits = 0;
  int exponent = 0;
  int pending_zeros = 0;
  bool any = false;
  const auto read_digit = [&](bool fraction) {
    any = true;
    const int digit = text[at] - '0';
    if (fraction) --exponent;
    if (digit == 0) {
      if (coefficient != 0) ++pending_zeros;
    } else {
      digits += coefficient == 0 ? 1 : pending_zeros + 1;
      if (digits > max_digits) return false;
      coefficient = coefficient * power(pending_zeros + 1) + digit;
      pending_zeros = 0;
    }
    ++at;
    return true;
  };
  while (is_digit()) {
    if (!read_digit(false)) return std::nullopt;
  }
  if (!any) return std::nullopt;
  if (at < text.size() && text[at] == '.') {
    ++at;
    if (!is_digit()) return std::nullopt;
    while (is_digit()) {
      if (!read_digit(true)) return std::nullopt;
    }
  }
  if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
    ++at;
    const bool down = at < text.size() && text[at] == '-';
    if (down || (at < text.size() && text[at] == '+')) ++at;
    if (!is_digit()) return std::nullopt;
    int written = 0;
    while (is_digit()) {
      written = std::min(written * 10 + (text[at] - '0'), 100'000);
      ++at;
    }
    exponent += down ? -written : written;
  }
  if (at != text.size()) return std::nullopt;
  if (coefficient == 0) return Decimal{};
  exponent += pending_zeros;
  if (exponent > max_exponent || exponent < -max_exponent) return std::nullopt;
  return limited(negative ? -coefficient : coefficient, exponent);
}

std::string Decimal::to_string() const {
  std::string digits = digits_text(coefficient_);
  if (exponent_ >= 0) {
    digits.append(static_cast<std::size_t>(exponent_), '0');
  } else {
    const auto places = static_cast<std::size_t>(-exponent_);
    if (digits.size() <= places) digits.insert(0, places - digits.size() + 1, '0');
    digits.insert(digits.size() - places, 1, '.');
  }
  if (coefficient_ < 0) digits.insert(digits.begin(), '-');
  return digits;
}

double Decimal::to_double() const {
  return static_cast<double>(coefficient_) * std::pow(10.0, exponent_);
}

std::optional<std::int64_t> Decimal::to_int() const {
  Int128 value = coefficient_;
  if (exponent_ >= 0) {
    for (int i = 0; i < exponent_; ++i) {
      value *= 10;
      if (magnitude(value) > INT64_MAX) return std::nullopt;
    }
  } else {
    value = -exponent_ > max_digits ? Int128{0} : value / power(-exponent_);
  }
  if (magnitude(value) > INT64_MAX) return std::nullopt;
  return static_cast<std::int64_t>(value);
}

Decimal operator+(const Decimal& a, const Decimal& b) {
  if (a.is_zero()) return b;
  if (b.is_zero()) return a;
  const Decimal& high = a.exponent_ >= b.exponent_ ? a : b;
  const Decimal& low = a.exponent_ >= b.exponent_ ? b : a;
  const int gap = high.exponent_ - low.exponent_;
  const int room = max_digits + 1 - digits_of(high.coefficient_);
  if (gap <= room) {
    return Decimal::limited(high.coefficient_ * power(gap) + low.coefficient_,
                            low.exponent_);
  }
  const Int128 kept = drop_digits(low.coefficient_, gap - room);
  return Decimal::limited(high.coefficient_ * power(room) + kept, high.exponent_ - room);
}

Decimal operator*(const Decimal& a, const Decimal& b) {
  Int128 x = a.coefficient_;
  Int128 y = b.coefficient_;
  int exponent = a.exponent_ + b.exponent_;
  if (is_small(x) && is_small(y)) return Decimal::limited(x * y, exponent);
  const int excess = digits_of(x) + digits_of(y) - (max_digits + 1);
  if (excess > 0) {
    Int128& longer = digits_of(x) >= digits_of(y) ? x : y;
    const int first = std::min(excess, digits_of(longer) - 1);
    longer = drop_digits(longer, first);
    if (excess > first) {
      Int128& other = &longer == &x ? y : x;
      other = drop_digits(other, excess - first);
    }
    exponent += excess;
  }
  return Decimal::limited(x * y, exponent);
}

Decimal operator/(const Decimal& a, const Decimal& b) {
  assert(!b.is_zero());
  constexpr int precision = 18;
  Int128 numerator = a.coefficient_;
  Int128 divisor = b.coefficient_;
  int exponent = a.exponent_ - b.exponent_;
  if (const int excess = digits_of(divisor) - precision; excess > 0) {
    divisor = drop_digits(divisor, excess);
    exponent -= excess;
  }
  const int grow = max_digits + 1 - digits_of(numerator);
  if (grow > 0) {
    numerator *= power(grow);
    exponent -= grow;
  }
  const Int128 quotient = numerator / divisor;
  const int extra = digits_of(quotient) - precision;
  if (extra <= 0) return Decimal::limited(quotient, exponent);
  return Decimal::limited(drop_digits(quotient, extra), exponent + extra);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  const int sign_a = a.coefficient_ < 0 ? -1 : a.coefficient_ > 0 ? 1 : 0;
  const int sign_b = b.coefficient_ < 0 ? -1 : b.coefficient_ > 0 ? 1 : 0;
  if (sign_a != sign_b || sign_a == 0) return sign_a <=> sign_b;
  const int gap = a.exponent_ - b.exponent_;
  if (gap >= -small_digits && gap <= small_digits && is_small(a.coefficient_) &&
      is_small(b.coefficient_)) {
    return a.coefficient_ * power(std::max(gap, 0)) <=>
           b.coefficient_ * power(std::max(-gap, 0));
  }
  const int top_a = digits_of(a.coefficient_) + a.exponent_;
  const int top_b = digits_of(b.coefficient_) + b.exponent_;
  if (top_a != top_b) return sign_a > 0 ? top_a <=> top_b : top_b <=> top_a;
  // Same leading place: the gap between the exponents is below max_digits.
  const int low = std::min(a.exponent_, b.exponent_);
  const Int128 x = a.coefficient_ * power(a.exponent_ - low);
  const Int128 y = b.coefficient_ * power(b.exponent_ - low);
  return x <=> y;
}

Decimal round_to(const Decimal& value, const Decimal& unit) {
  assert(!unit.is_zero() && !unit.is_negative());
  const Decimal half = unit * Decimal::of(5, -1);
  const Decimal shifted = abs(value) + half;
  const Decimal steps = shifted / unit;
  std::int64_t whole = steps.to_int().value_or(0);
  const Decimal rounded = Decimal{whole} * unit;
  return value.is_negative() ? -rounded : rounded;
}

}  // namespace crosscheck
