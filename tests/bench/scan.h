#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace crosscheck::bench {

constexpr std::array<bool, 256> make_word_bytes() {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < table.size(); ++c) {
    table[c] = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
               c >= 0x80;
  }
  return table;
}

inline constexpr std::array<bool, 256> word_bytes = make_word_bytes();

struct Count {
  std::uint64_t words = 0;
  std::uint64_t checksum = 0;  ///< keeps the hashes from being optimized away
};

/// The upper limit that stages are compared with: one pass over the bytes that finds the
/// words and hashes each once, and does nothing else.
inline Count scan(std::string_view text) {
  Count count;
  std::uint64_t hash = 0;
  bool inside = false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (word_bytes[byte]) {
      hash = (hash ^ (byte | 0x20U)) * 0x100000001b3ULL;
      inside = true;
    } else if (inside) {
      ++count.words;
      count.checksum += hash;
      hash = 0xcbf29ce484222325ULL;
      inside = false;
    }
  }
  return count;
}

}  // namespace crosscheck::bench
