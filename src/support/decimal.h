#pragma once
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

__extension__ using Int128 = __int128;

/// Exact decimal number: coefficient * 10^exponent, normalized (no trailing zero in the
/// coefficient; zero has exponent 0), so equal numbers have equal fields.
///
/// The coefficient has at most 36 digits. Addition, subtraction and multiplication are
/// exact while the result fits; beyond that it is rounded half to even at the 36th digit.
/// Magnitudes beyond 10^±400 saturate at the largest magnitude, or become zero; `parse`
/// refuses them.
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t whole)  // NOLINT(google-explicit-constructor)
      : coefficient_(whole) {
    normalize();
  }

  /// coefficient * 10^exponent.
  static constexpr Decimal of(std::int64_t coefficient, int exponent) {
    Decimal made;
    made.coefficient_ = coefficient;
    made.exponent_ = exponent;
    made.normalize();
    return made;
  }

  /// Reads "[-]digits[.digits][e[±]digits]" and nothing else. More than 36 significant
  /// digits or a magnitude beyond 10^±400 is no value here.
  static std::optional<Decimal> parse(std::string_view text);

  /// 10^exponent. Requires: -400 <= exponent <= 400.
  static constexpr Decimal power_of_ten(int exponent) { return of(1, exponent); }

  constexpr Int128 coefficient() const { return coefficient_; }
  constexpr int exponent() const { return exponent_; }
  constexpr bool is_zero() const { return coefficient_ == 0; }
  constexpr bool is_negative() const { return coefficient_ < 0; }
  bool is_whole() const { return exponent_ >= 0; }

  /// Plain notation: "-0.2", "100000"; never an exponent.
  std::string to_string() const;
  /// The nearest double: for drawing and sorting only, never for a verdict.
  double to_double() const;
  /// The whole part when it fits.
  std::optional<std::int64_t> to_int() const;

  constexpr Decimal operator-() const {
    Decimal negated = *this;
    negated.coefficient_ = -negated.coefficient_;
    return negated;
  }
  friend Decimal operator+(const Decimal& a, const Decimal& b);
  friend Decimal operator-(const Decimal& a, const Decimal& b) { return a + -b; }
  friend Decimal operator*(const Decimal& a, const Decimal& b);
  /// Rounded half to even at the 18th significant digit. Requires: b is not zero.
  friend Decimal operator/(const Decimal& a, const Decimal& b);

  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend constexpr bool operator==(const Decimal&, const Decimal&) = default;

 private:
  constexpr void normalize() {
    if (coefficient_ == 0) {
      exponent_ = 0;
      return;
    }
    if (coefficient_ >= INT64_MIN && coefficient_ <= INT64_MAX) {
      // Nearly all: division of 128 bits is a call.
      auto small = static_cast<std::int64_t>(coefficient_);
      if (small % 10 != 0) return;
      do {
        small /= 10;
        ++exponent_;
      } while (small % 10 == 0);
      coefficient_ = small;
      return;
    }
    while (coefficient_ % 10 == 0) {
      coefficient_ /= 10;
      ++exponent_;
    }
  }
  static Decimal limited(Int128 coefficient, int exponent);

  Int128 coefficient_ = 0;
  int exponent_ = 0;
};

/// Absolute value.
inline Decimal abs(const Decimal& d) { return d.is_negative() ? -d : d; }

/// `value` rounded half away from zero to a multiple of `unit`. Requires: unit > 0.
Decimal round_to(const Decimal& value, const Decimal& unit);

}  // namespace crosscheck
