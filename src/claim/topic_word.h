#pragma once
#include <cstdint>

namespace crosscheck {

/// The words of `Claim::topic` are hashes, of which the last bit tells names from other
/// words.
constexpr std::uint64_t topic_name(std::uint64_t hash) { return hash | 1U; }
constexpr std::uint64_t topic_word(std::uint64_t hash) { return hash & ~std::uint64_t{1}; }
constexpr bool is_name_in_topic(std::uint64_t word) { return (word & 1U) != 0; }

}  // namespace crosscheck
