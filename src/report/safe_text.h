#pragma once
#include <string>
#include <string_view>

namespace crosscheck {

/// Text from outside as one line that is safe to show: white space of any kind becomes
/// single spaces; control characters (a terminal obeys some), bidirectional controls (they
/// reorder what a reader sees), other invisible characters and invalid bytes become U+FFFD.
std::string safe_text(std::string_view text);

}  // namespace crosscheck
