#pragma once
#include "analyze/numbers.h"
#include "analyze/scene.h"

namespace crosscheck {

/// Whether digits are part of a name, code, clock time, ordinal, address, list marker or
/// the like whatever follows them: "Channel 4", "10:30", "21st", "F-16", "1990s", "123 Main
/// Street". `first` is the number's first token, `number` what was read there.
bool is_named_number(const Scene& scene, std::uint32_t first, const Number& number);

/// Whether digits without a unit after them are a name or a year: "Boeing 737", "in 2019".
/// `is_hedged`: words like "nearly" stand before them.
bool is_bare_name(const Scene& scene, std::uint32_t first, const Number& number,
                  bool is_hedged);

/// Whether a whole number written in four digits can be a year.
bool looks_like_year(const Scene& scene, std::uint32_t first, const Number& number);

/// One past a run of digits joined like a phone number or a date ("555-123-4567",
/// "27/09/2022"); `first` if there is none.
std::uint32_t end_of_code(const Scene& scene, std::uint32_t first);

}  // namespace crosscheck
