#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

/// What libFuzzer, or the replay of a corpus, calls with some bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace crosscheck::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return {};
  // A byte may be read through any character type.
  return {reinterpret_cast<const char*>(data), size};
}

/// Ends the run as a crash where what a door promises does not hold.
inline void expect(bool holds) {
  if (!holds) std::abort();
}

}  // namespace crosscheck::fuzz
