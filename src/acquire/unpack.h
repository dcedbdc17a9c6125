#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "acquire/input_files.h"

namespace crosscheck {

/// The packing that the first bytes show.
Packing packing_of(std::string_view bytes);

/// What came out of a packed file.
struct Unpacked {
  std::string bytes;  ///< as far as could be read; empty for a bomb
  std::optional<std::string> problem;
};

/// Unpacks gzip (all members) or zstd (all frames). Stops at `max_bytes` of output, and at
/// `max_ratio` times the packed size, which no text reaches: that is a bomb and gives
/// nothing. A truncated or damaged file gives what comes before the damage.
Unpacked unpack(std::string_view packed, Packing packing, std::size_t max_bytes,
                std::size_t max_ratio);

}  // namespace crosscheck
