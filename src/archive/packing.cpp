#include "archive/packing.h"

#include <zstd.h>

#include <new>

namespace crosscheck {
namespace {

constexpr int level = 1;  // a higher one takes longer and saves little of short texts
constexpr std::size_t most_bytes = std::size_t{64} << 20U;

}  // namespace

std::string packed(std::string_view bytes) {
  std::string frame(ZSTD_compressBound(bytes.size()), '\0');
  const std::size_t size =
      ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), level);
  if (ZSTD_isError(size) != 0) throw std::bad_alloc();
  frame.resize(size);
  return frame;
}

std::optional<std::string> unpacked(std::string_view frame) {
  const auto size = ZSTD_getFrameContentSize(frame.data(), frame.size());
  // Also no size, and no frame: both are above.
  if (size > most_bytes) return std::nullopt;
  // A short frame may claim to hold much: memory is given as it is filled.
  constexpr std::size_t ratio = 2000;
  if (size > 4096 && size / ratio > frame.size()) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(size), '\0');
  const std::size_t got =
      ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size());
  if (ZSTD_isError(got) != 0 || got != bytes.size()) return std::nullopt;
  return bytes;
}

}  // namespace crosscheck
