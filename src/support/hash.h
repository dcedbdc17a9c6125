#pragma once
#include <cstdint>
#include <string>
#include <string_view>

namespace crosscheck {

/// 64-bit XXH3 of the bytes: stable over machines and versions, fit for ids and tables, not
/// against forgery.
std::uint64_t hash64(std::string_view bytes, std::uint64_t seed = 0);

/// SHA-256 in 64 lower-case hex digits.
std::string sha256_hex(std::string_view bytes);

/// The low `digits` hex digits of a value, leading zeros kept.
std::string hex(std::uint64_t value, int digits = 16);

}  // namespace crosscheck
