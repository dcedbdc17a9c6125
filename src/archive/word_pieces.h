#pragma once
#include <bit>
#include <cstddef>
#include <string_view>

namespace crosscheck {

/// A word's articles are stored in pieces of so many article numbers.
constexpr std::size_t articles_per_piece = 4096;
/// Bytes of a piece that is a bit map.
constexpr std::size_t piece_map_bytes = articles_per_piece / 8;

/// Calls `take` with the place of each article in its piece, and returns how many there
/// were. A piece of any other form than ours visits nothing that is out of bounds.
template <typename Take>
std::size_t each_place(std::string_view piece, Take take) {
  std::size_t count = 0;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(piece[i]); };
  if (piece.size() == piece_map_bytes) {
    for (std::size_t i = 0; i < piece_map_bytes; ++i) {
      for (unsigned bits = byte(i); bits != 0; bits &= bits - 1) {
        take(i * 8 + static_cast<std::size_t>(std::countr_zero(bits)));
        ++count;
      }
    }
    return count;
  }
  if (piece.size() > piece_map_bytes) return 0;
  for (std::size_t i = 0; i + 1 < piece.size(); i += 2) {
    take(byte(i) | static_cast<std::size_t>(byte(i + 1) & 0x0FU) << 8U);
    ++count;
  }
  return count;
}

}  // namespace crosscheck
