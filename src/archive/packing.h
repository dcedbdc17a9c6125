#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace crosscheck {

/// The bytes as one Zstandard frame; the same for the same bytes.
std::string packed(std::string_view bytes);

/// The bytes back; nothing where it is no such frame or holds more than 64 MiB.
std::optional<std::string> unpacked(std::string_view frame);

}  // namespace crosscheck
