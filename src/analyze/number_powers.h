#pragma once
#include "analyze/numbers.h"

namespace crosscheck {

/// Reads the power of ten that follows digits: "12.3e14", "6.2x10^-4", "3 × 10^8"; or a
/// power of the number itself: "10^6", "1.1^4". False where it is absurdly large: then the
/// digits are no value either.
bool read_power(const Scene& scene, Number& number);

}  // namespace crosscheck
