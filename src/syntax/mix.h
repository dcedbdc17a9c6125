#pragma once
#include <bit>
#include <cstdint>

#include "support/spread.h"

namespace crosscheck {

/// Feature of template `kind` over up to three values: a hash whose high bits address the
/// weights. Part of the model's format: a change needs a new model version.
constexpr std::uint64_t feature(std::uint32_t kind, std::uint64_t a, std::uint64_t b = 0,
                                std::uint64_t c = 0) {
  std::uint64_t hash = (kind + 1) * 0x9E3779B97F4A7C15ULL;
  hash ^= a * 0xD6E8FEB86659FD93ULL;
  hash = std::rotl(hash, 23) + b * 0xA0761D6478BD642FULL;
  hash = std::rotl(hash, 29) + c * 0xE7037ED1A0B428DBULL;
  hash ^= hash >> 32U;
  return hash * 0x8EBC6AF09C88C6E3ULL;
}

}  // namespace crosscheck
