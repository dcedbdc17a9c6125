#pragma once
#include <optional>
#include <string_view>

#include "support/decimal.h"

namespace crosscheck {

/// A number written in digits: its value, and the place of its last written digit.
struct Digits {
  Decimal value;
  Decimal last_place = 1;  ///< 0.01 of "1.66"; 1 of a whole number
  bool has_decimals = false;
  bool grouped = false;  ///< has thousands separators: no year, no name
};

/// Reads digits with separators: "1,234.5", "1.234.567", "1.234,5", "12,34,567" (Indian),
/// "3,5". Nothing where the separators make no number ("1.2.3", "27.09.2022") or there are
/// more than 30 digits.
std::optional<Digits> read_digits(std::string_view text);

}  // namespace crosscheck
