#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace crosscheck {

/// Text from outside as one line that is safe to show: white space of any kind becomes
/// single spaces; control characters (a terminal obeys some), bidirectional controls (they
/// reorder what a reader sees), other invisible characters and invalid bytes become U+FFFD.
std::string safe_text(std::string_view text);

/// The beginning of a text of more than `longest` bytes, with an ellipsis; never a part of
/// a code point.
std::string shortened(std::string text, std::size_t longest = 1000);

}  // namespace crosscheck
