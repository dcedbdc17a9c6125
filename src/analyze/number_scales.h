#pragma once
#include "analyze/numbers.h"

namespace crosscheck {

/// Multiplies a number by a power of ten, as a scale word does.
void multiply(Number& number, int power);

/// Reads the scale words at the end of a number: "million", "bn", "k", "dozen", at most
/// three. `is_money`: see `read_number`.
void read_scale(const Scene& scene, Number& number, bool is_money);

}  // namespace crosscheck
